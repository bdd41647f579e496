// Puts a real VS Code together from npm packages: the server with the browser workbench and both extension hosts,
// as code-server packs it, with search, a terminal and fonts. Linux x64 only; needs npm and tar, no compiler, no root.
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { Failure, mustRun, onEnd } from '../support/processes.mjs';
import { seconds } from '../support/project.mjs';

const packages = {
  server: 'code-server@4.100.3', // VS Code 1.100.3, the last of them made for Node 20
  search: '@vscode/ripgrep-linux-x64@1.18.0',
  terminal: '@lydell/node-pty-linux-x64@1.1.0',
  // A headless browser has no Chinese glyphs of its own, and takes them from TTF files only.
  chineseFont: '@expo-google-fonts/noto-sans-sc@0.4.3',
  latinFont: 'dejavu-fonts-ttf@2.37.3',
};

/** Stand-ins for native modules that npm would have to compile. */
const standins = {
  '@vscode/spdlog/index.js': 'spdlog.cjs',
  'native-watchdog/index.js': 'native-watchdog.cjs',
  '@vscode/deviceid/dist/index.js': 'deviceid.cjs',
};

/** Why there can be no such VS Code on this machine; undefined where there can. */
export function whyNoVscode() {
  if (process.platform === 'linux' && process.arch === 'x64') return undefined;
  return `the VS Code made of npm packages is for linux-x64, this is ${process.platform}-${process.arch}`;
}

/**
 * Installs VS Code into the folder; returns at once where it is there already.
 * An interrupted call leaves the folder as it was.
 * @param {string} folder
 */
export async function installVscode(folder) {
  if (isInstalled(folder)) return;
  const reason = whyNoVscode();
  if (reason) throw new Failure(reason);
  const started = Date.now();
  process.stderr.write('Installing VS Code for the tests …\n');
  fs.mkdirSync(path.dirname(folder), { recursive: true });
  const workplace = fs.mkdtempSync(`${folder}.new-`);
  onEnd(() => fs.rmSync(workplace, { recursive: true, force: true }));

  const server = path.join(workplace, 'server');
  await unpack(packages.server, path.join(workplace, 'package'), ['lib/vscode']);
  fs.renameSync(path.join(workplace, 'package', 'lib', 'vscode'), server);
  fs.rmSync(path.join(workplace, 'package'), { recursive: true });
  await mustRun('npm', ['ci', '--legacy-peer-deps', '--ignore-scripts', '--omit=dev', '--no-audit', '--no-fund'], {
    cwd: server,
  });

  const modules = path.join(server, 'node_modules');
  // The workbench asks for its modules by the name that they have in the desktop program.
  if (!fs.existsSync(`${modules}.asar`)) fs.symlinkSync('node_modules', `${modules}.asar`);
  await unpack(packages.search, path.join(modules, '@vscode', 'ripgrep'), ['bin/rg']);
  await unpack(packages.terminal, path.join(modules, 'node-pty', 'build', 'Release'), ['pty.node']);
  await unpack(packages.chineseFont, path.join(workplace, 'fonts', 'noto'), ['400Regular/NotoSansSC_400Regular.ttf']);
  await unpack(packages.latinFont, path.join(workplace, 'fonts', 'dejavu'), [
    'ttf/DejaVuSansMono.ttf',
    'ttf/DejaVuSans.ttf',
    'ttf/DejaVuSans-Bold.ttf',
  ]);
  for (const [module, file] of Object.entries(standins)) {
    fs.copyFileSync(fileURLToPath(new URL(`standins/${file}`, import.meta.url)), path.join(modules, module));
  }

  const data = path.join(workplace, 'first-start');
  await mustRun(process.execPath, ['out/server-main.js', '--version', '--server-data-dir', data], { cwd: server });
  fs.rmSync(data, { recursive: true, force: true });
  fs.writeFileSync(stampOf(workplace), JSON.stringify(packages));
  if (isInstalled(folder)) return; // another call was faster
  fs.rmSync(folder, { recursive: true, force: true });
  fs.renameSync(workplace, folder);
  process.stderr.write(`VS Code installed in ${seconds(started)}\n`);
}

const stampOf = (folder) => path.join(folder, 'installed.json');

function isInstalled(folder) {
  return fs.existsSync(stampOf(folder)) && fs.readFileSync(stampOf(folder), 'utf8') === JSON.stringify(packages);
}

/** Fetches a package and unpacks the named members of it; npm checks it against the registry's integrity value. */
async function unpack(name, into, members) {
  fs.mkdirSync(into, { recursive: true });
  const stage = fs.mkdtempSync(path.join(into, 'pack-'));
  await mustRun('npm', ['pack', name, '--silent', '--ignore-scripts', '--pack-destination', stage], { cwd: stage });
  const [archive] = fs.readdirSync(stage);
  if (!archive) throw new Failure(`npm pack ${name} gave nothing`);
  const wanted = members.map((member) => `package/${member}`);
  const options = ['--strip-components=1', '--no-same-owner', '--exclude=*.map'];
  await mustRun('tar', ['xzf', path.join(stage, archive), '-C', into, ...options, ...wanted]);
  fs.rmSync(stage, { recursive: true });
}
