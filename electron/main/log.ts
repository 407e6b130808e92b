import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

// The variant for plain Node: the one for Electron opens an IPC channel of its own, past the gate.
import electronLog from 'electron-log/node';

const LOG_LIMIT = 1024 * 1024;

/**
 * The log file. It tells what the app did and what failed, for whoever helps the user; it never holds a lesson's text, a
 * mark or a name. Values are codes, numbers, versions and file names.
 */
export interface Log {
  readonly file: string;
  info(event: string, values?: Record<string, unknown>): void;
  warn(event: string, values?: Record<string, unknown>): void;
  error(event: string, values?: Record<string, unknown>): void;
  /** Takes out every line that holds one of these words, for good. */
  forget(words: readonly string[]): void;
}

/** @param folder where `lesart.log` is kept; at one megabyte it becomes `lesart.old.log` and begins anew */
export function openLog(folder: string): Log {
  const file = join(folder, 'lesart.log');
  const log = electronLog.create({ logId: 'lesart' });
  log.transports.console.level = false;
  log.transports.file.level = 'info';
  log.transports.file.maxSize = LOG_LIMIT;
  log.transports.file.resolvePathFn = () => file;
  log.transports.file.format = '{iso} {level} {text}';
  const line = (event: string, values: Record<string, unknown> = {}): string =>
    `${event} ${JSON.stringify(values)}`;
  return {
    file,
    info: (event, values) => {
      log.info(line(event, values));
    },
    warn: (event, values) => {
      log.warn(line(event, values));
    },
    error: (event, values) => {
      log.error(line(event, values));
    },
    forget: (words) => {
      for (const path of [file, join(folder, 'lesart.old.log')]) withoutLines(path, words);
    },
  };
}

function withoutLines(path: string, words: readonly string[]): void {
  try {
    const lines = readFileSync(path, 'utf8').split('\n');
    const kept = lines.filter((line) => !words.some((word) => line.includes(word)));
    if (kept.length < lines.length) writeFileSync(path, kept.join('\n'));
  } catch {
    // No such log.
  }
}

/** What of a thrown value goes into the log. */
export const errorValues = (error: unknown): Record<string, unknown> =>
  error instanceof Error ? { message: error.message, stack: error.stack } : { message: String(error) };
