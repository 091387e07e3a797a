import { createHash } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { existsSync, readFileSync, realpathSync, statSync } from 'node:fs';
import { extname, join, sep } from 'node:path';
import { sendBody } from '../http.ts';

const types: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.ico': 'image/x-icon',
  '.jpg': 'image/jpeg',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.map': 'application/json',
  '.mjs': 'text/javascript; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.webmanifest': 'application/manifest+json',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
};

const isHashed = (name: string): boolean => /[.-][\dA-Za-z_]{8,}\.[a-z\d]+$/u.test(name);

const find = (folder: string, path: string): string | undefined => {
  if (!existsSync(folder)) return undefined;
  const root = realpathSync(folder);
  const file = join(root, path);
  if (!file.startsWith(root + sep) || !existsSync(file) || !statSync(file).isFile()) return undefined;
  return realpathSync(file).startsWith(root + sep) ? file : undefined;
};

/** Serves the files of a folder, with a year's cache for names that carry a hash; nothing outside the folder. */
export const assetHandler =
  (folder: string) =>
  (request: IncomingMessage, response: ServerResponse, path: string): ServerResponse => {
    const file = request.method === 'GET' || request.method === 'HEAD' ? find(folder, path) : undefined;
    if (file === undefined) return sendBody(response, 404, { 'content-type': 'text/plain' }, 'Not found');
    const body = readFileSync(file);
    const etag = `"${createHash('md5').update(body).digest('hex')}"`;
    const headers = {
      etag,
      'cache-control': isHashed(file) ? 'public, max-age=31536000, immutable' : 'public, max-age=300',
      'content-type': types[extname(file).toLowerCase()] ?? 'application/octet-stream',
      'x-content-type-options': 'nosniff',
    };
    if (request.headers['if-none-match'] === etag) return sendBody(response, 304, headers);
    return sendBody(response, 200, headers, body);
  };
