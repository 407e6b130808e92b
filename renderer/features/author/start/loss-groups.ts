import type { LossKind } from '../../../../lessons/exchange/exchange-format.ts';
import type { SourceLoss } from '../../../stores/beginning.ts';

/** What a teacher wants to know of what a file held: not seventy kinds of things, but what they mean for the lesson. */
const groups = {
  image: 'pictures',
  'embedded-media': 'pictures',
  formula: 'pictures',
  table: 'tables',
  footnote: 'footnotes',
  comment: 'comments',
  'tracked-deletion': 'comments',
  link: 'links',
  list: 'layout',
  markup: 'layout',
  nesting: 'layout',
  'code-layout': 'layout',
  'white-space': 'layout',
  'front-matter': 'around',
  'outside-article': 'around',
  'invisible-character': 'invisible',
  'unreadable-character': 'unreadable',
  'lone-surrogate': 'unreadable',
  character: 'unreadable',
  'assumed-encoding': 'encoding',
  language: 'language',
  'long-text': 'shortened',
  'unreadable-text': 'leftOut',
  article: 'leftOut',
  text: 'leftOut',
  view: 'leftOut',
  record: 'leftOut',
  page: 'leftOut',
  column: 'leftOut',
  'undeclared-cell': 'leftOut',
  line: 'leftOut',
  name: 'layout',
  'sentence-text': 'layout',
  offset: 'layout',
  annotation: 'marks',
  'skipped-annotation': 'marks',
  prediction: 'marks',
  region: 'marks',
  span: 'marks',
  'empty-span': 'marks',
  target: 'marks',
  'text-mismatch': 'marks',
  mention: 'marks',
  event: 'markParts',
  overlap: 'markParts',
  'discontinuous-span': 'markParts',
  'split-character': 'markParts',
  'span-across-lines': 'markParts',
  phrase: 'markParts',
  'part-of-word': 'markParts',
  moved: 'guessed',
  'ambiguous-quote': 'guessed',
  label: 'labels',
  'label-white-space': 'labels',
  'labels-together': 'labels',
  annotator: 'said',
  id: 'said',
  feature: 'said',
  'text-feature': 'said',
  'feature-structure': 'said',
  field: 'said',
  note: 'said',
  body: 'said',
  'body-field': 'said',
  relation: 'said',
  'relation-label': 'said',
  'relation-feature': 'said',
  'relation-direction': 'said',
  'lesson-field': 'said',
  block: 'said',
  setting: 'said',
  asterisks: 'layout',
} as const satisfies Record<LossKind, string>;

export type LossGroup = (typeof groups)[LossKind];

/** A group with how many things are in it, and up to three places to look at. */
export interface GroupedLoss {
  group: LossGroup;
  count: number;
  /** Which encoding was supposed; "" for other groups. */
  name: string;
  where: readonly string[];
}

const SHOWN = 3;
/** Groups whose places are words of the article; those of others are ids that say nothing to people. */
const IN_WORDS: ReadonlySet<LossGroup> = new Set([
  'unreadable',
  'invisible',
  'encoding',
  'tables',
  'comments',
]);

/** Losses as a teacher reads them, in the order of the table above. What a newer program may name otherwise counts as `said`. */
export function groupLosses(losses: readonly SourceLoss[]): GroupedLoss[] {
  const found = new Map<LossGroup, GroupedLoss>();
  for (const { what, name, count, where } of losses) {
    const group = Object.hasOwn(groups, what) ? groups[what as LossKind] : 'said';
    const before = found.get(group);
    const places = IN_WORDS.has(group) ? where.filter((place) => place !== '') : [];
    found.set(group, {
      group,
      count: (before?.count ?? 0) + count,
      name: group === 'encoding' ? name : '',
      where: [...(before?.where ?? []), ...places].slice(0, SHOWN),
    });
  }
  const order = [...new Set<LossGroup>(Object.values(groups))];
  return [...found.values()].sort((a, b) => order.indexOf(a.group) - order.indexOf(b.group));
}
