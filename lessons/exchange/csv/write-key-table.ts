import { saidInLanguages, textsOf } from '../lesson-in-text/words.ts';
import { boundariesOf, speakersOf, type KeyItem } from '../../format/key.ts';
import { sameSpan, textUnder, type Span } from '../../text/span.ts';
import type { AnnotatedText } from '../annotated-text.ts';
import type { Exported } from '../exchange-format.ts';
import { lessonOfText, type LessonDraft } from '../lesson-in-text/lesson-of-text.ts';
import { LossReport } from '../loss-report.ts';
import { offsetUnits, wholeCharacters, type OffsetUnits } from '../offset-units.ts';
import { csvText } from './csv-text.ts';

/** Between several values in one cell. */
const SEPARATOR = ' | ';

/**
 * One file for all texts. A text's annotations are read as a lesson's key first, so that a row is an item: category,
 * words, offsets, margin, speakers and explanations stand in columns of their own. The article itself and what else a
 * lesson consists of are named as lost.
 */
export function writeKeyTable(texts: readonly AnnotatedText[]): Exported {
  const losses = new LossReport();
  const drafts = texts.flatMap((text) => {
    const read = lessonOfText(text);
    if (!read.ok) {
      losses.add('unreadable-text', read.error.code, text.name);
      return [];
    }
    losses.addAll(read.value.losses);
    reportRest(read.value.draft, losses);
    return [read.value.draft];
  });
  const explanations = explanationColumns(drafts.flatMap(({ key }) => key.items));
  const rows = drafts.flatMap((draft) => rowsOf(draft, explanations));
  return {
    files: [{ name: 'key.csv', text: csvText([[...columns, ...explanations], ...rows]) }],
    losses: losses.list(),
  };
}

const columns = [
  'lesson',
  'item',
  'continues',
  'category',
  'technique',
  'strength',
  'start',
  'end',
  'words',
  'marginStart',
  'marginEnd',
  'margin',
  'alternatives',
  'speakers',
  'voices',
  'cue',
] as const;

function reportRest({ lesson }: LessonDraft, losses: LossReport): void {
  losses.add('article', '', lesson.id);
  for (const name of ['title', 'rights', 'categories', 'example', 'transfer']) {
    losses.add('lesson-field', name, lesson.id);
  }
  for (const { kind } of lesson.blocks) losses.add('block', kind, lesson.id);
  for (const { id, mentions } of lesson.voices) {
    for (let mention = 0; mention < mentions.length; mention += 1) losses.add('mention', id, lesson.id);
  }
}

function rowsOf({ lesson, key, text }: LessonDraft, explanations: readonly string[]): string[][] {
  const units = offsetUnits(text, 'code-point');
  const words = (span: Span) => textUnder(text, wholeCharacters(span, text));
  const place = (span: Span) => placeOf(span, text, units);
  return key.items.map((item) => {
    const cells: Record<(typeof columns)[number], string> = {
      lesson: lesson.id,
      item: item.id,
      continues: item.continues ?? '',
      category: item.category,
      technique: item.technique,
      strength: item.strength,
      ...place(item.core),
      words: words(item.core),
      marginStart: place(item.margin).start,
      marginEnd: place(item.margin).end,
      margin: sameSpan(item.core, item.margin) ? '' : words(item.margin),
      alternatives: boundariesOf(item)
        .slice(1)
        .map(({ core }) => words(core))
        .join(SEPARATOR),
      speakers: speakersOf(item)
        .map(({ name }) => name)
        .join(SEPARATOR),
      voices: speakersOf(item)
        .map(({ voice }) => voice)
        .join(SEPARATOR),
      cue: item.cue === null ? '' : words(item.cue),
    };
    const said = explanationsOf(item);
    return [...columns.map((column) => cells[column]), ...explanations.map((name) => said.get(name) ?? '')];
  });
}

function placeOf(span: Span, text: string, units: OffsetUnits): { start: string; end: string } {
  const { start, end } = wholeCharacters(span, text);
  return { start: String(units.fromUtf16(start) ?? ''), end: String(units.fromUtf16(end) ?? '') };
}

/** "what.de", "what.en", "notice.de", ... for every language that any item is explained in. */
function explanationColumns(items: readonly KeyItem[]): string[] {
  const said = new Set(items.flatMap((item) => [...explanationsOf(item).keys()]));
  return saidInLanguages.flatMap((name) =>
    [...said].filter((column) => column.startsWith(`${name}.`)).sort(),
  );
}

const explanationsOf = (item: KeyItem): Map<string, string> =>
  new Map(
    textsOf(item).flatMap(([name, texts]) =>
      Object.entries(texts).map(([language, text]): [string, string] => [`${name}.${language}`, text]),
    ),
  );
