import { languages, type Language, type Settings } from '../contract/settings.ts';

/**
 * The first language the user's system prefers that Lesart speaks; English where it speaks none of them.
 *
 * @param preferred BCP 47 tags, most wanted first
 */
export function systemLanguage(preferred: readonly string[]): Language {
  for (const tag of preferred) {
    const found = languages.find((language) => tag.toLowerCase().split(/[-_]/)[0] === language);
    if (found !== undefined) return found;
  }
  return 'en';
}

export const languageOf = (settings: Settings, system: Language): Language =>
  settings.language === 'system' ? system : settings.language;
