// `npm run notices [-- --print]`: writes (or prints) ThirdPartyNotices.txt, the licences of all packages that the bundles hold.
// Which those are the build has written down, for all packages are development dependencies here: build first.
import fs from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import { init } from 'license-checker-rseidelsohn';
import { cache, root } from './support/project.mjs';

/** Licences under which a package may be bundled. */
const accepted = new Set(['MIT', 'ISC', 'BSD-2-Clause', 'BSD-3-Clause', '0BSD', 'Apache-2.0', 'BlueOak-1.0.0']);

/** The text of the file as it should be now; throws for a package whose licence has no file or is not accepted. */
async function writeNotices() {
  const files = JSON.parse(fs.readFileSync(path.join(cache, 'bundled-files.json'), 'utf8'));
  const folders = new Set(
    files.flatMap((file) => folderOfPackage(file) ?? []).map((folder) => path.join(root, folder)),
  );
  const known = await promisify(init)({ start: root, customFormat: { licenseText: '', publisher: '' } });
  const entries = Object.entries(known)
    .filter(([, found]) => folders.has(found.path))
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([id, { licenses, licenseText, licenseFile }]) => {
      if (!accepted.has(licenses)) throw new Error(`${id} is under ${licenses}`);
      if (!licenseText || /readme/i.test(licenseFile ?? '')) throw new Error(`${id} has no file with its licence`);
      return `${id}\n${licenses}\n\n${licenseText.replaceAll('\r\n', '\n').trim()}\n`;
    });
  const line = `\n${'-'.repeat(80)}\n\n`;
  return `nianbao contains the following packages, each under its own licence.\n${line}${entries.join(line)}`;
}

/** `node_modules/@scope/name/lib/file.js` → `node_modules/@scope/name`. */
function folderOfPackage(file) {
  return /^.*node_modules\/(?:@[^/]+\/)?[^/]+(?=\/)/.exec(file)?.[0];
}

const notices = await writeNotices();
if (process.argv.includes('--print')) process.stdout.write(notices);
else fs.writeFileSync(path.join(root, 'ThirdPartyNotices.txt'), notices);
