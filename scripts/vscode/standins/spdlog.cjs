// Stands in for the native module @vscode/spdlog of the test VS Code: the same calls, written with plain appends.
const fs = require('node:fs');
const path = require('node:path');

const levels = ['trace', 'debug', 'info', 'warning', 'error', 'critical', 'off'];

class Logger {
  constructor(_kind, _name, file, maximumSize = 0) {
    fs.mkdirSync(path.dirname(file), { recursive: true });
    this.file = file;
    this.maximumSize = maximumSize;
    this.size = fs.existsSync(file) ? fs.statSync(file).size : 0;
    this.level = levels.indexOf('info');
    this.bare = false;
    this.dropped = false;
  }

  #write(level, message) {
    if (this.dropped || level < this.level) return;
    const line = this.bare ? String(message) : `${new Date().toISOString()} [${levels[level]}] ${message}\n`;
    try {
      if (this.maximumSize > 0 && this.size > this.maximumSize) {
        fs.renameSync(this.file, `${this.file}.1`);
        this.size = 0;
      }
      fs.appendFileSync(this.file, line);
      this.size += Buffer.byteLength(line);
    } catch (error) {
      // At the end of a run the folder goes before the last line is written.
      if (error.code !== 'ENOENT') throw error;
    }
  }

  trace(message) {
    this.#write(0, message);
  }
  debug(message) {
    this.#write(1, message);
  }
  info(message) {
    this.#write(2, message);
  }
  warn(message) {
    this.#write(3, message);
  }
  error(message) {
    this.#write(4, message);
  }
  critical(message) {
    this.#write(5, message);
  }
  getLevel() {
    return this.level;
  }
  setLevel(level) {
    this.level = level;
  }
  setPattern() {
    this.bare = false;
  }
  clearFormatters() {
    this.bare = true;
  }
  flush() {}
  drop() {
    this.dropped = true;
  }
}

const create = async (name, file, maximumSize) => new Logger('rotating', name, file, maximumSize);

// Assigned one by one: VS Code imports this file as a module, and Node finds its exports by looking for such lines.
exports.version = 0;
exports.Logger = Logger;
exports.setLevel = () => {};
exports.setFlushOn = () => {};
exports.shutdown = () => {};
exports.createRotatingLogger = create;
exports.createAsyncRotatingLogger = create;
