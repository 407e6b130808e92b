const names = new Map<string, Intl.DisplayNames>();

/** A language's name in the reader's own: "Deutsch"; the tag itself where it has none. */
export function languageName(tag: string, reader: string): string {
  // Making one takes longer than drawing the line it is for.
  const known = names.get(reader) ?? new Intl.DisplayNames([reader], { type: 'language' });
  names.set(reader, known);
  return known.of(tag) ?? tag;
}
