import { fail, succeed, type Result } from '../../../lessons/result.ts';

/**
 * How a connection is protected, as PostgreSQL calls it. `verify-full`: encrypted, with a certificate that a known authority made
 * for this very host. `verify-ca`: for whichever host. `require`: encrypted, whoever it is; with an authority's file of one's own
 * it is checked as `verify-ca` is. `disable`: everybody on the way reads along.
 */
export type Protection = 'disable' | 'require' | 'verify-ca' | 'verify-full';

/** Where a shared gradebook is, and as whom. */
export interface ServerAddress {
  /** A name, an IP address, or the folder of a socket. */
  host: string;
  port: number;
  database: string;
  user: string;
  /** Empty where none is asked for. */
  password: string;
  protection: Protection;
}

const protections: readonly string[] = [
  'disable',
  'require',
  'verify-ca',
  'verify-full',
] satisfies Protection[];

/**
 * Reads `postgresql://user:password@host:5432/database?sslmode=verify-full`. Without `sslmode` only this computer's own server
 * may be spoken to unprotected. A socket's folder stands in `host`, behind localhost. Parameters that are not known, or said twice,
 * are refused: one that is misspelt might have been about protection.
 */
export function readServerAddress(url: string): Result<ServerAddress, 'not-an-address'> {
  try {
    const read = new URL(url.trim());
    const parameters = new Map(read.searchParams);
    const socket = parameters.get('host') ?? null;
    const named = read.hostname.replace(/^\[|\]$/g, '');
    const host = socket ?? named;
    const protection = parameters.get('sslmode') ?? (isThisComputer(host) ? 'disable' : 'verify-full');
    const [database, user, password] = [read.pathname.slice(1), read.username, read.password].map(
      decodeURIComponent,
    );
    if (database === undefined || user === undefined || password === undefined) return fail('not-an-address');
    // A parameter said twice would mean whatever comes last, and a host behind another would hide where it leads.
    const isPlain =
      [...read.searchParams.keys()].length === parameters.size &&
      [...parameters.keys()].every((name) => name === 'sslmode' || name === 'host') &&
      (socket === null || (socket.startsWith('/') && named === 'localhost'));
    const whole = host !== '' && database !== '' && user !== '' && !database.includes('/');
    const isText = ![host, database, user, password].join('').includes('\0');
    if (
      !['postgres:', 'postgresql:'].includes(read.protocol) ||
      !isPlain ||
      !whole ||
      !isText ||
      read.hash !== ''
    )
      return fail('not-an-address');
    if (!isProtection(protection)) return fail('not-an-address');
    const port = read.port === '' ? 5432 : Number(read.port);
    if (port === 0) return fail('not-an-address');
    return succeed({ host, port, database, user, password, protection });
  } catch {
    return fail('not-an-address');
  }
}

/** Where it is, for people to read: never as whom, and no password. */
export const placeOf = ({ host, port, database }: ServerAddress): string =>
  `${host}${port === 5432 ? '' : `:${String(port)}`}/${database}`;

/** The address as it may be shown and written down: without the password. */
export function writtenAddress({ host, port, database, user, protection }: ServerAddress): string {
  const isFolder = host.startsWith('/');
  const named = isFolder ? 'localhost' : host.includes(':') ? `[${host}]` : host;
  const parameters = new URLSearchParams({ ...(isFolder ? { host } : {}), sslmode: protection });
  const at = `${encodeURIComponent(user)}@${named}${port === 5432 ? '' : `:${String(port)}`}`;
  return `postgresql://${at}/${encodeURIComponent(database)}?${parameters.toString()}`;
}

const isThisComputer = (host: string): boolean =>
  host.startsWith('/') || ['localhost', '127.0.0.1', '::1'].includes(host);

const isProtection = (name: string): name is Protection => protections.includes(name);
