import type { ExchangeFormat } from '../exchange-format.ts';
import { withoutEnding } from '../read-files.ts';
import { readW3c } from './read-w3c.ts';
import { writeW3c } from './write-w3c.ts';

/**
 * W3C Web Annotations of a plain text: NAME.txt and NAME.jsonld (or .json, as Recogito writes it). The recommendation
 * counts code points; Recogito and Hypothesis count UTF-16 code units, which the quotes beside the positions tell.
 */
export const w3c: ExchangeFormat = {
  id: 'w3c',
  name: 'W3C Web Annotation',
  endings: ['.txt', '.jsonld', '.json'],
  companions: (name) => (name.endsWith('.txt') ? [] : [`${withoutEnding(name)}.txt`]),
  read: readW3c,
  write: writeW3c,
};
