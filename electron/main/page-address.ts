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
