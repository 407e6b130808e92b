import type { Failure } from '../contract/errors.ts';
import { packRefusalSchema, type PackRefusal, type PackRefusalCode } from '../contract/packs.ts';
import { reasonInWords } from './reasons.ts';

type Params = Readonly<Record<string, string>>;

/** Why a pack file is not opened, in words that finish the sentence "... can't be used: ". */
const REFUSALS: Readonly<Record<PackRefusalCode, (params: Params) => string>> = {
  'file-missing': () => 'there is no such file',
  'file-unreadable': ({ reason }) => `the system does not let it be read (${reason ?? ''})`,
  'not-a-file': ({ file }) => `${file ?? 'it'} is not an ordinary file`,
  'file-too-large': ({ megabytes }) => `it is larger than ${megabytes ?? ''} MB`,
  'not-a-pack-file': () => 'it is no pack file: not a zip archive',
  'archive-damaged': () => 'the archive is damaged or cut off',
  'stray-bytes': () => 'the archive holds bytes that belong to none of its files',
  split: () => 'it is one part of an archive in several',
  zip64: () => 'it is a zip archive for very large files, which no pack is',
  encrypted: ({ entry }) => `it is encrypted${entry === '' ? '' : ` (${entry ?? ''})`}`,
  'unknown-method': ({ entry }) => `${entry ?? ''} is compressed in a way that packs don't use`,
  link: ({ entry }) => `${entry ?? ''} is a link`,
  'too-many-entries': ({ entries, limit }) => `it holds ${entries ?? ''} files; ${limit ?? ''} are allowed`,
  'name-not-utf8': () => 'the name of a file in it is not UTF-8',
  'name-too-long': ({ entry }) => `the name ${entry ?? ''} is too long`,
  'name-too-deep': ({ entry }) => `${entry ?? ''} lies in too many folders`,
  'name-leads-outside': ({ entry }) => `${entry ?? ''} leads out of the pack`,
  'name-invisible': ({ entry }) => `the name ${entry ?? ''} holds characters that are not seen`,
  'name-reserved': ({ entry }) => `${entry ?? ''} is no name for a file on every system`,
  'name-repeated': ({ entry }) => `${entry ?? ''} comes twice, or would on some system`,
  'entry-too-large': ({ entry, megabytes }) => `${entry ?? ''} is larger than ${megabytes ?? ''} MB`,
  'contents-too-large': ({ megabytes }) => `unpacked it is larger than ${megabytes ?? ''} MB`,
  bomb: ({ entry }) => `${entry ?? 'it'} unpacks to far more than it is`,
  'entry-damaged': ({ entry }) => `${entry ?? ''} is damaged`,
  'no-pack': () => 'there is no pack.json in it',
  'pack-in-folder': ({ entry }) =>
    `pack.json lies in the folder ${entry ?? ''}; pack what is in the folder, not the folder`,
  'unknown-file': ({ entry }) => `${entry ?? ''} belongs to no pack`,
  'lesson-not-listed': ({ lesson }) => `the folder ${lesson ?? ''} is not among the lessons in pack.json`,
  'not-a-picture': ({ entry }) => `${entry ?? ''} is not the picture that its ending says`,
  'content-invalid': ({ entry, reason, path }) => `${entry ?? ''}: ${reasonInWords(reason ?? '', path)}`,
  'needs-newer-app': ({ required }) =>
    `it needs a newer version of Lesart${required === '' ? '' : ` (${required ?? ''})`}`,
  'ships-with-app': ({ pack }) => `a pack ${pack ?? ''} ships with Lesart`,
  'folder-taken': () => 'there is something else in its place',
};

export const refusalInWords = ({ code, params }: PackRefusal): string => REFUSALS[code](params);

/** Whether it is the pack that is not opened, and not the computer that could not. */
export const isRefusal = (error: PackRefusal | Failure): error is PackRefusal =>
  packRefusalSchema.safeParse(error).success;
