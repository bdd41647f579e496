// A headless browser with Chinese glyphs, unpacked from an npm package: no display, no root, nothing of the machine's.
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import { createRequire } from 'node:module';
import os from 'node:os';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import zlib from 'node:zlib';
import { Failure, onEnd } from '../support/processes.mjs';

/**
 * Opens a page of a headless browser, which is ended with the script.
 * @param {string} vscode folder of the installed VS Code, in which the browser is kept
 * @param {{ width?: number, height?: number }} [size]
 * @returns {Promise<import('playwright-core').Page>}
 */
export async function openBrowser(vscode, { width = 1280, height = 800 } = {}) {
  const { chromium } = await import('playwright-core');
  const { program, env } = await unpackBrowser(vscode);
  const browser = await chromium.launch({
    executablePath: program,
    args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--disable-sync', '--disable-dev-shm-usage'],
    env: { ...process.env, ...env, FONTCONFIG_FILE: writeFontConfig(vscode) },
    handleSIGINT: false,
    handleSIGTERM: false,
    handleSIGHUP: false,
  });
  onEnd(() => browser.close());
  return browser.newPage({ viewport: { width, height } });
}

/**
 * Unpacks the program of @sparticuz/chromium once. The package's own way unpacks to one place in the temporary folder
 * for every version and user, and takes a half-written file for a whole one.
 */
async function unpackBrowser(vscode) {
  const packageRoot = path.resolve(createRequire(import.meta.url).resolve('@sparticuz/chromium'), '../../..');
  const { version } = JSON.parse(fs.readFileSync(path.join(packageRoot, 'package.json'), 'utf8'));
  const home = path.join(vscode, `chromium-${version}`);
  if (!fs.existsSync(home)) {
    const workplace = fs.mkdtempSync(`${home}.new-`);
    onEnd(() => fs.rmSync(workplace, { recursive: true, force: true }));
    const inflate = (from, to, mode) =>
      pipeline(
        fs.createReadStream(path.join(packageRoot, 'bin', from)),
        zlib.createBrotliDecompress(),
        fs.createWriteStream(path.join(workplace, to), { mode }),
      );
    // The second archive holds libnss3 and its kin, for a machine that has none.
    await Promise.all([inflate('chromium.br', 'chromium', 0o755), inflate('al2023.tar.br', 'libraries.tar', 0o644)]);
    const tar = spawnSync('tar', ['xf', 'libraries.tar', '--no-same-owner'], { cwd: workplace, encoding: 'utf8' });
    if (tar.status !== 0) throw new Failure(`The browser's libraries cannot be unpacked: ${tar.stderr ?? tar.error}`);
    fs.rmSync(path.join(workplace, 'libraries.tar'));
    if (!fs.existsSync(home)) fs.renameSync(workplace, home);
  }

  const program = path.join(home, 'chromium');
  const libraries = [path.join(home, 'lib'), process.env.LD_LIBRARY_PATH].filter(Boolean).join(':');
  let said = '';
  for (const env of [{}, { LD_LIBRARY_PATH: libraries }]) {
    const tried = spawnSync(program, ['--version'], { env: { ...process.env, ...env }, encoding: 'utf8' });
    if (tried.status === 0) return { program, env };
    said = tried.stderr ?? String(tried.error);
  }
  throw new Failure(`The browser does not start: ${said}`);
}

/** Names the installed fonts only, so that a picture does not depend on those of the machine. */
function writeFontConfig(vscode) {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'vscode-fonts-'));
  onEnd(() => fs.rmSync(folder, { recursive: true, force: true }));
  const escaped = (text) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  const prefer = (family, font) => `<alias binding="strong"><family>${family}</family>
<prefer><family>${font}</family><family>Noto Sans SC</family></prefer></alias>`;
  const file = path.join(folder, 'fonts.conf');
  fs.writeFileSync(
    file,
    `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
<dir>${escaped(path.join(vscode, 'fonts'))}</dir>
${prefer('monospace', 'DejaVu Sans Mono')}
${['sans-serif', 'system-ui', 'serif'].map((family) => prefer(family, 'DejaVu Sans')).join('\n')}
<cachedir>${escaped(path.join(folder, 'cache'))}</cachedir>
</fontconfig>
`,
  );
  return file;
}
