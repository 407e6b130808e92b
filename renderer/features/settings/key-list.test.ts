import { describe, expect, test } from 'vitest';

import { commandFor } from '../reader/keyboard.ts';
import { keyGroups, type KeyEntry, type KeyName } from './key-list.ts';

/** What the article must understand by each entry of the list that is its own. */
const meant: Partial<Record<KeyEntry['does'], readonly unknown[]>> = {
  word: [move({ to: 'word', by: 1 }), move({ to: 'word', by: -1 })],
  sentence: [move({ to: 'sentence', by: 1 }), move({ to: 'sentence', by: -1 })],
  line: [
    { kind: 'line', by: 1, extend: false },
    { kind: 'line', by: -1, extend: false },
  ],
  block: [move({ to: 'block', by: 1 }), move({ to: 'block', by: -1 })],
  sentenceEnds: [move({ to: 'sentence-start' }), move({ to: 'sentence-end' })],
  textEnds: [move({ to: 'text-start' }), move({ to: 'text-end' })],
  markPen: [{ kind: 'mark', category: null }],
  markLetter: [{ kind: 'mark', category: 'framing' }],
  letGo: [{ kind: 'let-go' }],
  nextMark: [
    { kind: 'next-mark', by: 1 },
    { kind: 'next-mark', by: -1 },
  ],
  openMark: [{ kind: 'open-mark' }],
  deleteMark: [{ kind: 'delete' }],
};

describe.each(['linux', 'win32', 'darwin'] as const)('the keys listed on %s', (platform) => {
  const entries = keyGroups(platform)
    .filter(({ title }) => title === 'article' || title === 'mark' || title === 'marks')
    .flatMap((group) => group.entries)
    // Held down with others, it is no key of its own.
    .filter(({ does }) => does !== 'extend');

  test.each(entries)('do what the list says: $does', ({ does, strokes }) => {
    const surroundings = { rightToLeft: false, mac: platform === 'darwin' };
    const commands = strokes.map((stroke) =>
      commandFor(press(stroke), new Map([['f', 'framing']]), surroundings),
    );
    expect(commands).toEqual(meant[does]);
  });

  test('extend what is selected when Shift is held', () => {
    const surroundings = { rightToLeft: false, mac: platform === 'darwin' };
    expect(commandFor(press(['Shift', 'ArrowRight']), new Map(), surroundings)).toEqual({
      kind: 'move',
      move: { to: 'word', by: 1 },
      extend: true,
    });
  });
});

function move(where: object) {
  return { kind: 'move', move: where, extend: false };
}

function press(stroke: readonly KeyName[]) {
  const last = stroke.at(-1) ?? 'Enter';
  const key = last === 'letter' ? 'f' : last === 'Space' ? ' ' : last;
  return {
    key,
    shiftKey: stroke.includes('Shift'),
    ctrlKey: stroke.includes('Control'),
    altKey: stroke.includes('Alt'),
    metaKey: stroke.includes('Meta'),
  };
}
