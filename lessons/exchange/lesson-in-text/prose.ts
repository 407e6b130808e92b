import { UNWRITTEN, type Localized } from '../../format/localized.ts';
import type { LossReport } from '../loss-report.ts';

const LONGEST = 4000;

/** What a person can read of a foreign text: trimmed, cut where it is endless; null where nothing is left. */
export function proseOf(text: string, losses: LossReport): string | null {
  const trimmed = text.trim();
  if (trimmed.length > LONGEST) losses.add('long-text', '', trimmed.slice(0, 40));
  return trimmed.slice(0, LONGEST).trim() || null;
}

/** Says in the lesson's language that something has not been written yet. */
export const unwritten = (language: string): Localized => ({ [language]: UNWRITTEN });
