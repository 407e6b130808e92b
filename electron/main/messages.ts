import { createInstance } from 'i18next';

import type { Language } from '../contract/settings.ts';
import de from './messages/de.json' with { type: 'json' };
import en from './messages/en.json' with { type: 'json' };

type Catalogue = typeof de;

/** The name of a sentence: "menu.print". */
export type MessageKey = {
  [Group in keyof Catalogue]: `${Group}.${keyof Catalogue[Group] & string}`;
}[keyof Catalogue];

/** Says a sentence of the shell in the user's language. */
export type Say = (key: MessageKey, values?: Record<string, string>) => string;

const catalogues: Record<Language, Catalogue> = { de, en };

export function sayIn(language: Language): Say {
  const i18n = createInstance();
  void i18n.init({
    lng: language,
    resources: { [language]: { translation: catalogues[language] } },
    initAsync: false,
    interpolation: { escapeValue: false },
  });
  return (key, values = {}) => i18n.t(key, values);
}
