import { gamingWarnings } from '../compare/gaming/warnings.ts';
import { checkLesson } from '../format/check.ts';
import { keyFormat } from '../format/key.ts';
import { lessonFormat, type Lesson } from '../format/lesson.ts';
import { sealedKeyFormat } from '../format/sealed-key.ts';
import { textUnder } from '../text/span.ts';
import { checkAnchors } from './check-anchors.ts';
import { checkDisputes } from './check-disputes.ts';
import { checkLanguages, checkLetters, localizedInKey, localizedInLesson } from './check-languages.ts';
import { checkUse } from './check-use.ts';
import { findingsIn, type Finding } from './finding.ts';
import { hiddenInLesson } from './hidden-characters.ts';
import type { LessonSource } from './pack-source.ts';
import { readChecked } from './read-checked.ts';
import { wordsAt } from './words-at.ts';

/** @param languages that the pack promises */
export function checkLessonFolder(source: LessonSource, languages: readonly string[]): Finding[] {
  const { folder } = source;
  const reportLesson = findingsIn(`${folder}/lesson.json`);
  const reportKey = findingsIn(`${folder}/key.json`);
  const file = readChecked(`${folder}/lesson.json`, lessonFormat, source.lesson);
  const key = source.sealedKey === null ? readChecked(`${folder}/key.json`, keyFormat, source.key) : null;
  const text = source.text?.kind === 'read' ? source.text.value : null;
  const findings = [
    ...file.findings,
    ...(key?.findings ?? []),
    ...checkSeal(source),
    ...checkText(source),
    ...(file.value === null ? [] : checkLanguages(reportLesson, localizedInLesson(file.value), languages)),
    ...(file.value === null ? [] : checkLetters(reportLesson, file.value.categories, languages)),
    ...(key?.value ? checkLanguages(reportKey, localizedInKey(key.value), languages) : []),
  ];
  if (file.value === null) return findings;
  findings.push(
    ...hiddenInLesson(file.value).map((path) => reportLesson('advice', 'hidden-characters', { path })),
  );
  const { format: _format, formatVersion: _version, ...rest } = file.value;
  if (rest.id !== folder) findings.push(reportLesson('error', 'id-not-the-folder', { path: 'id', folder }));
  if (source.sealedKey !== null && !rest.modes.includes('exam'))
    findings.push(reportLesson('error', 'sealed-without-exam', { path: 'modes' }));
  if (text === null) return findings;
  const lesson: Lesson = { ...rest, text, key: key?.value?.items ?? [] };
  const inconsistent = checkInconsistencies(folder, lesson);
  findings.push(...inconsistent);
  // What points outside the text can't be looked at more closely.
  if (inconsistent.length > 0) return findings;
  findings.push(...checkAnchors(reportLesson, reportKey, lesson));
  if (key?.value) findings.push(...checkDisputes(reportKey, lesson));
  if (key?.value) findings.push(...checkUse(reportLesson, lesson), ...checkGaming(folder, lesson));
  return findings;
}

function checkInconsistencies(folder: string, lesson: Lesson): Finding[] {
  return checkLesson(lesson).map(({ path, code }) => {
    const isKey = /^key\b/.test(path);
    const report = findingsIn(`${folder}/${isKey ? 'key' : 'lesson'}.json`);
    const words = wordsAt(lesson, path);
    return report('error', 'inconsistent', { path: inFile(path), words, issue: code });
  });
}

/** A lesson's key stands as `items` in the key's own file. */
const inFile = (path: string): string => path.replace(/^key\b/, 'items');

function checkSeal({ folder, key, sealedKey, textHash }: LessonSource): Finding[] {
  if (sealedKey === null) return [];
  const report = findingsIn(`${folder}/key.sealed.json`);
  const { value, findings } = readChecked(`${folder}/key.sealed.json`, sealedKeyFormat, sealedKey);
  if (key !== null) findings.push(report('error', 'key-open-and-sealed'));
  if (value !== null && value.lesson !== folder)
    findings.push(report('error', 'seal-of-another-lesson', { path: 'lesson' }));
  else if (value !== null && value.textHash !== textHash)
    findings.push(report('error', 'seal-of-another-text', { path: 'textHash' }));
  return findings;
}

function checkText({ folder, text }: LessonSource): Finding[] {
  const report = findingsIn(`${folder}/article.txt`);
  if (text === null) return [report('error', 'file-unusable', { reason: 'missing' })];
  if (text.kind === 'unusable') return [report('error', 'file-unusable', { reason: text.reason })];
  return [
    ...(text.value.startsWith('\uFEFF') ? [report('advice', 'byte-order-mark')] : []),
    ...(text.value.includes('\r') ? [report('advice', 'carriage-return')] : []),
  ];
}

function checkGaming(folder: string, lesson: Lesson): Finding[] {
  const report = findingsIn(`${folder}/key.json`);
  return gamingWarnings(lesson).map(({ strategy, category, score, items }) => {
    const words = items.flatMap((id) => {
      const item = lesson.key.find((candidate) => candidate.id === id);
      return item === undefined ? [] : [textUnder(lesson.text, item.core)];
    });
    return report('advice', 'gaming', {
      path: 'items',
      words: words.join(' | '),
      strategy,
      category: category ?? '',
      score: score.toFixed(2),
      items: items.join(', '),
    });
  });
}
