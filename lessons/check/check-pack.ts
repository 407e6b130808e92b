import { COVER_LIMIT, packFormat, type PackFile } from '../format/pack.ts';
import { checkLessonFolder } from './check-lesson-folder.ts';
import { checkLanguages, localizedInPack } from './check-languages.ts';
import { findingsIn, type Finding } from './finding.ts';
import { hiddenInPack } from './hidden-characters.ts';
import type { PackSource } from './pack-source.ts';
import { readChecked } from './read-checked.ts';

/**
 * Everything that can be found out about a pack without a person, file by file in the order of reading. Empty where there is
 * nothing to mend.
 */
export function checkPack(source: PackSource): Finding[] {
  const report = findingsIn('pack.json');
  const { value: pack, findings } = readChecked('pack.json', packFormat, source.pack);
  const languages = pack?.languages ?? [];
  return [
    ...findings,
    ...(pack === null ? [] : checkPackFile(pack, source)),
    ...(pack === null ? [] : checkLanguages(report, localizedInPack(pack), languages)),
    ...(pack === null
      ? []
      : hiddenInPack(pack).map((path) => report('advice', 'hidden-characters', { path }))),
    ...source.lessons.flatMap((lesson) => checkLessonFolder(lesson, languages)),
    ...source.unlistedLessons.map((folder) =>
      findingsIn(`${folder}/lesson.json`)('advice', 'lesson-not-listed', { folder }),
    ),
    ...source.alteredFiles.map((file) => findingsIn(file)('error', 'signature-altered')),
    ...source.unknownFiles.map((file) => findingsIn(file)('advice', 'unknown-file')),
  ];
}

function checkPackFile(pack: PackFile, { cover }: PackSource): Finding[] {
  const report = findingsIn('pack.json');
  const findings = pack.lessons.flatMap((lesson, place) =>
    pack.lessons.indexOf(lesson) === place
      ? []
      : [report('error', 'lesson-listed-twice', { path: `lessons[${String(place)}]`, lesson })],
  );
  if (pack.licence === null) findings.push(report('advice', 'licence-missing', { path: 'licence' }));
  if (pack.cover === null) return [...findings, report('advice', 'cover-missing', { path: 'cover' })];
  const reportCover = findingsIn(pack.cover);
  if (cover === null) findings.push(reportCover('error', 'file-unusable', { reason: 'missing' }));
  else if (cover.kind === 'unusable')
    findings.push(reportCover('error', 'file-unusable', { reason: cover.reason }));
  else if (cover.kind === 'no-picture') findings.push(reportCover('error', 'cover-no-picture'));
  else if (cover.bytes > COVER_LIMIT)
    findings.push(reportCover('error', 'cover-too-large', { limit: String(COVER_LIMIT) }));
  return findings;
}
