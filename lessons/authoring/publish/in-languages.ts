import type { Category } from '../../format/category.ts';
import type { KeyItem } from '../../format/key.ts';
import type { Lesson, SmallText } from '../../format/lesson.ts';
import type { Localized } from '../../format/localized.ts';

/**
 * A lesson that speaks these languages and no other. What it can't say in any of them it goes on saying in those it has:
 * a text is never left empty.
 *
 * @param languages BCP 47 tags
 */
export function lessonIn(lesson: Lesson, languages: readonly string[]): Lesson {
  const only = textsIn(languages);
  const small = (text: SmallText): SmallText => ({
    ...text,
    spans: text.spans.map((span) => ({ ...span, why: only(span.why) })),
    comment: only(text.comment),
  });
  return {
    ...lesson,
    title: only(lesson.title),
    summary: only(lesson.summary),
    rights: { ...lesson.rights, notice: only(lesson.rights.notice), source: only(lesson.rights.source) },
    topics: lesson.topics.map(only),
    goals: lesson.goals.map(only),
    categories: lesson.categories.map((category) => categoryIn(category, only)),
    voices: lesson.voices.map((voice) => ({ ...voice, role: only(voice.role) })),
    example: small(lesson.example),
    transfer: lesson.transfer.map(small),
    key: lesson.key.map((item) => itemIn(item, only)),
  };
}

type Only = (texts: Localized) => Localized;

/** Keeps of a text what is in one of the languages; all of it where nothing is. */
export const textsIn =
  (languages: readonly string[]): Only =>
  (texts) => {
    const kept = Object.entries(texts).filter(([tag]) => languages.includes(tag));
    return kept.length === 0 ? texts : Object.fromEntries(kept);
  };

const categoryIn = (category: Category, only: Only): Category => ({
  ...category,
  name: only(category.name),
  letter: only(category.letter),
  description: only(category.description),
  techniques: category.techniques.map((technique) => ({ ...technique, name: only(technique.name) })),
});

const itemIn = (item: KeyItem, only: Only): KeyItem => ({
  ...item,
  explanation: explanationIn(item.explanation, only),
  ...(item.dispute === undefined ? {} : { dispute: { note: only(item.dispute.note) } }),
});

const explanationIn = (
  { what, notice, counterTest, better }: KeyItem['explanation'],
  only: Only,
): KeyItem['explanation'] => ({
  what: only(what),
  notice: only(notice),
  counterTest: only(counterTest),
  better: only(better),
});
