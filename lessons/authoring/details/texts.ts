import type { Category } from '../../format/category.ts';
import type { KeyItem } from '../../format/key.ts';
import type { Lesson, SmallText } from '../../format/lesson.ts';
import type { Localized } from '../../format/localized.ts';

type Change = (texts: Localized) => Localized;

/**
 * A lesson with every text of it changed that stands there in several languages. What the change leaves the same object
 * is left as it is, and so is all around it.
 */
export function changeTexts(lesson: Lesson, change: Change): Lesson {
  const { rights } = lesson;
  const small = (text: SmallText): SmallText => ({
    ...text,
    comment: change(text.comment),
    spans: each(text.spans, (span) => keep(span, { ...span, why: change(span.why) })),
  });
  return keep(lesson, {
    ...lesson,
    title: change(lesson.title),
    summary: change(lesson.summary),
    rights: keep(rights, { ...rights, notice: change(rights.notice), source: change(rights.source) }),
    topics: each(lesson.topics, change),
    goals: each(lesson.goals, change),
    categories: each(lesson.categories, (category) => inCategory(category, change)),
    voices: each(lesson.voices, (voice) => keep(voice, { ...voice, role: change(voice.role) })),
    example: keep(lesson.example, small(lesson.example)),
    transfer: each(lesson.transfer, (text) => keep(text, small(text))),
    key: each(lesson.key, (item) => inItem(item, change)),
  });
}

const inCategory = (category: Category, change: Change): Category =>
  keep(category, {
    ...category,
    name: change(category.name),
    description: change(category.description),
    techniques: each(category.techniques, (technique) =>
      keep(technique, { ...technique, name: change(technique.name) }),
    ),
  });

const inItem = (item: KeyItem, change: Change): KeyItem => {
  const { what, notice, counterTest, better } = item.explanation;
  const explanation = keep(item.explanation, {
    what: change(what),
    notice: change(notice),
    counterTest: change(counterTest),
    better: change(better),
  });
  const dispute = item.dispute && keep(item.dispute, { note: change(item.dispute.note) });
  return keep(item, { ...item, explanation, ...(dispute === undefined ? {} : { dispute }) });
};

/** The list with each of its things changed; the list itself where none is. */
function each<Thing>(things: Thing[], change: (thing: Thing) => Thing): Thing[] {
  const changed = things.map(change);
  return changed.every((thing, place) => thing === things[place]) ? things : changed;
}

/** `after`, unless all its fields are those of `before`. */
const keep = <Thing extends object>(before: Thing, after: Thing): Thing =>
  Object.entries(after).every(([name, value]) => value === (before as Record<string, unknown>)[name])
    ? before
    : after;
