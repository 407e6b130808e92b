import type { KeyItem } from '../../lessons/format/key.ts';
import type { Localized } from '../../lessons/format/localized.ts';
import { newsCategories } from '../../lessons/format/news-categories.ts';
import type { Span } from '../../lessons/text/span.ts';
import { findWords } from '../../lessons/text/words.ts';
import { between, chanceFrom, pick, type Chance } from '../chance.ts';
import { writeParagraph, type BenchArticle } from './article.ts';

/** Who speaks in a key that is measured with. */
export const benchVoices = Array.from({ length: 12 }, (_, place) => `voice-${String(place)}`);

/**
 * Items scattered over the whole article, as an author leaves them halfway: phrases, now and then a sentence, with margins,
 * alternatives, speakers and cues. Every tenth has an explanation that nobody has written in English yet.
 */
export function scatterItems(article: BenchArticle, count: number): KeyItem[] {
  const chance = chanceFrom(count);
  const words = findWords(article.text, 'de');
  return Array.from({ length: count }, (_, place) => {
    const first = between(chance, 1, words.length - 30);
    const length = chance() < 0.2 ? between(chance, 8, 16) : between(chance, 2, 6);
    const over = (from: number, to: number): Span => ({
      start: words[first + from]?.start ?? 0,
      end: words[first + to]?.end ?? 0,
    });
    const core = over(0, length - 1);
    const margin = over(-1, length + between(chance, 0, 3));
    const category = pick(chance, newsCategories);
    const voice = pick(chance, benchVoices);
    return {
      id: `item-${String(place)}`,
      category: category.id,
      technique: pick(chance, category.techniques).id,
      strength: pick(chance, ['required', 'acceptable', 'debatable'] as const),
      core,
      margin,
      alternatives: place % 3 === 0 ? [{ core: over(1, length - 1), margin }] : [],
      speaker: category.attributed ? { name: voice, voice, span: over(length, length + 1) } : null,
      cue: category.attributed ? over(length + 2, length + 2) : null,
      explanation: {
        what: writeText(chance, 25, place % 10 !== 0),
        notice: writeText(chance, 20),
        counterTest: writeText(chance, 25),
        better: writeText(chance, 15),
      },
    };
  });
}

const writeText = (chance: Chance, words: number, inEnglish = true): Localized => ({
  de: writeParagraph(chance, words),
  ...(inEnglish ? { en: writeParagraph(chance, words) } : {}),
});
