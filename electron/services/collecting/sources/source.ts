import type { ArrivalCode } from '../../../contract/collecting.ts';
import { harmlessUpTo } from '../../pack-files/entry-names.ts';

/** Why something is not taken. */
export interface Refusal {
  code: ArrivalCode;
  params: Record<string, string>;
}

/** Something that may hold a hand-in, or several: a file, a folder, an entry of an archive. */
export interface Source {
  /** As a person finds it; harmless to show. */
  name: string;
  /** Looks into it, each time anew. Never throws. */
  open: () => Promise<Opened>;
}

/** What a source holds. What is in `refused` is as much a file as what is in `sources`. */
export type Opened =
  | { kind: 'file'; bytes: Buffer }
  | { kind: 'several'; sources: Source[]; refused: (Refusal & { name: string })[] }
  | ({ kind: 'refused' } & Refusal);

export const refused = (code: ArrivalCode, params: Record<string, string> = {}): Opened => ({
  kind: 'refused',
  code,
  params,
});

const MEBIBYTE = 1024 * 1024;

/** In bytes. Hand-ins weigh some 50 KB; a ZIP of a thousand of them 20 MB. Both limits are far above what is real. */
export const sourceLimits = {
  handIn: 16 * MEBIBYTE,
  archive: 128 * MEBIBYTE,
  unpacked: 512 * MEBIBYTE,
} as const;

const LONGEST_STEP = 160;
const LONGEST_NAME = 400;

/** A name within another ("class.zip/KRANICH-47..."), each part harmless to show. */
export function within(outer: string, inner: string): string {
  const shown = inner
    .split(/[/\\]/)
    .map((step) => harmlessUpTo(LONGEST_STEP, step))
    .join('/');
  const whole = outer === '' ? shown : `${outer}/${shown}`;
  return whole.length <= LONGEST_NAME ? whole : `…${whole.slice(1 - LONGEST_NAME).replace(/^\p{Cs}/u, '')}`;
}

/** Lets the window draw and answer before work goes on. */
export const nextSlice = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));
