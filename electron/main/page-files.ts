import { readdirSync } from 'node:fs';
import { extname, join } from 'node:path';

/** What pages are made of; a file of another kind is not served. */
const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
};

interface PageFile {
  path: string;
  type: string;
}

/**
 * Every file that may be served, by the path a request names it with. Links are not followed: they may lead outside.
 *
 * The walk is done here as `readdir` does not look into the folders of a packed app by itself in every version.
 */
export function listFiles(folder: string, below = ''): Map<string, PageFile> {
  const files = new Map<string, PageFile>();
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    const address = `${below}/${encodeURIComponent(entry.name)}`;
    const type = types[extname(entry.name)];
    if (entry.isDirectory()) for (const [name, file] of listFiles(path, address)) files.set(name, file);
    else if (entry.isFile() && type !== undefined) files.set(address, { path, type });
  }
  return files;
}
