import { basename, dirname, join } from 'node:path';

import { onThisArticle } from '../../../lessons/authoring/second/same-article.ts';
import { secondKeyOf } from '../../../lessons/authoring/second/second-key.ts';
import type { AnnotatedText } from '../../../lessons/exchange/annotated-text.ts';
import type {
  ExchangeFormat,
  ExchangeProblemCode,
  TextFile,
} from '../../../lessons/exchange/exchange-format.ts';
import { formats } from '../../../lessons/exchange/formats.ts';
import { lessonOfText } from '../../../lessons/exchange/lesson-in-text/lesson-of-text.ts';
import { feature } from '../../../lessons/exchange/lesson-in-text/words.ts';
import type { ErrorCode } from '../../contract/errors.ts';
import { parseLesson } from '../../../lessons/format/parse.ts';
import { succeed } from '../../../lessons/result.ts';
import { decodeUtf8, readBytes } from '../files/read-file.ts';
import { refuseSecond, type ReadSecond, type WantedArticle } from './second-refusals.ts';

/** What a file of annotations may weigh, in bytes; with it what belongs to it. */
const LIMIT = 64 * 1024 * 1024;

/** Why a file is no second key, the likeliest reason first: what got furthest says most. */
const reasons = ['second-empty', 'second-other-article', 'second-damaged', 'second-unknown'] as const;

type Reason = (typeof reasons)[number] & ErrorCode;

/** What a format says of a file that some other program wrote. */
const foreign = new Set<ExchangeProblemCode>(['not-this-format', 'bad-shape']);

/**
 * What another tool's user marked, as a second key. Which tool it was is found out by trying, since endings like ".json" say
 * little; what belongs to the file and lies beside it is read along.
 */
export async function readAnnotatedSecond(path: string, article: WantedArticle): Promise<ReadSecond> {
  const bytes = await readBytes(path, LIMIT);
  if (!bytes.ok)
    return refuseSecond(bytes.error.code === 'too-large' ? 'second-too-large' : 'second-damaged', path);
  const text = decodeUtf8(bytes.value);
  if (!text.ok) return refuseSecond('second-unknown', path);
  const chosen = { name: basename(path), text: text.value };
  const met = new Set<Reason>();
  for (const format of formats) {
    if (format.read === null || !format.endings.some((ending) => path.toLowerCase().endsWith(ending)))
      continue;
    const read = format.read([chosen, ...(await companionsOf(path, format))]);
    if (!read.ok) {
      met.add(foreign.has(read.error.code) ? 'second-unknown' : 'second-damaged');
      continue;
    }
    const found = onThisArticle(read.value.texts, article);
    const second =
      found === null ? null : secondOfText(found, article, { name: chosen.name, format: format.id });
    if (second?.ok === true && second.value.items.length > 0) return second;
    met.add(found === null ? 'second-other-article' : second === null ? 'second-damaged' : 'second-empty');
  }
  return refuseSecond(reasons.find((reason) => met.has(reason)) ?? 'second-unknown', path);
}

function secondOfText(
  text: AnnotatedText,
  { language }: WantedArticle,
  file: { name: string; format: string },
): ReadSecond | null {
  const made = lessonOfText({ ...text, language: text.language ?? language });
  const lesson = made.ok ? parseLesson(made.value.draft) : null;
  if (lesson?.ok !== true) return null;
  const annotators = new Set(text.annotations.flatMap(({ annotator }) => annotator ?? []));
  return succeed(
    secondKeyOf(lesson.value, {
      whose: [...annotators].join(', '),
      from: { kind: 'file', ...file },
      saysStrength: text.annotations.some(({ features }) => Object.hasOwn(features, feature.strength)),
    }),
  );
}

/** What lies beside the file and belongs to it; what is missing or no text is left out. */
async function companionsOf(path: string, { companions }: ExchangeFormat): Promise<TextFile[]> {
  const files: TextFile[] = [];
  for (const name of companions?.(basename(path)) ?? []) {
    const bytes = await readBytes(join(dirname(path), name), LIMIT);
    const text = bytes.ok ? decodeUtf8(bytes.value) : null;
    if (text?.ok === true) files.push({ name, text: text.value });
  }
  return files;
}
