import type { Lesson } from '../../../lessons/format/lesson.ts';

const RIGHT_TO_LEFT = new Set(['Arab', 'Hebr', 'Syrc', 'Thaa', 'Nkoo', 'Adlm', 'Rohg']);

/** Which way the article runs, from the script its language is usually written in. */
export function directionOf(lesson: Pick<Lesson, 'language'>): 'ltr' | 'rtl' {
  const script = new Intl.Locale(lesson.language).maximize().script ?? 'Latn';
  return RIGHT_TO_LEFT.has(script) ? 'rtl' : 'ltr';
}
