import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';

import type { Language } from '../../electron/contract/settings.ts';
import { de } from './de/index.ts';
import { en } from './en/index.ts';
import { isolate } from './isolate.ts';
import { pseudo } from './pseudo.ts';

/** The catalogue's keys are types: a key that doesn't exist does not compile. */
declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'translation';
    resources: { translation: typeof en };
    returnNull: false;
  }
}

export type PageLanguage = Language | 'pseudo';

export async function startTranslations(language: PageLanguage): Promise<void> {
  await i18next.use(initReactI18next).init({
    lng: language,
    fallbackLng: false,
    resources: { de: { translation: de }, en: { translation: en }, pseudo: { translation: pseudo(en) } },
    // React writes text as text; what would be left to do harm is a direction that runs into the sentence.
    interpolation: { escapeValue: true, escape: isolate },
    returnNull: false,
    saveMissing: true,
    // A missing sentence is a mistake of ours; it must be seen in the first test that meets it.
    missingKeyHandler: (_languages, _namespace, key) => {
      throw new Error(`no sentence for "${key}"`);
    },
  });
}

export const changeLanguage = async (language: PageLanguage): Promise<void> => {
  await i18next.changeLanguage(language);
};
