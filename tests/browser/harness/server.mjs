// In: a folder. Out: the address where it is served, as GitHub Pages or Netlify would: compressed, whole files, 404.html.
import fs from 'node:fs';
import http from 'node:http';
import path from 'node:path';
import zlib from 'node:zlib';

const types = {
  '.html': 'text/html; charset=utf-8', '.css': 'text/css; charset=utf-8', '.js': 'text/javascript; charset=utf-8',
  '.svg': 'image/svg+xml', '.png': 'image/png', '.jpg': 'image/jpeg', '.webp': 'image/webp', '.xml': 'application/xml',
  '.txt': 'text/plain; charset=utf-8', '.webmanifest': 'application/manifest+json', '.vcf': 'text/vcard; charset=utf-8',
  '.json': 'application/json', '.zip': 'application/zip', '.epub': 'application/epub+zip',
};
const plain = new Set(['.png', '.jpg', '.webp', '.zip', '.epub']);

/** Size in bytes of `bytes` under gzip at its usual level, 6: what most hosts send. */
export const compressed = bytes => zlib.gzipSync(bytes, { level: 6 }).length;

/**
 * Serves `folder` on the loopback address below `prefix` ("/" or "/sub/folder/").
 * Gives `{url, close}`; `url` ends with the prefix. The headers of `_headers` that stand for every page are sent too.
 * `gate(asked)` may say how a request ends instead: `"cut"` breaks the connection off, a buffer is sent in place of the file.
 * `sent(asked, bytes)` is told of every answer. `folder` may be a function, for a site that is published anew.
 */
export async function serve(folder, prefix = '/', { gate = () => {}, sent = () => {}, port = 0 } = {}) {
  const now = typeof folder === 'function' ? folder : () => folder;
  const server = http.createServer((request, response) => {
    const folder = now();
    const headers = everywhere(path.join(folder, '_headers'));
    const asked = decodeURIComponent(new URL(request.url, 'http://host').pathname);
    let file = asked.startsWith(prefix) ? path.join(folder, asked.slice(prefix.length)) : '';
    if (file.endsWith(path.sep) || (file && fs.existsSync(file) && fs.statSync(file).isDirectory())) file = path.join(file, 'index.html');
    const found = file.startsWith(path.resolve(folder)) && fs.existsSync(file);
    if (!found) file = path.join(folder, '404.html');
    let body = fs.existsSync(file) ? fs.readFileSync(file) : Buffer.from('not found');
    const other = gate(asked);
    if (other === 'cut') return request.socket.destroy();
    if (other) body = other;
    const type = path.extname(file);
    response.setHeader('Content-Type', types[type] ?? 'application/octet-stream');
    response.setHeader('Cache-Control', asked.includes('/assets/') ? 'public, max-age=31536000, immutable' : 'max-age=600');
    for (const [name, value] of headers) response.setHeader(name, value);
    if (!plain.has(type) && /\bgzip\b/.test(request.headers['accept-encoding'] ?? '')) {
      body = zlib.gzipSync(body, { level: 6 });
      response.setHeader('Content-Encoding', 'gzip');
    }
    sent(asked, body.length);
    response.writeHead(found ? 200 : 404, { 'Content-Length': body.length });
    return response.end(request.method === 'HEAD' ? undefined : body);
  });
  await new Promise(done => server.listen(port, '127.0.0.1', done));
  const close = () => new Promise(done => { server.close(done); server.closeAllConnections(); });
  return { url: `http://127.0.0.1:${server.address().port}${prefix}`, close };
}

function everywhere(file) {
  if (!fs.existsSync(file)) return [];
  const block = fs.readFileSync(file, 'utf8').split(/^(?=\S)/m).find(b => b.startsWith('/*\n')) ?? '';
  return [...block.matchAll(/^\s+([\w-]+): (.*)$/gm)].map(m => [m[1], m[2]]);
}
