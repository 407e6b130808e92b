import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { buildItem } from '../../format/build-lesson.ts';
import type { Result } from '../../result.ts';
import { overlaps, textUnder, type Span } from '../../text/span.ts';
import { checkDraft, draftSchema, type Draft } from '../draft.ts';
import {
  deleteBlock,
  insertBlock,
  joinBlock,
  setBlockKind,
  setBlockWords,
  splitBlock,
  type BlockKind,
} from './block-edits.ts';
import { draftOf, unwrap } from './build-draft.ts';
import { openPartsOf, placeItem, placePart } from './place-again.ts';
import { replaceArticle } from './replace-article.ts';

const word = fc.constantFrom(
  'Rat',
  'er',
  'sagt',
  'die',
  'Stadt,',
  'das',
  '„jubelt“',
  'am',
  '𝒳𝒴',
  '部长说',
  'שלום',
  'née',
  '–',
);
const words = fc.array(word, { minLength: 1, maxLength: 12 }).map((list) => list.join(' '));
const kind = fc.constantFrom<BlockKind>(
  'headline',
  'lead',
  'credit',
  'paragraph',
  'subheading',
  'caption',
  'teaser',
);

/** Drafts with key items, links and mentions on whole words. */
const anyDraft = fc
  .record({
    lines: fc.array(
      fc.tuple(
        kind,
        words.map((text) => `So ${text}`),
      ),
      { minLength: 1, maxLength: 5 },
    ),
    places: fc.array(fc.tuple(fc.nat(59), fc.integer({ min: 1, max: 6 })), { minLength: 6, maxLength: 6 }),
  })
  .map(({ lines, places }) =>
    draftOf(lines, (text) => {
      const starts = [...text.matchAll(/\S+/gu)].map(({ index, 0: { length } }) => ({
        start: index,
        end: index + length,
      }));
      const spanAt = (place: number, length: number): Span => {
        const from = place % starts.length;
        const to = Math.min(starts.length - 1, from + length - 1);
        return { start: starts[from]?.start ?? 0, end: starts[to]?.end ?? 0 };
      };
      const spans = places.map(([place, length]) => spanAt(place, length)) as [
        Span,
        Span,
        Span,
        Span,
        Span,
        Span,
      ];
      const inner = (span: Span): Span => ({
        ...span,
        end: span.start + /^\S+/u.exec(textUnder(text, span))![0].length,
      });
      return {
        key: [
          buildItem('a', inner(spans[0]), { margin: spans[0] }),
          buildItem('b', spans[1], { cue: spans[2], alternatives: [{ core: spans[3], margin: spans[3] }] }),
          buildItem('c', spans[4], {
            speaker: { name: 'S', voice: 'speaker', span: spans[5] },
            continues: 'a',
          }),
        ],
        voices: [
          { id: 'speaker', name: 'S', role: { de: 'R' }, kind: 'person', mentions: [spans[0], spans[5]] },
        ],
      };
    }),
  );

/** Edits of every kind, by chance; the numbers are taken modulo what there is. */
const anyEdit = fc
  .record({
    what: fc.constantFrom(
      'words',
      'type',
      'cut',
      'split',
      'join',
      'insert',
      'delete',
      'kind',
      'replace',
      'place',
      'part',
    ),
    at: fc.nat(1000),
    length: fc.nat(30),
    typed: fc.oneof(words, fc.string({ unit: 'binary', maxLength: 12 }), fc.constant('')),
    kind,
  })
  .map((edit) => ({ ...edit, run: (before: Draft): Draft => carriedOut(before, edit) }));

function carriedOut(
  before: Draft,
  {
    what,
    at,
    length,
    typed,
    kind: to,
  }: { what: string; at: number; length: number; typed: string; kind: BlockKind },
): Draft {
  const { text, blocks } = before.lesson;
  const place = at % blocks.length;
  const own = textUnder(text, blocks[place] as Span);
  const offset = at % (own.length + 1);
  const orSame = (result: Result<Draft, unknown>): Draft => (result.ok ? result.value : before);
  const around = (between: string, skip: number) =>
    orSame(setBlockWords(before, place, own.slice(0, offset) + between + own.slice(offset + skip)));
  switch (what) {
    case 'words':
      return orSame(setBlockWords(before, place, typed));
    case 'type':
      return around(typed, 0);
    case 'cut':
      return around('', length);
    case 'split':
      return orSame(splitBlock(before, place, offset));
    case 'join':
      return orSame(joinBlock(before, place));
    case 'insert':
      return orSame(insertBlock(before, at % (blocks.length + 1), to, typed));
    case 'delete':
      return orSame(deleteBlock(before, place));
    case 'kind':
      return setBlockKind(before, place, to);
    case 'replace': {
      const fresh = `Neu. ${text.slice(offset)}`
        .trimEnd()
        .replace(/\s+/gu, ' ')
        .replace(/\p{Cs}/gu, '\uFFFD');
      return orSame(
        replaceArticle(before, { text: fresh, blocks: [{ kind: to, start: 0, end: fresh.length }] }),
      );
    }
    case 'place': {
      const entry = before.unplaced[at % Math.max(1, before.unplaced.length)];
      return entry === undefined ? before : orSame(placeItem(before, entry, blocks[place] as Span));
    }
    default: {
      const [part] = openPartsOf(before);
      return part === undefined ? before : orSame(placePart(before, part, blocks[place] as Span));
    }
  }
}

const holds = (span: Span, place: Span): boolean => span.start < place.start && span.end > place.end;

const spansOf = ({ lesson }: Draft): Span[] => [
  ...lesson.key.flatMap((item) => [
    item.core,
    item.margin,
    ...item.alternatives.flatMap(({ core, margin }) => [core, margin]),
    ...(item.cue === null ? [] : [item.cue]),
    ...(item.speaker?.span ? [item.speaker.span] : []),
  ]),
  ...lesson.voices.flatMap(({ mentions }) => mentions),
];

describe('any edits of an article', () => {
  it('leave a draft that holds together, its spans on words', () => {
    fc.assert(
      fc.property(anyDraft, fc.array(anyEdit, { maxLength: 8 }), (start, edits) => {
        const after = edits.reduce((now, edit) => edit.run(now), start);
        expect(draftSchema.safeParse(after).error).toBeUndefined();
        expect(checkDraft(after)).toEqual([]);
        for (const span of spansOf(after)) {
          const under = textUnder(after.lesson.text, span);
          expect(under).toBe(under.trim());
          expect(under).not.toMatch(/\p{Cs}/u);
        }
      }),
      { numRuns: 400 },
    );
  });

  it('lose no item: each has a place, or waits for one', () => {
    fc.assert(
      fc.property(anyDraft, fc.array(anyEdit, { maxLength: 8 }), (start, edits) => {
        const { lesson, unplaced } = edits.reduce((now, edit) => edit.run(now), start);
        expect([...lesson.key, ...unplaced.map(({ item }) => item)].map(({ id }) => id).sort()).toEqual([
          'a',
          'b',
          'c',
        ]);
      }),
    );
  });

  it('leave the words of every span that lies before or behind them', () => {
    fc.assert(
      fc.property(anyDraft, fc.nat(), fc.nat(), fc.nat(12), words, (start, at, from, length, typed) => {
        const place = at % start.lesson.blocks.length;
        const block = start.lesson.blocks[place] as Span;
        const own = textUnder(start.lesson.text, block);
        const offset = from % own.length;
        const edit = setBlockWords(
          start,
          place,
          `${own.slice(0, offset)} ${typed} ${own.slice(offset + length)}`,
        );
        // Where nothing but a dash would be left, there is no article.
        fc.pre(edit.ok);
        const after = unwrap(edit);
        const touched = { start: block.start + offset, end: block.start + offset + length };
        // The result alone doesn't tell which of equal words are new; then whichever place leaves most spans whole is taken.
        const isTold = typed.split(' ').every((word) => !own.includes(word));
        fc.pre(isTold || spansOf(start).every((span) => !overlaps(span, touched) && !holds(span, touched)));
        start.lesson.key.forEach(({ id, core }) => {
          const apart = core.end < touched.start || core.start > touched.end;
          const now = after.lesson.key.find((item) => item.id === id);
          if (apart && !/\p{Cs}/u.test(textUnder(start.lesson.text, touched)))
            expect(now && textUnder(after.lesson.text, now.core)).toBe(textUnder(start.lesson.text, core));
        });
      }),
    );
  });

  it('that split at a space and join again are none', () => {
    fc.assert(
      fc.property(anyDraft, fc.nat(), fc.nat(), (start, at, nth) => {
        const place = at % start.lesson.blocks.length;
        const spaces = [...textUnder(start.lesson.text, start.lesson.blocks[place] as Span).matchAll(/ /gu)];
        const offset = spaces[nth % spaces.length]?.index ?? 0;
        const split = unwrap(splitBlock(start, place, offset));
        const joined = unwrap(joinBlock(split, place + 1));
        // Between two signs of a script without spaces, none is put in.
        if (joined.lesson.text === start.lesson.text) expect(joined).toEqual(start);
        else expect(start.lesson.text).toContain('部长说 部长说');
      }),
    );
  });

  it('that type words in and delete them are none', () => {
    fc.assert(
      fc.property(
        anyDraft,
        fc.nat(),
        fc.nat(),
        fc.string({ unit: 'grapheme', maxLength: 12 }),
        (start, at, from, typed) => {
          const place = at % start.lesson.blocks.length;
          const own = textUnder(start.lesson.text, start.lesson.blocks[place] as Span);
          const characters = Array.from(own);
          const offset = characters.slice(0, from % (characters.length + 1)).join('').length;
          const longer = unwrap(
            setBlockWords(start, place, own.slice(0, offset) + typed + own.slice(offset)),
          );
          fc.pre(longer.lesson.blocks.length === start.lesson.blocks.length);
          expect(unwrap(setBlockWords(longer, place, own))).toEqual(start);
        },
      ),
    );
  });
});
