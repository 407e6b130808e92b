import type { GamingWarning } from '../../compare/gaming/warnings.ts';
import { indexWords } from '../../compare/word-index.ts';
import type { KeyItem } from '../../format/key.ts';
import { textUnder } from '../../text/span.ts';
import type { OpenPart } from '../article/lost-places.ts';
import { openPartsOf } from '../article/place-again.ts';
import type { Draft } from '../draft.ts';
import { begunLanguages } from './begun.ts';
import { gapsBetweenItems } from './between-items.ts';
import { doubtName, gapAt, type Gap, type Place } from './gap.ts';
import { gapsInItem, type KeyGround } from './in-item.ts';
import { gapsInPack } from './in-pack.ts';
import { gapsInTexts, type WrittenLesson } from './in-texts.ts';
import { gapsInWhole } from './in-whole.ts';
import { keepSame, rememberLast } from './remember.ts';

/** As much of a draft as can lack something. */
export type UnfinishedDraft = Pick<Draft, 'pack' | 'lesson' | 'unplaced' | 'openParts' | 'accepted'>;

/**
 * Everything that a draft's lesson lacks: first what stands in its key, in reading order, then what its other parts lack,
 * then the whole. Whatever `checkPack` calls an error in the pack that the draft makes is in the list as `needed`.
 *
 * Made to be asked at every keystroke: what has not changed since the last time (being the same object) is not looked at
 * again.
 *
 * @param gaming what `gamingWarnings` found; it takes longer than a keystroke may and is worked out apart
 */
export function missing(draft: UnfinishedDraft, gaming: readonly GamingWarning[]): Gap[] {
  const { lesson, pack, unplaced } = draft;
  const { languages } = pack;
  const { key, ...written } = lesson;
  const { blocks, categories, voices, text } = lesson;
  const begun = sameBegun(begunLanguages(lesson, languages));
  const index = indexWords(text, lesson.language);
  const ground = sameGround({ text, blocks, categories, voices, index, languages, begun });
  const accepted = new Set(draft.accepted);
  return [
    ...unplaced.map(({ item: { id }, quotation: { words } }) =>
      gapAt('unplaced', { of: 'unplaced', id, field: '' }, { words }),
    ),
    ...openPartsOf(draft).map((part) =>
      gapAt('unplaced', placeOfPart(part), { words: part.quotation.words }),
    ),
    ...gapsInKey(key, ground),
    ...languages
      .filter((language) => !begun.includes(language))
      .map((language) => gapAt('language-unbegun', { of: 'pack', field: 'languages' }, { language })),
    ...textGaps(sameTexts(written), languages, begun, index),
    ...gapsInPack(draft, begun),
    ...gapsInWhole(lesson, index),
    ...gamingGaps(lesson, gaming),
  ].map((gap) =>
    gap.severity === 'doubtful' && accepted.has(doubtName(gap)) ? { ...gap, severity: 'accepted' } : gap,
  );
}

/** Whether the lesson can be handed out: nothing needed is missing, and no doubt is left to be looked at. */
export const isReady = (gaps: readonly Gap[]): boolean =>
  gaps.every(({ severity }) => severity === 'accepted' || severity === 'advice');

const sameBegun = keepSame<readonly string[]>();
const sameGround = keepSame<KeyGround>();
const sameTexts = keepSame<WrittenLesson>();
const textGaps = rememberLast(gapsInTexts);

/** What an item lacks by itself, then how it lies among others; item by item. */
function gapsInKey(key: readonly KeyItem[], ground: KeyGround): Gap[] {
  const between = new Map<string, Gap[]>();
  for (const gap of gapsBetweenItems(key, ground.blocks, ground.index)) {
    const id = itemOf(gap);
    between.set(id, [...(between.get(id) ?? []), gap]);
  }
  return key.flatMap((item) => [...gapsInItem(item, ground), ...(between.get(item.id) ?? [])]);
}

const itemOf = ({ at }: Gap): string => ('id' in at ? at.id : '');

const placeOfPart = (part: OpenPart): Place => ({
  of: 'unplaced',
  id: part.of === 'mention' ? part.voice : part.item,
  field: part.of,
});

/** One for each category where something pays, and one for the lesson: the way that pays most, which comes first. */
const gamingGaps = ({ key, text }: UnfinishedDraft['lesson'], warnings: readonly GamingWarning[]): Gap[] => {
  const most = warnings.filter(
    ({ category }, place) => warnings.findIndex((other) => other.category === category) === place,
  );
  return most.map(({ strategy, category, score, items }) => {
    const found = new Set(items);
    const words = key.filter(({ id }) => found.has(id)).map(({ core }) => textUnder(text, core));
    return gapAt(
      'gaming',
      { of: 'lesson', field: 'key' },
      {
        words: words.join(' | '),
        strategy,
        category: category ?? '',
        score: score.toFixed(2),
        items: items.join(','),
      },
    );
  });
};
