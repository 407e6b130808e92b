import { basename } from 'node:path';

import type { OpenedWorksheet, WorksheetRefused } from '../../contract/class-output.ts';
import {
  feedbackHtml,
  fillWorksheet,
  readWorksheet,
  type Worksheet,
} from '../../../lessons/exchange/moodle/worksheet.ts';
import { fail, succeed, type Result } from '../../../lessons/result.ts';
import { readBytes } from '../files/read-file.ts';
import { encodeWestern, isWestern } from '../files/windows-1252.ts';
import { decodeText } from '../import/decode-text.ts';

const LIMIT = 20 * 1024 * 1024;

/** One row to be written, as the page says it. */
export interface WorksheetWish {
  line: number;
  /** A paragraph each; none leaves the row as it came. */
  feedback: readonly string[];
  share: number | null;
}

interface OnTheDesk {
  id: string;
  file: string;
  worksheet: Worksheet;
  encoding: string;
  /** Whether a byte order mark stood before it. */
  marked: boolean;
}

/**
 * Where a worksheet lies while it is being filled in: one at a time, in memory alone. It is full of names and addresses, and nothing of it
 * goes into the gradebook, a log or a file but the one the teacher saves.
 */
export class WorksheetDesk {
  readonly #newId: () => string;
  #onTheDesk: OnTheDesk | null = null;

  constructor(newId: () => string) {
    this.#newId = newId;
  }

  async open(path: string): Promise<Result<OpenedWorksheet, WorksheetRefused>> {
    this.#onTheDesk = null;
    const bytes = await readBytes(path, LIMIT);
    if (!bytes.ok) return fail(bytes.error.code === 'too-large' ? 'too-large' : 'unreadable');
    const decoded = decodeText(bytes.value);
    if (!decoded.ok) return fail('no-worksheet');
    const { text, encoding } = decoded.value;
    const worksheet = readWorksheet(text);
    if (!worksheet.ok) return worksheet;
    const { separator, rows, points } = worksheet.value;
    const id = this.#newId();
    const marked = encoding !== 'windows-1252' && hasMark(bytes.value);
    this.#onTheDesk = { id, file: path, worksheet: worksheet.value, encoding, marked };
    const asMoodleWrites = separator === ',' && encoding === 'utf-8';
    const resaved = asMoodleWrites ? null : { separator, encoding };
    return succeed({ kind: 'opened', id, file: basename(path), rows, points, resaved });
  }

  /** Where the worksheet came from; null where it is not on the desk any more. */
  fileOf(id: string): string | null {
    return this.#onTheDesk?.id === id ? this.#onTheDesk.file : null;
  }

  /** The bytes of the worksheet with the wishes in it, in the encoding it came in. Null as above. */
  fill(id: string, wishes: readonly WorksheetWish[]): Uint8Array | null {
    const lying = this.#onTheDesk;
    if (lying?.id !== id) return null;
    const writable = lying.encoding === 'windows-1252' ? isWestern : () => true;
    const entries = wishes.map(({ line, feedback, share }) => {
      const words = feedback.length === 0 ? null : feedbackHtml(feedback, writable);
      return [line, { feedback: words, share }] as const;
    });
    return encode(fillWorksheet(lying.worksheet, new Map(entries)), lying);
  }
}

function hasMark([first, second, third]: Uint8Array): boolean {
  if (first === 0xef) return second === 0xbb && third === 0xbf;
  return (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff);
}

function encode(text: string, { encoding, marked }: Pick<OnTheDesk, 'encoding' | 'marked'>): Uint8Array {
  const whole = marked ? `\ufeff${text}` : text;
  switch (encoding) {
    case 'windows-1252':
      return encodeWestern(whole);
    case 'utf-16le':
      return Buffer.from(whole, 'utf16le');
    case 'utf-16be':
      return Buffer.from(whole, 'utf16le').swap16();
    default:
      return Buffer.from(whole);
  }
}
