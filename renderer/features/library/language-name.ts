/** A language's name in the reader's own: "Deutsch"; the tag itself where it has none. */
export const languageName = (tag: string, reader: string): string =>
  new Intl.DisplayNames([reader], { type: 'language' }).of(tag) ?? tag;
