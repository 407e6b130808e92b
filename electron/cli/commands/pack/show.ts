import type { Command } from 'commander';

import type { KeyItem } from '../../../../lessons/format/key.ts';
import { localize } from '../../../../lessons/format/localized.ts';
import type { LessonWithoutKey } from '../../../../lessons/format/lesson.ts';
import { textUnder, type Span } from '../../../../lessons/text/span.ts';
import type { ReadPack } from '../../../services/library/pack-folder.ts';
import { PACK_ARGUMENT, readWholePack, withPackFolder } from '../../packs.ts';
import { print, printJson } from '../../terminal.ts';

/** `lesart pack show`: what is in a pack. */
export function addShowCommand(pack: Command): void {
  pack
    .command('show')
    .description('print a pack with its lessons, categories and keys')
    .argument('<pack>', PACK_ARGUMENT)
    .option('--json', 'print JSON')
    .addHelpText('after', '\nExample:\n  lesart pack show wostotschny --json')
    .action(async (typed: string, options: { json?: true }) => {
      const read = await withPackFolder(typed, (folder) => readWholePack(folder, typed));
      if (options.json === true) printJson(shown(read));
      else print(inWords(read));
    });
}

const shown = ({ pack, lessons }: ReadPack) => ({
  id: pack.id,
  version: pack.version,
  title: pack.title,
  lessons: lessons.map(({ lesson, contentHash }) => ({
    id: lesson.id,
    version: lesson.version,
    language: lesson.language,
    title: lesson.title,
    contentHash,
    text: lesson.text,
    blocks: lesson.blocks,
    categories: lesson.categories,
    // Null where the key is sealed.
    key: 'key' in lesson ? lesson.key.map((item) => shownItem(lesson, item)) : null,
  })),
});

/** A key item with the words under each of its spans, so that offsets can be checked without counting. */
function shownItem({ text }: LessonWithoutKey, item: KeyItem) {
  const withText = (span: Span) => ({ ...span, text: textUnder(text, span) });
  return {
    id: item.id,
    category: item.category,
    technique: item.technique,
    strength: item.strength,
    core: withText(item.core),
    margin: withText(item.margin),
    alternatives: item.alternatives.map(({ core, margin }) => ({
      core: withText(core),
      margin: withText(margin),
    })),
    speaker: item.speaker && { ...item.speaker, span: item.speaker.span && withText(item.speaker.span) },
    cue: item.cue && withText(item.cue),
    explanation: item.explanation,
    ...(item.dispute === undefined ? {} : { dispute: item.dispute }),
  };
}

function inWords({ pack, lessons }: ReadPack): string {
  const title = (lesson: LessonWithoutKey) => localize(lesson.title, lesson.language, lesson.language).text;
  return [
    `${pack.id} ${pack.version}`,
    ...lessons.flatMap(({ lesson }) => [
      `  ${lesson.id} (${lesson.language}): ${title(lesson)}, ${
        'key' in lesson ? `${String(lesson.key.length)} key items` : 'key sealed'
      }`,
      ...('key' in lesson ? lesson.key : []).map(
        (item) =>
          `    ${item.category}/${item.technique} ${item.strength}: ${textUnder(lesson.text, item.core)}`,
      ),
    ]),
  ].join('\n');
}
