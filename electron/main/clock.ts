/**
 * The clock that everything in the shell reads. In development and tests `LESART_CLOCK` (ISO 8601) sets it to another
 * instant, from which it runs on; a packaged app always goes by the system's.
 */
export function clockFor(packaged: boolean, set: string | undefined): () => Date {
  const instant = packaged || set === undefined ? NaN : Date.parse(set);
  const ahead = Number.isNaN(instant) ? 0 : instant - Date.now();
  return () => new Date(Date.now() + ahead);
}
