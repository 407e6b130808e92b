import { categoryColours, categoryLines } from '../format/category.ts';
import { buildItem, buildLesson } from '../format/build-lesson.ts';
import type { Boundary, KeyItem } from '../format/key.ts';
import type { Lesson } from '../format/lesson.ts';
import { contains } from '../text/span.ts';
import { anySpan, anyText, oneOf, type Pick } from './any-text.ts';
import { linesAsBlocks } from './lesson-in-text/read-blocks.ts';
import { hullOf } from './lesson-in-text/spans.ts';
import { furtherPart } from './lesson-in-text/words.ts';

/** A lesson with everything a lesson can have, in an awkward text. */
export function anyLesson(pick: Pick): Lesson {
  const text = anyText(pick);
  const some = <Thing>(most: number, make: (place: number) => Thing): Thing[] =>
    Array.from({ length: pick(most + 1) }, (_, place) => make(place));
  const words = () => ({ de: anyProse(pick), ...(pick(2) === 0 ? { 'pt-BR': anyProse(pick) } : {}) });
  const categories = Array.from({ length: 1 + pick(4) }, (_, place) => ({
    id:
      oneOf(pick, ['framing', 'quote', 'speaker', 'cue', 'margin']) +
      (place === 0 ? '' : `-${String(place)}`),
    name: words(),
    letter: { de: 'ABCDE'.charAt(place) },
    colour: oneOf(pick, categoryColours),
    line: oneOf(pick, categoryLines),
    description: words(),
    techniques: [
      { id: 'any', name: words() },
      { id: 'direct', name: words() },
    ],
    attributed: pick(2) === 0,
  }));
  const voices = some(3, (place) => ({
    id: `voice-${String(place)}`,
    name: anyProse(pick),
    role: words(),
    kind: oneOf(pick, ['person', 'official', 'collective', 'medium', 'anonymous'] as const),
    mentions: some(3, () => anySpan(pick, text)),
  }));
  const speaker = () => ({
    name: anyProse(pick),
    voice: oneOf(pick, voices).id,
    span: pick(3) === 0 ? null : anySpan(pick, text),
  });
  const item = (place: number): KeyItem => ({
    ...buildItem(`${oneOf(pick, ['block', 'voice', 'item', 'a'])}-${String(place)}`, { start: 0, end: 1 }),
    category: oneOf(pick, categories).id,
    technique: oneOf(pick, ['any', 'direct']),
    strength: oneOf(pick, ['required', 'acceptable', 'debatable'] as const),
    ...anyBoundary(pick, text),
    alternatives: some(2, () => anyBoundary(pick, text)),
    speaker: voices.length > 0 && pick(2) === 0 ? speaker() : null,
    cue: pick(3) === 0 ? anySpan(pick, text) : null,
    explanation: { what: words(), notice: words(), counterTest: words(), better: words() },
    ...(pick(3) === 0 ? { dispute: { note: words() } } : {}),
  });
  const key = some(6, item).flatMap((made) => {
    const whole = made.speaker !== null && pick(3) === 0 ? { ...made, furtherSpeakers: [speaker()] } : made;
    return [whole, ...furtherParts(pick, whole, text)];
  });
  const lines = linesAsBlocks(text);
  return buildLesson(text, {
    id: `lesson-${String(pick(10))}`,
    language: oneOf(pick, ['de', 'en', 'pt-BR', 'he']),
    title: words(),
    summary: words(),
    rights: { licence: oneOf(pick, [null, 'CC-BY-4.0']), notice: words(), source: words() },
    level: oneOf(pick, ['first-steps', 'practised', 'advanced'] as const),
    minutes: 1 + pick(90),
    topics: some(2, words),
    linkWeight: pick(5) / 4,
    blocks: lines.map((line) => ({ ...line, kind: oneOf(pick, ['headline', 'lead', 'paragraph'] as const) })),
    categories,
    voices,
    transfer: some(1, (place) => ({ id: `t-${String(place)}`, text: 'Satz.', spans: [], comment: words() })),
    text,
    key,
  });
}

/** Further parts, in three guises: as one annotation's spans would be read, with a word of their own, out of order. */
function furtherParts(pick: Pick, first: KeyItem, text: string): KeyItem[] {
  if (pick(3) > 0) return [];
  const core = anySpan(pick, text);
  const part = furtherPart(first, 2, core);
  return [pick(2) === 0 ? part : { ...part, id: `${first.id}-more`, strength: 'debatable' }];
}

function anyBoundary(pick: Pick, text: string): Boundary {
  const core = anySpan(pick, text);
  const margin = pick(2) === 0 ? core : hullOf([core, anySpan(pick, text)]);
  return contains(margin, core) ? { core, margin } : { core, margin: core };
}

const anyProse = (pick: Pick): string =>
  oneOf(pick, [
    'Wort',
    'Zwei Worte',
    'Zeile\nnoch eine\r\nund eine',
    'Tab\there',
    '"quoted"',
    'a\\nb',
    '😀 e\u0301',
    'true',
    '{"a":1}',
    '=1+1',
    '__proto__',
    '\u202eRTL',
    '中文',
    '#1\tT1',
    'T1 T2',
    "'",
    '<script>alert(1)</script>',
    'x\u2028x',
  ]);
