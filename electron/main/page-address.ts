/** The scheme pages are served under; nothing else has it. */
export const SCHEME = 'lesart';
export const ORIGIN = `${SCHEME}://app`;
export const START_PAGE = `${ORIGIN}/index.html`;

/** Whether an address is one of the app's own pages. The address is taken apart, never searched for a piece of text. */
export function isOwnPage(address: string): boolean {
  if (!URL.canParse(address)) return false;
  const { protocol, host, username, password } = new URL(address);
  return protocol === `${SCHEME}:` && host === 'app' && username === '' && password === '';
}

const COVERS = '/covers/';

/**
 * Where the page finds a pack's cover. The mark of the file is part of it, so that a new cover is not taken for the old one.
 */
export const coverAddress = (pack: string, mark: string): string =>
  `${COVERS}${pack}?${new URLSearchParams({ mark }).toString()}`;

/** Which pack's cover an address of ours asks for; null for any other address. */
export function coverAsked(address: string): string | null {
  const { pathname } = new URL(address);
  return pathname.startsWith(COVERS) ? pathname.slice(COVERS.length) : null;
}
