import type { Command } from 'commander';

import { compareMarks } from '../../../lessons/compare/compare.ts';
import type { Comparison, Tally } from '../../../lessons/compare/comparison.ts';
import { parseMarks } from '../../../lessons/compare/marks-file.ts';
import type { Lesson } from '../../../lessons/format/lesson.ts';
import type { Mark } from '../../../lessons/marks/mark.ts';
import { textUnder } from '../../../lessons/text/span.ts';
import { decodeJson, readBytes } from '../../services/files/read-file.ts';
import { openLesson, PACK_ARGUMENT, readWholePack, withPackFolder } from '../packs.ts';
import { reasonInWords } from '../reasons.ts';
import { CannotDo, print, printJson } from '../terminal.ts';

/** More marks than anyone makes; keeps a mistyped path from filling the memory. */
const FILE_LIMIT = 64 * 1024 * 1024;

interface Options {
  pack: string;
  lesson: string;
  marks: string;
  json?: true;
}

/** `lesart compare`: marks beside a lesson's key. */
export function addCompareCommand(program: Command): void {
  program
    .command('compare')
    .description("compare marks with a lesson's key")
    .requiredOption('--pack <pack>', PACK_ARGUMENT)
    .requiredOption('--lesson <id>', 'id of a lesson in the pack')
    .requiredOption('--marks <file>', 'JSON: {"marks": [{"start": 0, "end": 5, "category": "framing"}]}')
    .option('--json', 'print JSON')
    .addHelpText(
      'after',
      `
Offsets are UTF-16 code units of the lesson's text, half-open. A mark may also have an "id", and the spans of a "speaker"
and a "cue".

Example:
  lesart compare --pack wostotschny --lesson gipfel-in-wostotschny --marks marks.json --json`,
    )
    .action(async (options: Options) => {
      const lesson = await readLesson(options);
      const marks = await readMarks(options.marks, lesson);
      const comparison = compareMarks(lesson, marks);
      if (options.json === true) printJson(shown(lesson, marks, comparison));
      else print(inWords(comparison));
    });
}

async function readLesson({ pack, lesson }: Options): Promise<Lesson> {
  const read = await withPackFolder(pack, (folder) => readWholePack(folder, pack));
  return openLesson(read, lesson, pack).lesson;
}

/** @throws {CannotDo} where the file can't be read or its marks can't be those of the lesson */
async function readMarks(file: string, lesson: Lesson): Promise<Mark[]> {
  const bytes = await readBytes(file, FILE_LIMIT);
  const value = bytes.ok ? decodeJson(bytes.value) : bytes;
  if (!value.ok) {
    const { error } = value;
    throw new CannotDo(`${file} can't be used: ${reasonInWords(error.code)}`);
  }
  const marks = parseMarks(value.value, lesson);
  if (marks.ok) return marks.value;
  const [first, ...others] = marks.error;
  const why = reasonInWords(first?.code ?? 'invalid', first?.path, others.length);
  throw new CannotDo(`${file} can't be used: ${why}`);
}

/**
 * Verdicts of marks in the order of the file, those of key items in reading order. `category` is always the mark's or
 * item's own; that of the other is found by its id.
 */
function shown(lesson: Lesson, marks: readonly Mark[], { whole, categories, ...verdicts }: Comparison) {
  const verdictOn = new Map(verdicts.marks.map((verdict) => [verdict.mark, verdict]));
  const itemOf = new Map(lesson.key.map((item) => [item.id, item]));
  return {
    lesson: lesson.id,
    ...whole,
    categories,
    marks: marks.map(({ id, start, end, category }) => {
      const { kind, ...details } = verdictOn.get(id) ?? { kind: 'wordless' };
      return { ...details, mark: id, start, end, category, verdict: kind };
    }),
    items: verdicts.items.map(({ kind, ...details }) => {
      const item = itemOf.get(details.item);
      const core = item && { ...item.core, text: textUnder(lesson.text, item.core) };
      return { ...details, category: item?.category, strength: item?.strength, core, verdict: kind };
    }),
  };
}

function inWords({ whole, categories }: Comparison): string {
  const line = (name: string, { score, found, missed, reconsider }: Tally) =>
    `${name}: ${String(found)} found, ${String(missed)} missed, ${String(reconsider)} to reconsider, ` +
    `score ${score === null ? 'undefined' : score.toFixed(3)}`;
  return [line('lesson', whole), ...categories.map((one) => `  ${line(one.category, one)}`)].join('\n');
}
