import { fail, succeed, type Result } from '../../../lessons/result.ts';

const here = ['localhost', '127.0.0.1', '[::1]'];

/**
 * A learning record store's address as statements are sent below it. Encrypted, unless it is this very computer; and without a
 * name and password of its own, which would end up in lists and messages. "/statements" at its end is ours to add.
 */
export function readAddress(typed: string): Result<URL, 'record-store-address'> {
  const url = URL.parse(typed.trim());
  if (url === null || url.username !== '' || url.password !== '' || url.search !== '' || url.hash !== '')
    return fail('record-store-address');
  const isSafe = url.protocol === 'https:' || (url.protocol === 'http:' && here.includes(url.hostname));
  if (!isSafe) return fail('record-store-address');
  url.pathname = url.pathname.replace(/\/+$/u, '').replace(/\/statements$/u, '');
  return succeed(url);
}
