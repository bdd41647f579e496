// Loaded into a process before anything else: whatever reaches for the network, or for a file below the folder that
// FORBIDDEN_FOLDER names, ends the process with a line on stderr, so that no `catch` can hide it.

const fs = require('node:fs');

function forbid(owner, names, refuses = () => true) {
  for (const name of names) {
    const original = owner[name];
    if (typeof original !== 'function') continue;
    owner[name] = function (...given) {
      if (!refuses(...given)) return Reflect.apply(original, this, given);
      fs.writeSync(2, `forbidden: ${name} ${String(given[0])}\n`);
      process.exit(97);
    };
  }
}

const net = require('node:net');
forbid(net.Socket.prototype, ['connect']);
forbid(net.Server.prototype, ['listen']);
for (const name of ['node:http', 'node:https']) forbid(require(name), ['request', 'get']);
forbid(require('node:http2'), ['connect']);
forbid(require('node:tls'), ['connect']);
const dns = require('node:dns');
for (const owner of [dns, dns.promises]) forbid(owner, ['lookup', 'resolve', 'resolve4', 'resolve6', 'reverse']);
forbid(require('node:dgram'), ['createSocket']);
forbid(globalThis, ['fetch']);

const folder = process.env.FORBIDDEN_FOLDER;
if (folder) {
  const { realpathSync } = fs;
  const real = (file) => {
    try {
      return realpathSync(file);
    } catch {
      return file; // It is not there.
    }
  };
  const below = (file) => real(String(file).replace(/^file:\/\//, '')).startsWith(real(folder));
  const readers = [
    'open',
    'openSync',
    'readFile',
    'readFileSync',
    'opendir',
    'readdir',
    'readdirSync',
    'createReadStream',
  ];
  for (const owner of [fs, fs.promises]) forbid(owner, readers, below);
}
