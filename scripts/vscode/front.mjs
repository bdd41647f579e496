// A small HTTP front before the VS Code server that makes an extension a web extension: it hands everything on,
// serves the extension's files itself, and names them in the workbench page as a site like vscode.dev would.
import { randomBytes } from 'node:crypto';
import fs from 'node:fs';
import http from 'node:http';
import net from 'node:net';
import path from 'node:path';
import { onEnd } from '../support/processes.mjs';

const contentTypes = {
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
};

/**
 * Starts the front and resolves to its port; it ends with the script.
 * @param {number} serverPort
 * @param {string} extension folder of the extension
 * @param {string} [suite] a bundled suite inside that folder
 * @param {number} [port] 0 for any
 * @returns {Promise<number>}
 */
export async function startFront(serverPort, extension, suite, port = 0) {
  const prefix = `/extension-${randomBytes(8).toString('hex')}`;
  const sockets = new Set();
  const front = http.createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://front');
    if (pathname.startsWith(`${prefix}/`)) serveFile(extension, pathname.slice(prefix.length), response);
    else if (pathname === '/') servePage(request, response);
    else handOn(request, response);
  });

  const ask = (request, headers) =>
    http.request({ host: '127.0.0.1', port: serverPort, method: request.method, path: request.url, headers });

  function handOn(request, response) {
    const back = ask(request, request.headers);
    back.on('response', (answer) => {
      response.writeHead(answer.statusCode ?? 502, answer.headers);
      answer.pipe(response);
    });
    back.on('error', () => (response.headersSent ? response.destroy() : response.writeHead(502).end()));
    request.pipe(back);
  }

  function servePage(request, response) {
    const back = ask(request, { ...request.headers, 'accept-encoding': 'identity' });
    back.on('response', async (answer) => {
      const parts = [];
      for await (const part of answer) parts.push(part);
      const { 'content-length': _, ...headers } = answer.headers;
      response.writeHead(answer.statusCode ?? 502, headers);
      response.end(withExtension(Buffer.concat(parts).toString('utf8'), place));
    });
    back.on('error', () => response.writeHead(502).end());
    back.end();
  }

  /** Where the browser finds a file of the extension, in the parts of which VS Code makes a URI. */
  function place(file) {
    const inside = path.relative(extension, file);
    const { port: own } = front.address();
    return { scheme: 'http', authority: `127.0.0.1:${own}`, path: inside ? `${prefix}/${inside}` : prefix };
  }

  function withExtension(page, placeOf) {
    return page.replace(/(id="vscode-workbench-web-configuration" data-settings=")([^"]*)"/, (_, start, text) => {
      const settings = JSON.parse(decodeAttribute(text));
      settings.developmentOptions = { ...settings.developmentOptions, extensions: [placeOf(extension)] };
      if (suite) settings.developmentOptions.extensionTestsPath = placeOf(suite);
      return `${start}${encodeAttribute(JSON.stringify(settings))}"`;
    });
  }

  front.on('connection', (socket) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
  });
  front.on('upgrade', (request, socket, head) => joinSockets(request, socket, head, serverPort));
  await new Promise((resolve, reject) => {
    front.on('error', reject);
    front.listen(port, '127.0.0.1', resolve);
  });
  onEnd(() => {
    front.close();
    for (const socket of sockets) socket.destroy();
  });
  return front.address().port;
}

function serveFile(extension, pathname, response) {
  const file = path.join(extension, path.normalize(decodeURIComponent(pathname)));
  fs.readFile(file, (error, content) => {
    if (error) {
      response.writeHead(404).end();
      return;
    }
    const type = contentTypes[path.extname(file)] ?? 'text/plain; charset=utf-8';
    response.writeHead(200, { 'content-type': type, 'access-control-allow-origin': '*' }).end(content);
  });
}

/** Joins the browser's socket to one of the server: the workbench talks to its extension host through it. */
function joinSockets(request, socket, head, serverPort) {
  const back = net.connect(serverPort, '127.0.0.1', () => {
    const lines = [`${request.method} ${request.url} HTTP/1.1`];
    for (let i = 0; i < request.rawHeaders.length; i += 2) {
      lines.push(`${request.rawHeaders[i]}: ${request.rawHeaders[i + 1]}`);
    }
    back.write(`${lines.join('\r\n')}\r\n\r\n`);
    back.write(head);
    socket.pipe(back).pipe(socket);
  });
  for (const [one, other] of [
    [socket, back],
    [back, socket],
  ]) {
    one.on('error', () => other.destroy());
    one.on('close', () => other.destroy());
  }
}

const entities = { '&quot;': '"', '&#39;': "'", '&lt;': '<', '&gt;': '>', '&amp;': '&' };

const decodeAttribute = (text) => text.replace(/&(?:quot|#39|lt|gt|amp);/g, (entity) => entities[entity]);
const encodeAttribute = (text) => text.replaceAll('&', '&amp;').replaceAll('"', '&quot;');
