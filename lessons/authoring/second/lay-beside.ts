import type { KeyItem, Speaker } from '../../format/key.ts';
import type { Lesson } from '../../format/lesson.ts';
import type { Localized } from '../../format/localized.ts';
import { Anchorer } from '../../text/anchoring/anchorer.ts';
import { overlaps } from '../../text/span.ts';
import { carryKey } from '../../versions/carry-key.ts';
import { quote, type Quotation } from '../../versions/quotation.ts';
import { UNCHOSEN } from '../draft.ts';
import type { SecondKey } from './second-key.ts';

/** An item of the second key whose words are not in the article. */
export interface HomelessItem {
  item: KeyItem;
  quotation: Quotation;
}

/** A second key on the author's article, told in the lesson's own categories, techniques and voices. */
export interface LaidBeside {
  /**
   * Their items: ids are theirs, all else is the lesson's. A technique the lesson doesn't have is `UNCHOSEN`; a speaker
   * whose voice the lesson doesn't have keeps theirs.
   */
  items: KeyItem[];
  homeless: HomelessItem[];
  /** Their categories with no place among the lesson's, and how many items that keeps out. */
  unmapped: { id: string; name: Localized; items: number }[];
}

/** Lays another person's key on the lesson's article. Never fails: what has no place is listed. */
export function layBeside(second: SecondKey, lesson: Lesson): LaidBeside {
  const carried = carryKey(second.items, second.text, new Anchorer(second.text, lesson.text));
  const categoryOf = categoryMap(second, lesson);
  const homeless = carried.unplaced.map((item) => ({ item, quotation: quote(second.text, item.core) }));
  return {
    items: carried.items.flatMap((item) => {
      const category = categoryOf.get(item.category);
      return category === undefined ? [] : [inOurTerms(item, category, second, lesson)];
    }),
    homeless,
    unmapped: second.categories.flatMap(({ id, name }) => {
      const items = second.items.filter(({ category }) => category === id).length;
      return items === 0 || categoryOf.has(id) ? [] : [{ id, name, items }];
    }),
  };
}

/** Their category's id to the lesson's: as mapped by hand, else the same id, else a name the two have in common. */
function categoryMap(second: SecondKey, { categories }: Lesson): Map<string, string> {
  const known = new Set(categories.map(({ id }) => id));
  return new Map(
    second.categories.flatMap(({ id, name }): [string, string][] => {
      const byHand = Object.hasOwn(second.mapped, id) ? second.mapped[id] : undefined;
      const found =
        (byHand !== undefined && known.has(byHand) ? byHand : undefined) ??
        (known.has(id) ? id : undefined) ??
        categories.find((own) => shareName(own.name, name))?.id;
      return found === undefined ? [] : [[id, found]];
    }),
  );
}

function inOurTerms(item: KeyItem, categoryId: string, second: SecondKey, lesson: Lesson): KeyItem {
  const speakers = {
    speaker: item.speaker === null ? null : ourVoice(item.speaker, second, lesson),
    ...(item.furtherSpeakers === undefined
      ? {}
      : { furtherSpeakers: item.furtherSpeakers.map((speaker) => ourVoice(speaker, second, lesson)) }),
  };
  return {
    ...item,
    category: categoryId,
    technique: ourTechnique(item, categoryId, second, lesson),
    ...speakers,
  };
}

function ourTechnique(item: KeyItem, categoryId: string, second: SecondKey, lesson: Lesson): string {
  const techniques = lesson.categories.find(({ id }) => id === categoryId)?.techniques ?? [];
  if (techniques.some(({ id }) => id === item.technique)) return item.technique;
  const theirs = second.categories
    .find(({ id }) => id === item.category)
    ?.techniques.find(({ id }) => id === item.technique);
  const named = theirs && techniques.find(({ name }) => shareName(name, theirs.name));
  return named?.id ?? UNCHOSEN;
}

/** A voice is the same by its id, by a name, or because the article names it where they say the speaker is named. */
function ourVoice(speaker: Speaker, second: SecondKey, { voices }: Lesson): Speaker {
  const names = new Set(
    [speaker.name, second.voices.find(({ id }) => id === speaker.voice)?.name ?? ''].map(nameKey),
  );
  const { span } = speaker;
  const own =
    voices.find(({ id }) => id === speaker.voice) ??
    voices.find(({ name }) => names.has(nameKey(name))) ??
    (span === null
      ? undefined
      : voices.find(({ mentions }) => mentions.some((mention) => overlaps(mention, span))));
  return own === undefined ? speaker : { ...speaker, voice: own.id };
}

const shareName = (one: Localized, other: Localized): boolean => {
  const names = new Set(Object.values(one).map(nameKey));
  return Object.values(other).some((name) => names.has(nameKey(name)));
};

const nameKey = (name: string): string => name.replace(/\s+/gu, ' ').trim().toLowerCase();
