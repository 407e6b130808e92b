/** A title as a file name that every system takes. `ending`: with its dot. */
export function fileName(title: string, ending: string): string {
  const safe = title
    .replace(/[\p{Cc}<>:"/\\|?*]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .replace(/^[ .]+|[ .]+$/g, '')
    .slice(0, 120);
  return `${safe === '' ? 'Lesart' : safe}${ending}`;
}
