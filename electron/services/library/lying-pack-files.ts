import { readdir } from 'node:fs/promises';
import { extname } from 'node:path';

/** More than this a folder of pack files need not show; who has more looks for them in the system's dialog. */
const MOST = 200;

/** Names of the pack files that lie in a folder, in the order of the alphabet; none where the folder can't be read. */
export async function lyingPackFiles(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
  return entries
    .filter(({ name }) => !name.startsWith('.') && extname(name).toLowerCase() === '.lesart')
    .filter((entry) => entry.isFile() || entry.isSymbolicLink())
    .map(({ name }) => name)
    .sort()
    .slice(0, MOST);
}
