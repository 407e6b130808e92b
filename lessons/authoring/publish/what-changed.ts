import type { KeyItem } from '../../format/key.ts';
import type { Lesson } from '../../format/lesson.ts';
import { localize, type Localized } from '../../format/localized.ts';
import { sameSpan, textUnder } from '../../text/span.ts';
import type { DraftPack } from '../draft.ts';

/** What is handed out, as far as its parts can differ from one version to the next. */
export interface Handed {
  pack: DraftPack;
  lesson: Lesson;
}

/** Fields of lesson and pack that are told by their names. */
const lessonDetails = [
  'title',
  'summary',
  'rights',
  'level',
  'minutes',
  'topics',
  'goals',
] as const satisfies readonly (keyof Lesson)[];
const packDetails = ['authors', 'licence', 'cover'] as const satisfies readonly (keyof DraftPack)[];
/** How learners work through the lesson and what counts. */
const rules = ['modes', 'linkWeight'] as const satisfies readonly (keyof Lesson)[];

export type DetailName = (typeof lessonDetails)[number] | (typeof packDetails)[number];

/**
 * One thing that is another than in the version before. `words` are the article's (or the sentence's), `name` is the
 * author's, in the language asked for.
 */
export type HandedChange =
  | { code: 'text-corrected' | 'language-changed' | 'blocks-changed' | 'example-changed' }
  | {
      code:
        | 'item-added'
        | 'item-removed'
        | 'item-category'
        | 'item-strength'
        | 'item-alternatives'
        | 'item-links'
        | 'item-technique'
        | 'item-reworded'
        | 'item-dispute'
        | 'sentence-added'
        | 'sentence-removed'
        | 'sentence-changed';
      words: string;
    }
  | { code: 'item-moved'; words: string; before: string }
  | {
      code:
        | 'category-added'
        | 'category-removed'
        | 'category-changed'
        | 'voice-added'
        | 'voice-removed'
        | 'voice-changed';
      name: string;
    }
  | { code: 'language-added' | 'language-removed'; language: string }
  | { code: 'rule-changed'; rule: (typeof rules)[number] }
  | { code: 'detail-changed'; detail: DetailName };

/**
 * What has changed from one version to the next, for whoever used the one before: the article, the key item by item, then
 * the rest. Items are known by their ids. Where the article was corrected, an item has moved only if its words are others.
 *
 * @param language in which names are told
 */
export function whatChanged(before: Handed, after: Handed, language: string): HandedChange[] {
  const [was, is] = [before.lesson, after.lesson];
  const name = (texts: Localized): string => localize(texts, language, is.language).text;
  const corrected = was.text !== is.text;
  return [
    ...said(corrected, { code: 'text-corrected' }),
    ...said(was.language !== is.language, { code: 'language-changed' }),
    ...said(!corrected && !same(was.blocks, is.blocks), { code: 'blocks-changed' }),
    ...parts(was.key, is.key, {
      added: (item): HandedChange => ({ code: 'item-added', words: textUnder(is.text, item.core) }),
      removed: (item) => ({ code: 'item-removed', words: textUnder(was.text, item.core) }),
      changed: (one, other) => itemChanges(one, other, was.text, is.text),
    }),
    ...parts(was.categories, is.categories, {
      added: (category): HandedChange => ({ code: 'category-added', name: name(category.name) }),
      removed: (category) => ({ code: 'category-removed', name: name(category.name) }),
      changed: (_, category) => [{ code: 'category-changed', name: name(category.name) }],
    }),
    ...parts(was.voices.map(withoutPlaces), is.voices.map(withoutPlaces), {
      added: (voice): HandedChange => ({ code: 'voice-added', name: voice.name }),
      removed: (voice) => ({ code: 'voice-removed', name: voice.name }),
      changed: (_, voice) => [{ code: 'voice-changed', name: voice.name }],
    }),
    ...said(!same(was.example, is.example), { code: 'example-changed' }),
    ...parts(was.transfer, is.transfer, {
      added: (small): HandedChange => ({ code: 'sentence-added', words: small.text }),
      removed: (small) => ({ code: 'sentence-removed', words: small.text }),
      changed: (_, small) => [{ code: 'sentence-changed', words: small.text }],
    }),
    ...after.pack.languages
      .filter((tag) => !before.pack.languages.includes(tag))
      .map((tag): HandedChange => ({ code: 'language-added', language: tag })),
    ...before.pack.languages
      .filter((tag) => !after.pack.languages.includes(tag))
      .map((tag): HandedChange => ({ code: 'language-removed', language: tag })),
    ...rules
      .filter((rule) => !same(was[rule], is[rule]))
      .map((rule): HandedChange => ({ code: 'rule-changed', rule })),
    ...[
      ...lessonDetails.filter((detail) => !same(was[detail], is[detail])),
      ...packDetails.filter((detail) => !same(before.pack[detail], after.pack[detail])),
    ].map((detail): HandedChange => ({ code: 'detail-changed', detail })),
  ];
}

function itemChanges(one: KeyItem, other: KeyItem, was: string, is: string): HandedChange[] {
  const words = textUnder(is, other.core);
  const before = textUnder(was, one.core);
  const moved =
    was === is
      ? !sameSpan(one.core, other.core) || !sameSpan(one.margin, other.margin)
      : before !== words || textUnder(was, one.margin) !== textUnder(is, other.margin);
  const wordsOf = (item: KeyItem, text: string) =>
    item.alternatives.map(({ core, margin }) => [textUnder(text, core), textUnder(text, margin)]);
  const links = (item: KeyItem, text: string) => [
    item.speaker?.voice,
    item.furtherSpeakers?.map(({ voice }) => voice),
    item.cue === null ? null : textUnder(text, item.cue),
    item.continues,
  ];
  return [
    ...said(one.category !== other.category, { code: 'item-category', words }),
    ...said(one.strength !== other.strength, { code: 'item-strength', words }),
    ...said(moved, { code: 'item-moved', words, before }),
    ...said(!same(wordsOf(one, was), wordsOf(other, is)), { code: 'item-alternatives', words }),
    ...said(!same(links(one, was), links(other, is)), { code: 'item-links', words }),
    ...said(one.technique !== other.technique, { code: 'item-technique', words }),
    ...said(!same(one.explanation, other.explanation), { code: 'item-reworded', words }),
    ...said(!same(one.dispute, other.dispute), { code: 'item-dispute', words }),
  ];
}

/** Where a voice is named follows the article and the key; nobody needs to be told of it. */
const withoutPlaces = ({ id, name, role, kind }: Lesson['voices'][number]) => ({ id, name, role, kind });

/** Things that are known by their ids: those that came, in their new order, then those that went. */
function parts<Part extends { id: string }>(
  before: readonly Part[],
  after: readonly Part[],
  tell: {
    added: (part: Part) => HandedChange;
    removed: (part: Part) => HandedChange;
    changed: (before: Part, after: Part) => HandedChange[];
  },
): HandedChange[] {
  const [was, is] = [before, after].map((list) => new Map(list.map((part) => [part.id, part])));
  return [
    ...after.flatMap((part) => {
      const old = was?.get(part.id);
      if (old === undefined) return [tell.added(part)];
      return same(old, part) ? [] : tell.changed(old, part);
    }),
    ...before.filter(({ id }) => is?.has(id) !== true).map(tell.removed),
  ];
}

const said = (isSo: boolean, change: HandedChange): HandedChange[] => (isSo ? [change] : []);

/** Equal as they would be written down; the order in which an object's fields were made says nothing. */
const same = (one: unknown, other: unknown): boolean => one === other || written(one) === written(other);

const written = (value: unknown): string | undefined =>
  JSON.stringify(value, (_, part: unknown) =>
    typeof part === 'object' && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  );
