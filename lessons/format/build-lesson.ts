import type { Category } from './category.ts';
import type { KeyItem } from './key.ts';
import type { Lesson } from './lesson.ts';
import type { Mark } from '../marks/mark.ts';
import type { Span } from '../text/span.ts';

/**
 * Builders of small, whole lessons and marks: for tests, simulations and the benchmarks. Everything has a sensible
 * value; a caller names only what it is about.
 */
const words = (text: string) => ({ de: text, en: text });

const categories: Category[] = (
  [
    ['framing', 'f', 'amber', 'wavy', false],
    ['sourcing', 's', 'green', 'dotted', false],
    ['quote', 'q', 'violet', 'solid', true],
  ] as const
).map(([id, letter, colour, line, attributed]) => ({
  id,
  name: words(id),
  letter: { de: letter, en: letter },
  colour,
  line,
  description: words(id),
  techniques: [{ id: 'any', name: words('any') }],
  attributed,
}));

export function buildLesson(text: string, parts: Partial<Lesson> = {}): Lesson {
  return {
    id: 'lesson',
    version: '1.0.0',
    language: 'de',
    title: words('Lesson'),
    summary: words('Summary'),
    rights: { licence: null, notice: words('Notice'), source: words('Source') },
    level: 'first-steps',
    minutes: 10,
    topics: [],
    goals: [words('Goal')],
    modes: ['guided'],
    linkWeight: 0,
    blocks: [{ kind: 'paragraph', start: 0, end: text.length }],
    categories,
    voices: [{ id: 'speaker', name: 'Speaker', role: words('role'), kind: 'person', mentions: [] }],
    example: { id: 'example', text: 'Example', spans: [], comment: words('Comment') },
    transfer: [],
    text,
    key: [],
    ...parts,
  };
}

export function buildItem(id: string, core: Span, parts: Partial<KeyItem> = {}): KeyItem {
  return {
    id,
    category: 'framing',
    technique: 'any',
    strength: 'required',
    core,
    margin: core,
    alternatives: [],
    speaker: null,
    cue: null,
    explanation: {
      what: words('what'),
      notice: words('notice'),
      counterTest: words('test'),
      better: words('better'),
    },
    ...parts,
  };
}

export const buildMark = (id: string, { start, end }: Span, parts: Partial<Mark> = {}): Mark => ({
  id,
  category: 'framing',
  start,
  end,
  sure: true,
  why: '',
  speaker: null,
  cue: null,
  ...parts,
});

/** Where `words` stand in `text`, at the given occurrence (from 0). Throws where they don't: a builder's mistake. */
export function spanOf(text: string, wanted: string, occurrence = 0): Span {
  let start = -1;
  for (let found = 0; found <= occurrence; found += 1) start = text.indexOf(wanted, start + 1);
  if (start === -1) throw new Error(`"${wanted}" is not in the text`);
  return { start, end: start + wanted.length };
}
