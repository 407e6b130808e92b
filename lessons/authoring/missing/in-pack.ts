import { localizedInPack } from '../../check/check-languages.ts';
import { isUnwritten } from '../../format/localized.ts';
import { packFileOf, type Draft } from '../draft.ts';
import { gapAt, type Gap, type Place } from './gap.ts';
import { unwrittenTexts } from './unwritten.ts';

/** What the pack lacks that a draft makes; its texts only where they are not the lesson's own. */
export function gapsInPack(draft: Pick<Draft, 'pack' | 'lesson'>, begun: readonly string[]): Gap[] {
  const { pack, lesson } = draft;
  const at = (field: string): Place => ({ of: 'pack', field });
  const own = localizedInPack(packFileOf(draft)).filter(
    ([, texts]) => ![lesson.title, lesson.summary].some((said) => isSameText(said, texts)),
  );
  return [
    ...unwrittenTexts(own, pack.languages, begun, at),
    ...(pack.authors.some(isUnwritten) ? [gapAt('not-written', at('authors'))] : []),
    ...(pack.licence === null ? [gapAt('licence-missing', at('licence'))] : []),
  ];
}

const isSameText = (one: object, other: object): boolean =>
  one === other || JSON.stringify(one) === JSON.stringify(other);
