import { expect, it } from 'vitest';

import { systemLanguage } from './language.ts';

it.each([
  [['de-AT', 'en'], 'de'],
  [['fr-FR', 'en-GB', 'de'], 'en'],
  [['fr', 'de_CH'], 'de'],
  [['deutsch'], 'en'],
  [[], 'en'],
])('of %j, Lesart speaks %s', (preferred, language) => {
  expect(systemLanguage(preferred)).toBe(language);
});
