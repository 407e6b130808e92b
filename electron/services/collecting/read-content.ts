import { isFinished, type HandIn, type HandInContent } from '../../../lessons/classroom/hand-in.ts';
import { readSaved, type SavedFormat } from '../../../lessons/format/saved.ts';
import { attemptFormat, type Attempt } from '../../../lessons/marks/attempt.ts';
import { learnerCodeSchema } from '../../../lessons/marks/learner-code.ts';
import type { Remark } from '../../contract/collecting.ts';
import type { JsonBounds } from '../files/json-bounds.ts';
import { decodeJson, type ReadProblem } from '../files/read-file.ts';
import { readHandIn, sealHandIn } from '../hand-ins/hand-in-file.ts';
import { harmlessUpTo } from '../pack-files/entry-names.ts';
import type { Refusal } from './sources/source.ts';

/** A hand-in as it lay in a file. */
export interface FoundHandIn {
  kind: 'hand-in';
  handIn: HandIn;
  bytes: Uint8Array;
  intact: boolean;
  remarks: Remark[];
}

/**
 * Tighter than what a hand-in may be by itself: this many values are checked while the window waits. Forty marks with all
 * their checks have 3,000.
 */
const collectedBounds: JsonBounds = { depth: 32, values: 300_000, members: 50_000 };

const otherFormats: Readonly<Record<string, Refusal['code']>> = {
  'lesart-pack': 'pack',
  'lesart-lesson': 'pack',
  'lesart-key': 'pack',
  'lesart-sealed-key': 'pack',
  'lesart-signature': 'pack',
  'lesart-draft': 'draft',
  'lesart-class-list': 'names',
};

/** What a file is by what is in it, whatever it is called. Never throws. */
export function readContent(bytes: Uint8Array): FoundHandIn | ({ kind: 'refused' } & Refusal) {
  const beginning = Buffer.from(bytes.subarray(0, 400))
    .toString('latin1')
    .replace(/^\xEF\xBB\xBF/, '');
  // Room that a copy has been given before it was copied is full of zeros.
  if (/^[\s\0]*$/.test(beginning) && isBlank(bytes)) return refused('empty');
  const format = /"format"\s*:\s*"(lesart-[a-z-]{1,30})"/.exec(beginning)?.[1];
  if (format === 'lesart-draft' || /^\{"line":"[0-9a-f]{16}","follows":/.test(beginning))
    return refused('draft');
  const json = decodeJson(bytes, collectedBounds);
  if (!json.ok) return format === undefined ? refused('foreign') : unread(bytes, json.error);
  const found = formatOf(json.value);
  if (found === 'lesart-hand-in') return asHandIn(bytes);
  if (found === 'lesart-attempt') return asAttempt(json.value);
  if (found === null) return refused('foreign');
  return refused(otherFormats[found] ?? 'other-lesart-file');
}

function asHandIn(bytes: Uint8Array): ReturnType<typeof readContent> {
  const read = readHandIn(bytes);
  switch (read.kind) {
    case 'newer':
      return refused('newer', { version: String(read.version), supported: String(read.supported) });
    case 'damaged':
      return refused('damaged', { reason: read.reason });
    // It calls itself a hand-in, and has no version.
    case 'foreign':
      return refused('damaged', { reason: 'not-this-format' });
    case 'too-large':
      return refused('too-large');
    case 'whole': {
      const { handIn, intact } = read;
      const { learner, title } = handIn;
      if (!isFinished(handIn.attempt))
        return refused('not-finished', { learner, title: harmlessUpTo(120, title) });
      const remarks: Remark[] = intact ? [] : [{ code: 'edited', params: {} }];
      return { kind: 'hand-in', handIn, bytes, intact, remarks };
    }
  }
}

/** A finished attempt that nobody handed in: somebody sent the working file. It is taken under a code of its own. */
function asAttempt(value: unknown): ReturnType<typeof readContent> {
  const saved: ReturnType<typeof readSaved<Attempt>> = readSaved(
    attemptFormat satisfies SavedFormat<Attempt>,
    value,
  );
  if (!saved.ok) {
    const { error } = saved;
    return error.code === 'newer-version'
      ? refused('newer', { version: String(error.version), supported: String(error.supported) })
      : refused('damaged', { reason: error.code });
  }
  const attempt = saved.value;
  const finishedAt = finishOf(attempt);
  if (finishedAt === null) return refused('not-finished', { learner: attempt.learner ?? '', title: '' });
  const learner = attempt.learner ?? learnerCodeSchema.parse(`X-${attempt.id.slice(0, 8).toUpperCase()}`);
  const content: HandInContent = {
    format: 'lesart-hand-in',
    formatVersion: 1,
    learner,
    handedInAt: finishedAt,
    app: '0.0.0',
    title: '',
    attempt,
  };
  const sealed = sealHandIn(content);
  const read = readHandIn(sealed);
  if (read.kind !== 'whole') return refused('damaged', { reason: 'invalid' });
  const remarks: Remark[] = attempt.learner === null ? [{ code: 'without-code', params: { learner } }] : [];
  return { kind: 'hand-in', handIn: read.handIn, bytes: sealed, intact: true, remarks };
}

function finishOf({ stage }: Attempt): string | null {
  if (stage.step === 'handed-in') return stage.at;
  return stage.step === 'transfer' ? stage.finishedAt : null;
}

function unread(bytes: Uint8Array, { code }: ReadProblem): ReturnType<typeof readContent> {
  if (code === 'too-many-values') return refused('too-large');
  const end = Buffer.from(bytes.subarray(-64)).toString('latin1');
  return code === 'not-json' && !/\}\s*$/.test(end)
    ? refused('truncated')
    : refused('damaged', { reason: code });
}

function formatOf(value: unknown): string | null {
  if (typeof value !== 'object' || value === null || !('format' in value)) return null;
  const { format } = value;
  return typeof format === 'string' && format.startsWith('lesart-') ? format : null;
}

const isBlank = (bytes: Uint8Array): boolean =>
  bytes.every((byte) => byte === 0 || byte === 0x20 || (byte >= 0x09 && byte <= 0x0d));

const refused = (
  code: Refusal['code'],
  params: Record<string, string> = {},
): { kind: 'refused' } & Refusal => ({ kind: 'refused', code, params });
