import { boundariesOf, speakersOf, type KeyItem } from '../format/key.ts';
import type { Lesson, SmallText } from '../format/lesson.ts';
import { overlaps, sameSpan, textUnder, type Span } from '../text/span.ts';
import { WordIndex } from '../text/words.ts';
import type { Finding, FindingCode, Report } from './finding.ts';

/** Marks never begin or end with these; quotation marks and brackets belong to what they enclose. */
const CLOSING = /[.,;:!?…‥、。！？；：]/u;

/**
 * How spans lie in a lesson that holds together: at the edges of words, cues and speakers where they can belong to what
 * they are said of.
 */
export function checkAnchors(inLesson: Report, inKey: Report, lesson: Lesson): Finding[] {
  const index = new WordIndex(lesson.text, lesson.language);
  return [
    ...checkMentions(inLesson, lesson.voices, index),
    ...lesson.key.flatMap((item, place) =>
      checkItemAnchors(inKey, `items[${String(place)}]`, item, lesson, index),
    ),
    ...checkSmallText(inLesson, 'example', lesson.example, lesson.language),
    ...lesson.transfer.flatMap((small, place) =>
      checkSmallText(inLesson, `transfer[${String(place)}]`, small, lesson.language),
    ),
  ];
}

/** How the places lie where the text names its voices. */
export const checkMentions = (report: Report, voices: Lesson['voices'], index: WordIndex): Finding[] =>
  voices.flatMap(({ mentions }, place) =>
    mentions.flatMap((span, at) => {
      const path = `voices[${String(place)}].mentions[${String(at)}]`;
      const isRepeated = mentions.slice(0, at).some((earlier) => overlaps(earlier, span));
      const words = textUnder(index.text, span);
      return [
        ...checkEdges(report, path, span, index),
        ...(isRepeated ? [report('advice', 'voices-overlap', { path, words })] : []),
      ];
    }),
  );

/** As much of a lesson as the spans of one item are looked at beside. */
export type ItemGround = Pick<Lesson, 'text' | 'blocks' | 'categories' | 'voices'>;

/**
 * How the spans of one item lie.
 *
 * @param path of the item
 * @param index the words of the article
 */
export function checkItemAnchors(
  report: Report,
  path: string,
  item: KeyItem,
  lesson: ItemGround,
  index: WordIndex,
): Finding[] {
  const words = textUnder(lesson.text, item.core);
  const advise = (code: FindingCode, at: string) => report('advice', code, { path: `${path}.${at}`, words });
  const isAttributed = lesson.categories.some(({ id, attributed }) => id === item.category && attributed);
  const speakers = speakersOf(item);
  const findings = boundariesOf(item).flatMap(({ core, margin }, place) => {
    const where = place === 0 ? path : `${path}.alternatives[${String(place - 1)}]`;
    return [
      ...checkEdges(report, `${where}.core`, core, index),
      ...(sameSpan(core, margin) ? [] : checkEdges(report, `${where}.margin`, margin, index)),
    ];
  });
  if (isAttributed && speakers.length === 0) findings.push(advise('speaker-missing', 'speaker'));
  if (!isAttributed && (speakers.length > 0 || item.cue !== null))
    findings.push(advise('speaker-not-expected', speakers.length > 0 ? 'speaker' : 'cue'));
  speakers.forEach(({ voice, span }, place) => {
    if (span === null) return;
    const at = place === 0 ? 'speaker.span' : `furtherSpeakers[${String(place - 1)}].span`;
    findings.push(...checkEdges(report, `${path}.${at}`, span, index));
    const mentions = lesson.voices.find(({ id }) => id === voice)?.mentions ?? [];
    if (!mentions.some((mention) => overlaps(mention, span))) findings.push(advise('speaker-no-mention', at));
  });
  if (item.cue !== null) {
    findings.push(...checkEdges(report, `${path}.cue`, item.cue, index));
    if (overlaps(item.cue, item.core)) findings.push(advise('cue-within-core', 'cue'));
    else if (isFarOff(item.cue, item.core, lesson)) findings.push(advise('cue-far-off', 'cue'));
  }
  return findings;
}

/** A cue introduces or closes a quote: in the same block, or in the one before or after. */
function isFarOff(cue: Span, core: Span, { blocks }: ItemGround): boolean {
  const blockOf = ({ start }: Span): number =>
    blocks.findIndex((block) => block.start <= start && start < block.end);
  return Math.abs(blockOf(cue) - blockOf(core)) > 1;
}

/**
 * How the spans of a small text lie.
 *
 * @param language BCP 47 tag of its text
 */
export function checkSmallText(report: Report, path: string, small: SmallText, language: string): Finding[] {
  const index = new WordIndex(small.text, language);
  return small.spans.flatMap(({ core, margin }, at) => [
    ...checkEdges(report, `${path}.spans[${String(at)}].core`, core, index),
    ...(sameSpan(core, margin)
      ? []
      : checkEdges(report, `${path}.spans[${String(at)}].margin`, margin, index)),
  ]);
}

/** How a span begins and ends; at most one finding for each edge. */
function checkEdges(report: Report, path: string, span: Span, index: WordIndex): Finding[] {
  const words = textUnder(index.text, span);
  const { from, to } = index.wordRange(span);
  if (from === to) return [report('error', 'no-word', { path, words })];
  const first = index.words[from];
  const last = index.words[to - 1];
  const edges = [
    { edge: 'start', character: words.slice(0, 1), cuts: first !== undefined && first.start < span.start },
    { edge: 'end', character: words.slice(-1), cuts: last !== undefined && last.end > span.end },
  ];
  return edges.flatMap(({ edge, character, cuts }) => {
    if (/\s/u.test(character)) return [report('error', 'white-space-at-edge', { path, words, edge })];
    if (cuts) return [report('error', 'within-a-word', { path, words, edge })];
    return CLOSING.test(character) ? [report('advice', 'punctuation-at-edge', { path, words, edge })] : [];
  });
}
