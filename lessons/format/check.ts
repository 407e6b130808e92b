import { contains, type Span } from '../text/span.ts';
import { boundariesOf, speakersOf, type KeyItem } from './key.ts';
import type { Lesson, SmallText } from './lesson.ts';
import type { Issue } from './saved.ts';

/**
 * What a schema can't see: that ids are unique and known, that every span lies in its text and every core in its
 * margin, that blocks are in order and leave no word of the text unread. Empty where the lesson holds together.
 */
export function checkLesson(lesson: Lesson): Issue[] {
  return [
    ...checkBlocks(lesson),
    ...repeatedIds('categories', lesson.categories),
    ...repeatedIds('voices', lesson.voices),
    ...repeatedIds('key', lesson.key),
    ...repeatedIds('transfer', lesson.transfer),
    ...lesson.voices.flatMap((voice, place) =>
      voice.mentions.flatMap((span, at) =>
        inText(`voices[${String(place)}].mentions[${String(at)}]`, span, lesson.text),
      ),
    ),
    ...lesson.key.flatMap((item, place) => checkItem(`key[${String(place)}]`, item, lesson)),
    ...checkSmallText('example', lesson.example, lesson),
    ...lesson.transfer.flatMap((small, place) => checkSmallText(`transfer[${String(place)}]`, small, lesson)),
  ];
}

function checkBlocks(lesson: Lesson): Issue[] {
  const issues: Issue[] = [];
  let end = 0;
  lesson.blocks.forEach((block, place) => {
    const path = `blocks[${String(place)}]`;
    if (block.start >= block.end || block.end > lesson.text.length)
      issues.push({ path, code: 'outside-text' });
    if (block.start < end) issues.push({ path, code: 'blocks-overlap' });
    else if (/\S/u.test(lesson.text.slice(end, block.start)))
      issues.push({ path, code: 'text-between-blocks' });
    end = Math.max(end, block.end);
  });
  if (/\S/u.test(lesson.text.slice(end))) issues.push({ path: 'blocks', code: 'text-after-blocks' });
  return issues;
}

function checkItem(path: string, item: KeyItem, lesson: Lesson): Issue[] {
  const category = lesson.categories.find((candidate) => candidate.id === item.category);
  const issues: Issue[] = boundariesOf(item).flatMap((boundary) => [
    ...inText(`${path}.margin`, boundary.margin, lesson.text),
    ...inText(`${path}.core`, boundary.core, lesson.text),
    ...(contains(boundary.margin, boundary.core)
      ? []
      : [{ path: `${path}.core`, code: 'core-outside-margin' }]),
  ]);
  if (category === undefined) issues.push({ path: `${path}.category`, code: 'unknown-category' });
  else if (!category.techniques.some((technique) => technique.id === item.technique)) {
    issues.push({ path: `${path}.technique`, code: 'unknown-technique' });
  }
  speakersOf(item).forEach(({ voice, span }, place) => {
    const here = `${path}.${place === 0 ? 'speaker' : `furtherSpeakers[${String(place - 1)}]`}`;
    if (span !== null) issues.push(...inText(`${here}.span`, span, lesson.text));
    if (!lesson.voices.some((candidate) => candidate.id === voice)) {
      issues.push({ path: `${here}.voice`, code: 'unknown-voice' });
    }
  });
  if (item.furtherSpeakers !== undefined && item.speaker === null) {
    issues.push({ path: `${path}.furtherSpeakers`, code: 'speaker-missing' });
  }
  if (item.cue !== null) issues.push(...inText(`${path}.cue`, item.cue, lesson.text));
  if (item.continues !== undefined) {
    const first = lesson.key.find(({ id }) => id === item.continues);
    if (first?.category !== item.category || first.continues !== undefined) {
      issues.push({ path: `${path}.continues`, code: 'unknown-first-part' });
    }
  }
  return issues;
}

function checkSmallText(path: string, small: SmallText, lesson: Lesson): Issue[] {
  return small.spans.flatMap((span, place) => {
    const here = `${path}.spans[${String(place)}]`;
    const known = lesson.categories.some((category) => category.id === span.category);
    return [
      ...inText(`${here}.margin`, span.margin, small.text),
      ...(contains(span.margin, span.core) ? [] : [{ path: `${here}.core`, code: 'core-outside-margin' }]),
      ...(known ? [] : [{ path: `${here}.category`, code: 'unknown-category' }]),
    ];
  });
}

const inText = (path: string, span: Span, text: string): Issue[] =>
  span.end <= text.length ? [] : [{ path, code: 'outside-text' }];

function repeatedIds(path: string, things: readonly { id: string }[]): Issue[] {
  const seen = new Set<string>();
  return things.flatMap(({ id }, place) => {
    if (seen.has(id)) return [{ path: `${path}[${String(place)}].id`, code: 'repeated-id' }];
    seen.add(id);
    return [];
  });
}
