import type { PackRefusalCode, PackWarning } from '../../../electron/contract/packs.ts';

/** What is wrong with a pack, and what to do about it. */
interface Sentences {
  readonly what: string;
  readonly help: string;
}

const FETCH_AGAIN = 'Get the pack again from where it came from.';
const ASK_AUTHOR = 'Only whoever made the pack can put this right.';
const NOT_OPENED = 'Nothing was unpacked. Only take packs from people you know.';

const refusals = {
  'file-missing': { what: 'The file “{{file}}” is not there.', help: 'Perhaps it was moved or deleted.' },
  'file-unreadable': {
    what: '“{{file}}” can’t be read ({{reason}}).',
    help: 'Check that the disk or drive is connected, then try again.',
  },
  'not-a-file': {
    what: '“{{file}}” is not an ordinary file.',
    help: 'Choose a pack file (.lesart) or the folder of a pack.',
  },
  'file-too-large': {
    what: 'The file “{{file}}” is too large. A pack has {{megabytes}} MB at most.',
    help: ASK_AUTHOR,
  },
  'not-a-pack-file': {
    what: 'This is not a pack file.',
    help: 'What is in it is no pack, even if the name ends in .lesart. Perhaps another file was chosen, or the download stopped too early.',
  },
  'archive-damaged': { what: 'The pack file is damaged or incomplete.', help: FETCH_AGAIN },
  'stray-bytes': {
    what: 'There is something in the pack file that does not belong there.',
    help: NOT_OPENED,
  },
  split: { what: 'The pack file is split into several parts.', help: 'Pack it again, as one file.' },
  zip64: {
    what: 'The pack file is packed in a way meant for very large archives.',
    help: 'Pack it again with Lesart or as an ordinary ZIP file.',
  },
  encrypted: {
    what: 'The pack file is locked with a password.',
    help: 'Pack it again without one. Lesart can lock the answer key on its own.',
  },
  'unknown-method': {
    what: '“{{entry}}” in the pack file is packed by an unknown method ({{method}}).',
    help: 'Pack it again with Lesart or as an ordinary ZIP file.',
  },
  link: { what: '“{{entry}}” in the pack is a link, not a file.', help: NOT_OPENED },
  'too-many-entries': {
    what: 'There are {{entries}} files in the pack; {{limit}} are allowed.',
    help: ASK_AUTHOR,
  },
  'name-not-utf8': {
    what: 'The name “{{entry}}” in the pack can’t be read.',
    help: 'Pack it again with Lesart, or with names of plain letters.',
  },
  'name-too-long': { what: 'The name “{{entry}}” in the pack is too long.', help: ASK_AUTHOR },
  'name-too-deep': { what: '“{{entry}}” in the pack lies in too many folders.', help: ASK_AUTHOR },
  'name-leads-outside': {
    what: '“{{entry}}” in the pack would be written outside its folder.',
    help: NOT_OPENED,
  },
  'name-invisible': {
    what: 'The name “{{entry}}” in the pack holds invisible characters.',
    help: NOT_OPENED,
  },
  'name-reserved': {
    what: 'The name “{{entry}}” in the pack is not possible on every computer.',
    help: ASK_AUTHOR,
  },
  'name-repeated': {
    what: 'Two names in the pack mean the same file: “{{other}}” and “{{entry}}”.',
    help: ASK_AUTHOR,
  },
  'entry-too-large': {
    what: '“{{entry}}” in the pack is too large; {{megabytes}} MB are allowed.',
    help: ASK_AUTHOR,
  },
  'contents-too-large': {
    what: 'Unpacked, the pack would be larger than {{megabytes}} MB.',
    help: ASK_AUTHOR,
  },
  bomb: { what: '“{{entry}}” in the pack would become enormous when unpacked.', help: NOT_OPENED },
  'entry-damaged': { what: '“{{entry}}” in the pack file is damaged.', help: FETCH_AGAIN },
  'no-pack': {
    what: '“{{file}}” is not a pack: it has no pack.json.',
    help: 'Choose a pack file (.lesart) or the folder of a pack.',
  },
  'pack-in-folder': {
    what: 'The pack lies in a folder “{{entry}}” inside the file.',
    help: 'Pack what is in the folder, not the folder itself: pack.json must be at the top.',
  },
  'unknown-file': { what: '“{{entry}}” does not belong in a pack.', help: 'Take it out and pack it again.' },
  'lesson-not-listed': {
    what: 'The pack holds a lesson “{{lesson}}” that pack.json does not list.',
    help: ASK_AUTHOR,
  },
  'not-a-picture': {
    what: 'The cover “{{entry}}” is not a picture of the kind its name says.',
    help: 'Replace it with a PNG or JPEG picture.',
  },
  'content-invalid': {
    what: 'There is a mistake in the pack, in “{{entry}}”.',
    help: 'Get the pack again from where it came from. If that does not help, pass on this detail: {{detail}}',
  },
  'needs-newer-app': {
    what: 'The pack needs a newer version of Lesart.',
    help: 'Update Lesart, or ask whoever looks after this computer to.',
  },
  'ships-with-app': {
    what: 'A pack “{{pack}}” comes with Lesart and can’t be replaced.',
    help: 'Whoever made the other pack can give it an id of its own.',
  },
  'folder-taken': {
    what: 'The place of this pack is taken: {{folder}}',
    help: 'There is something in that folder that Lesart did not put there. Move it away, then try again.',
  },
} as const satisfies Record<PackRefusalCode, Sentences>;

const warnings = {
  'left-out': '“{{entry}}” does not belong to the pack and was left out.',
  'hidden-characters':
    'There are invisible characters in “{{entry}}” that change how text is shown ({{path}}).',
} as const satisfies Record<PackWarning['code'], string>;

/** Opening pack files from anyone. Speaks to nobody in particular: learners, teachers and school IT read it. */
export const packs = { refusal: refusals, warning: warnings } as const;
