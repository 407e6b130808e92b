import { oneOf, type Pick } from '../../exchange/any-text.ts';
import { buildItem, buildLesson, spanOf } from '../../format/build-lesson.ts';
import type { KeyItem } from '../../format/key.ts';
import type { Lesson } from '../../format/lesson.ts';
import type { Span } from '../../text/span.ts';
import { startDraft, inKeyOrder, type Draft } from '../draft.ts';
import { secondOpinion, type SecondOpinion } from './opinion.ts';
import { secondKeyOf, type SecondKey } from './second-key.ts';

/** Builders for tests: two keys of one small article. */
export const ARTICLE =
  'Der mutige Minister sagte am Montag, er bleibe im Amt. Kritiker nannten das eine Farce. Das Volk jubelte ihm zu.';

export const articleLesson = (key: readonly KeyItem[], text = ARTICLE): Lesson =>
  buildLesson(text, { key: [...key] });

export const secondWith = (
  key: readonly KeyItem[],
  parts: Partial<SecondKey> = {},
  text = ARTICLE,
): SecondKey => ({
  ...secondKeyOf(articleLesson(key, text), {
    whose: 'Grace',
    from: { kind: 'pack', pack: 'other', version: '1.0.0' },
    saysStrength: true,
  }),
  ...parts,
});

export const draftWith = (mine: readonly KeyItem[], second: SecondKey): Draft => ({
  ...startDraft(articleLesson(inKeyOrder(mine)), ['de', 'en']),
  second,
});

/** An item on words of the article. */
export const on = (id: string, wanted: string, parts: Partial<KeyItem> = {}): KeyItem =>
  buildItem(id, spanOf(ARTICLE, wanted), parts);

/** What the draft's second key comes to; throws where it has none. */
export function opinionOf(draft: Draft): SecondOpinion {
  const opinion = secondOpinion(draft);
  if (opinion === null) throw new Error('no second key');
  return opinion;
}

export const openIds = (draft: Draft): string[] => opinionOf(draft).open.map(({ dispute }) => dispute.id);

const words = [...ARTICLE.matchAll(/\p{L}+/gu)].map(({ index, 0: word }) => ({
  start: index,
  end: index + word.length,
}));

/** From one word of the article to another, up to four further on. */
function anySpan(pick: Pick): Span {
  const from = pick(words.length);
  const last = Math.min(words.length - 1, from + pick(5));
  return { start: words[from]?.start ?? 0, end: words[last]?.end ?? ARTICLE.length };
}

/** A key of the article by chance: up to eight items with everything that two people can differ in. */
export function anyKey(pick: Pick): KeyItem[] {
  const items = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'].slice(0, pick(9)).map((id) => {
    const what = oneOf(pick, ['…', 'eins', 'zwei']);
    return buildItem(id, anySpan(pick), {
      category: oneOf(pick, ['framing', 'sourcing', 'quote']),
      strength: oneOf(pick, ['required', 'acceptable', 'debatable'] as const),
      speaker: pick(2) === 0 ? null : { name: 'Speaker', voice: 'speaker', span: anySpan(pick) },
      cue: pick(2) === 0 ? null : anySpan(pick),
      explanation: {
        what: { de: what },
        notice: { de: 'notice' },
        counterTest: { de: 'test' },
        better: { de: 'better', en: what },
      },
    });
  });
  const first = items[0];
  return inKeyOrder(
    items.map((item) =>
      first !== undefined && item !== first && item.category === first.category && pick(2) === 0
        ? { ...item, continues: first.id }
        : item,
    ),
  );
}
