import { checkItemAnchors, type ItemGround } from '../../check/check-anchors.ts';
import { checkDisputes } from '../../check/check-disputes.ts';
import { localizedInKey } from '../../check/check-languages.ts';
import { findingsIn } from '../../check/finding.ts';
import type { Category } from '../../format/category.ts';
import { speakersOf, type KeyItem } from '../../format/key.ts';
import { isUnwritten } from '../../format/localized.ts';
import { textUnder } from '../../text/span.ts';
import type { WordIndex } from '../../text/words.ts';
import { isUnchosen } from '../draft.ts';
import { gapAt, type Gap, type Place } from './gap.ts';
import { gapsOfFindings } from './of-finding.ts';
import { rememberWith } from './remember.ts';
import { unwrittenTexts } from './unwritten.ts';

/** What the items of a lesson stand in. The same object for as long as nothing in it has changed. */
export interface KeyGround extends ItemGround {
  index: WordIndex;
  languages: readonly string[];
  begun: readonly string[];
}

/** What one item lacks by itself, whatever stands beside it; remembered with the item. */
export const gapsInItem = rememberWith((item: KeyItem, ground: KeyGround): Gap[] => {
  const at = (field: string): Place => ({ of: 'item', id: item.id, field });
  const inItem = (path: string) => at(path.replace(/^items\[0\]\.?/, ''));
  const words = textUnder(ground.text, item.core);
  const category = ground.categories.find(({ id }) => id === item.category);
  const findings = [
    ...checkItemAnchors(report, 'items[0]', item, ground, ground.index),
    ...checkDisputes(report, { text: ground.text, key: [item] }),
  ];
  return [
    ...techniqueGaps(item, category).map((code) => gapAt(code, at('technique'))),
    ...unwrittenTexts(localizedInKey(keyOf(item)), ground.languages, ground.begun, inItem),
    ...speakersOf(item).flatMap(({ name }, place) =>
      isUnwritten(name)
        ? [gapAt('not-written', at(place === 0 ? 'speaker' : `furtherSpeakers[${String(place - 1)}]`))]
        : [],
    ),
    ...gapsOfFindings(findings, inItem),
    ...(category?.attributed === true && item.cue === null ? [gapAt('cue-missing', at('cue'))] : []),
  ].map((gap) => (gap.words === '' ? { ...gap, words } : gap));
});

const report = findingsIn('key.json');

const keyOf = (item: KeyItem) => ({
  format: 'lesart-key' as const,
  formatVersion: 1 as const,
  items: [item],
});

/** Where there is none to choose, the category lacks them and not each of its items. */
const techniqueGaps = (item: KeyItem, category: Category | undefined): 'technique-unchosen'[] =>
  isUnchosen(item) && (category?.techniques.length ?? 0) > 0 ? ['technique-unchosen'] : [];
