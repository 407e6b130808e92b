import { homedir } from 'node:os';
import { join } from 'node:path';

/** Where the app keeps what is the user's own, as Electron settles it on each system, so that window and terminal share it. */
export function userFolder(): string {
  const home = homedir();
  if (process.platform === 'win32')
    return join(process.env['APPDATA'] ?? join(home, 'AppData', 'Roaming'), 'Lesart');
  if (process.platform === 'darwin') return join(home, 'Library', 'Application Support', 'Lesart');
  return join(process.env['XDG_CONFIG_HOME'] ?? join(home, '.config'), 'Lesart');
}
