import type { ArrivalCode, Remark, RemarkCode } from '../contract/collecting.ts';
import type { Standing } from '../../lessons/classroom/which-count.ts';
import { counted } from './counted.ts';
import { reasonInWords } from './reasons.ts';

type Params = Readonly<Record<string, string>>;

/** Why a file does not count: what collecting says of it, or its standing among the others. */
type UncountedCode = ArrivalCode | Standing;

const named = ({ title = '', pack = '', lesson = '' }: Params): string =>
  title === '' ? `${pack}/${lesson}` : title;

/** Said of none that does not. */
const COUNTS = 'it counts';

/** Ends of the sentence "FILE is not counted: ...". */
const UNCOUNTED: Readonly<Record<UncountedCode, (params: Params) => string>> = {
  counts: () => COUNTS,
  added: () => COUNTS,
  'later-version': () => COUNTS,
  'further-attempt': () => COUNTS,
  duplicate: () => 'the very same hand-in is there twice',
  'earlier-version': ({ learner = '' }) => `${learner} handed it in once more later`,
  'other-attempt': ({ learner = '' }) => `another attempt of ${learner} counts`,
  'lesson-unknown': ({ pack = '', version = '' }) =>
    `it is work on the pack ${pack} ${version}; name that with --pack, too`,
  'lesson-not-in-pack': ({ pack = '', lesson = '' }) => `the pack ${pack} has no lesson ${lesson} here`,
  'lesson-newer': ({ version = '', here = '' }) =>
    `it was made with version ${version} of the pack, whose article is another one; here is ${here}`,
  'lesson-unusable': (params) => `the lesson ${named(params)} can't be used`,
  sealed: (params) => `the key of ${named(params)} is sealed; give its passphrase`,
  unreadable: ({ reason = '' }) => `the system does not let it be read (${reason})`,
  gone: () => 'it is gone',
  'not-kept': () => 'it could not be kept',
  'not-finished': ({ learner = '' }) => `the work is not finished${learner === '' ? '' : ` (${learner})`}`,
  'text-missing': () => 'it was made on another text of the article, which it does not hold',
  newer: () => 'it was made by a newer version of Lesart',
  damaged: ({ reason = '' }) => `it is damaged${reason === '' ? '' : ` (${reasonInWords(reason)})`}`,
  truncated: () => 'it ends in the middle: it was copied or sent by half',
  empty: () => 'it is empty',
  'too-large': ({ megabytes }) =>
    megabytes === undefined ? 'it is larger than any hand-in' : `it is larger than ${megabytes} MB`,
  pack: () => 'it is a pack, or part of one',
  draft: () => 'it is the draft of a lesson',
  names: () => 'it is a class list with names',
  'other-lesart-file': () => 'it is a file of Lesart, but no hand-in',
  'archive-damaged': () => 'the archive is damaged or cut off',
  'archive-locked': () => 'the archive is encrypted',
  'archive-too-large': () => 'the archive holds more than any class hands in',
  'archive-in-archive': () => 'an archive within an archive is not opened',
  'archive-empty': () => 'the archive is empty',
  'too-many-files': ({ limit = '' }) => `there are more than ${limit} files`,
  'folder-too-deep': () => 'it lies in too many folders',
  'folder-empty': () => 'the folder is empty',
  link: () => 'it is a link; links are not followed',
  foreign: () => 'it is no file of Lesart',
  'system-file': () => 'it belongs to the system',
};

/** Ends of the sentence "FILE: ...". */
const REMARKS: Readonly<Record<RemarkCode, (params: Params) => string>> = {
  'other-text': ({ from = '', moved = '0', lost = '0' }) =>
    `made on the article of version ${from} and carried to today's; ${counted(Number(moved), 'mark')} moved, ` +
    `${counted(Number(lost), 'mark')} lost`,
  edited: () => 'changed since Lesart wrote it',
  'without-code': ({ learner = '' }) => `it has no learner's code and is counted as ${learner}`,
  'outside-text': ({ marks = '0' }) =>
    `${counted(Number(marks), 'mark')} outside the article, which count as nothing`,
  'clock-ahead': ({ at = '' }) => `handed in at ${at}, which is later than now`,
  'clock-backwards': ({ at = '' }) => `handed in at ${at}, before it was begun`,
  'same-attempt': ({ learners = '' }) => `the very same work was handed in by ${learners}`,
};

export const uncountedInWords = ({ code, params }: { code: UncountedCode; params: Params }): string =>
  UNCOUNTED[code](params);

export const remarkInWords = ({ code, params }: Remark): string => REMARKS[code](params);

/** What lies about by itself, or is counted elsewhere, is nothing to mend. */
export const isFinding = (code: UncountedCode): boolean =>
  !['duplicate', 'earlier-version', 'other-attempt', 'system-file'].includes(code);
