import * as z from 'zod';

import { freeName } from '../numbered-names.ts';
import { ownNote, type Joint } from './features.ts';
import type { Line } from './parse-line.ts';

/** What attributes, normalizations and notes say, by what they say it of. */
export class Notes {
  readonly #said = new Map<string, Said[]>();

  constructor(lines: readonly Line[]) {
    for (const line of lines) {
      if (line.kind !== 'feature' && line.kind !== 'note') continue;
      const said = this.#said.get(line.target) ?? [];
      said.push(
        line.kind === 'feature'
          ? { name: line.name, text: line.value, isNote: false, number: line.number }
          : { name: line.type, text: line.text, isNote: true, number: line.number },
      );
      this.#said.set(line.target, said);
    }
  }

  /** The text of one of Lesart's own notes, taken out; null where there is none. */
  take(target: string, type: string): string | null {
    const said = this.#said.get(target) ?? [];
    const place = said.findIndex(({ name, isNote }) => isNote && name === type);
    return place === -1 ? null : (said.splice(place, 1)[0]?.text ?? null);
  }

  /** All that is left to say of the targets, as features; a second one of the same name gets a number. */
  featuresOf(targets: readonly string[]): Record<string, string> {
    const features = new Map<string, string>();
    for (const target of targets) {
      for (const { name, text, isNote } of this.#said.get(target) ?? []) {
        const pair = isNote && name === ownNote.feature ? pairSchema.safeParse(parseJson(text)) : null;
        if (pair?.success && !features.has(pair.data[0])) features.set(pair.data[0], pair.data[1]);
        else features.set(freeName(name, features), text);
      }
      this.#said.delete(target);
    }
    return Object.fromEntries(features);
  }

  /** What is said of something that isn't there. */
  left(): { what: 'note' | 'feature'; where: string }[] {
    return [...this.#said.values()].flat().map(({ isNote, number }) => ({
      what: isNote ? 'note' : 'feature',
      where: `line ${String(number)}`,
    }));
  }
}

interface Said {
  name: string;
  text: string;
  isNote: boolean;
  number: number;
}

const pairSchema = z.tuple([z.string(), z.string()]);

const jointsSchema = z
  .array(z.tuple([z.int().positive(), z.int().nonnegative(), z.int().nonnegative()]))
  .min(1);

/** A text in JSON, as Lesart's own notes hold it; null where it is none. */
export const readText = (note: string | null): string | null =>
  note === null ? null : (z.string().safeParse(parseJson(note)).data ?? null);

/** How fragments make spans; null where that isn't said. */
export const readJoints = (note: string | null): Joint[] | null =>
  note === null ? null : (jointsSchema.safeParse(parseJson(note)).data ?? null);

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
