import { describe, expect, it } from 'vitest';

import { buildItem, buildLesson, spanOf } from '../../format/build-lesson.ts';
import type { KeyItem } from '../../format/key.ts';
import type { Block } from '../../format/lesson.ts';
import { textUnder, type Span } from '../../text/span.ts';
import { checkDraft, startDraft, type Draft } from '../draft.ts';
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
import { letItemGo, letPartGo, openPartsOf, placeItem, placePart } from './place-again.ts';
import { replaceArticle } from './replace-article.ts';

const LINES: [BlockKind, string][] = [
  ['headline', 'Minister bleibt im Amt'],
  ['lead', 'Der mutige Minister sagte am Montag, er bleibe. Kritiker nannten das eine Farce.'],
  ['paragraph', 'Das Volk jubelte, sagt er. Niemand widersprach dem Minister.'],
];

const minister = (text: string, item: Partial<KeyItem> = {}) =>
  draftOf(LINES, () => ({
    key: [
      buildItem('brave', spanOf(text, 'mutige'), { margin: spanOf(text, 'Der mutige Minister') }),
      buildItem('said', spanOf(text, 'er bleibe'), {
        category: 'quote',
        cue: spanOf(text, 'sagte'),
        speaker: { name: 'Minister', voice: 'speaker', span: spanOf(text, 'Minister', 1) },
        alternatives: [{ core: spanOf(text, 'bleibe'), margin: spanOf(text, 'er bleibe.') }],
        ...item,
      }),
      buildItem('people', spanOf(text, 'Das Volk jubelte')),
    ],
    voices: [
      {
        id: 'speaker',
        name: 'Minister',
        role: { de: 'Minister' },
        kind: 'official',
        mentions: [spanOf(text, 'Minister', 1), spanOf(text, 'Minister', 2)],
      },
    ],
  }));

const TEXT = LINES.map(([, words]) => words).join('\n\n');
const draft = minister(TEXT);

const wordsOf = ({ lesson: { text, blocks } }: Draft): [BlockKind, string][] =>
  blocks.map((block) => [block.kind, textUnder(text, block)]);
const coresOf = ({ lesson: { text, key } }: Draft): Record<string, string> =>
  Object.fromEntries(key.map(({ id, core }) => [id, textUnder(text, core)]));
const openOf = (of: Draft): string[] => openPartsOf(of).map((part) => `${part.of} ${part.quotation.words}`);
const changed = (of: Draft, place: number, from: string, to: string): Draft =>
  unwrap(
    setBlockWords(of, place, textUnder(of.lesson.text, of.lesson.blocks[place] as Span).replace(from, to)),
  );

describe('other words for a block', () => {
  it('move what stands behind them, and grow or shrink what they are changed in', () => {
    const after = changed(draft, 1, 'mutige Minister', 'sehr mutige und kluge Minister');
    expect(coresOf(after)).toEqual({ brave: 'mutige', said: 'er bleibe', people: 'Das Volk jubelte' });
    const [brave, said] = after.lesson.key;
    expect(textUnder(after.lesson.text, brave?.margin as Span)).toBe('Der sehr mutige und kluge Minister');
    expect(textUnder(after.lesson.text, said?.cue as Span)).toBe('sagte');
    expect(after.lesson.voices[0]?.mentions.map((span) => textUnder(after.lesson.text, span))).toEqual([
      'Minister',
      'Minister',
    ]);
    expect([after.unplaced, after.openParts]).toEqual([[], []]);
  });

  it('keep an item on a word that was spelt otherwise, and on all of it', () => {
    expect(coresOf(changed(draft, 1, 'mutige', 'muthige'))['brave']).toBe('muthige');
    expect(coresOf(changed(draft, 1, 'mutige', 'mutigere'))['brave']).toBe('mutigere');
    expect(coresOf(changed(draft, 1, 'mutige', 'übermutige'))['brave']).toBe('übermutige');
    expect(coresOf(changed(draft, 2, 'jubelte,', 'jubelten!'))['people']).toBe('Das Volk jubelten');
  });

  it('leave an item without a place whose words are gone, whole and with what stood around it', () => {
    const after = changed(draft, 1, 'Der mutige Minister', 'Ein Sprecher');
    expect(coresOf(after)).toEqual({ said: 'er bleibe', people: 'Das Volk jubelte' });
    expect(after.unplaced).toMatchObject([
      {
        item: draft.lesson.key[0],
        quotation: { words: 'mutige', after: expect.stringContaining('Minister sagte') as string },
        parts: [{ of: 'margin', quotation: { words: 'Der mutige Minister' } }],
      },
    ]);
    expect(openOf(after)).toEqual(['speaker Minister', 'mention Minister']);
  });

  it('find words again that were typed anew at another place of the block', () => {
    const moved = 'Kritiker nannten das eine Farce. Am Montag sagte der mutige Minister, er bleibe.';
    const after = unwrap(setBlockWords(draft, 1, moved));
    expect(coresOf(after)).toMatchObject({ brave: 'mutige', said: 'er bleibe' });
    expect(after.unplaced).toEqual([]);
  });

  it('are cleaned as those of an imported article, and an empty line begins another block', () => {
    const after = unwrap(setBlockWords(draft, 0, ' Minister\tbleibt \u00adim\r\nAmt\r\n\r\nvorerst \ud800 '));
    expect(wordsOf(after).slice(0, 2)).toEqual([
      ['headline', 'Minister bleibt im Amt'],
      ['paragraph', 'vorerst \ufffd'],
    ]);
  });

  it('that are none take the block away, but never the last one', () => {
    const after = unwrap(setBlockWords(draft, 1, ' '));
    expect(wordsOf(after)).toEqual([LINES[0], LINES[2]]);
    expect(after.unplaced.map(({ item }) => item.id)).toEqual(['brave', 'said']);
    const one = startDraft(buildLesson('Ein Satz.'));
    expect(setBlockWords(one, 0, '')).toEqual({ ok: false, error: 'nothing-to-read' });
    expect(setBlockWords(one, 0, '***')).toEqual({ ok: false, error: 'nothing-to-read' });
    expect(setBlockWords(one, 0, 'a'.repeat(2_000_001))).toEqual({ ok: false, error: 'text-too-long' });
  });

  it('that are the same change nothing, not even an object', () => {
    expect(unwrap(setBlockWords(draft, 1, ` ${LINES[1]?.[1] ?? ''} `))).toBe(draft);
    expect(setBlockKind(draft, 1, 'lead')).toBe(draft);
    const after = changed(draft, 2, 'widersprach', 'widersprach aber');
    expect(after.lesson.key).toBe(draft.lesson.key);
    expect(after.lesson.blocks[1]).toBe(draft.lesson.blocks[1]);
  });
});

describe('blocks', () => {
  it('are split where there are words on both sides, and joined', () => {
    const split = unwrap(splitBlock(draft, 1, 'Der mutige Minister sagte am Montag, er bleibe. '.length));
    expect(wordsOf(split)[2]).toEqual(['lead', 'Kritiker nannten das eine Farce.']);
    expect(unwrap(joinBlock(split, 2))).toEqual(draft);
    expect(unwrap(splitBlock(draft, 1, 0))).toBe(draft);
    expect(unwrap(joinBlock(draft, 0))).toBe(draft);
  });

  it('are split at white space without the text, and what is marked in it, being touched', () => {
    const words = wordsOf(draft)[1]?.[1] ?? '';
    const [before, after] = [
      'Der mutige Minister sagte am Montag, er bleibe.',
      'Kritiker nannten das eine Farce.',
    ];
    const split = unwrap(splitBlock(draft, 1, before.length));
    const typed = unwrap(setBlockWords(draft, 1, `${before}\n\n${words.slice(before.length)}`));
    for (const parted of [split, typed]) {
      expect(parted.lesson.text).toBe(draft.lesson.text);
      expect(parted.lesson.key).toBe(draft.lesson.key);
      expect(wordsOf(parted).slice(1, 3)).toEqual([
        ['lead', before],
        ['lead', after],
      ]);
    }
  });

  it('of a script without spaces are joined without one', () => {
    const chinese = startDraft(buildLesson('部长说他留下', { language: 'zh' }));
    const split = unwrap(splitBlock(chinese, 0, 3));
    expect(split.lesson.text).toBe('部长说\n\n他留下');
    expect(unwrap(joinBlock(split, 1))).toEqual(chinese);
  });

  it('are put in and taken out', () => {
    const more = unwrap(insertBlock(draft, 1, 'credit', 'Foto: Agentur'));
    expect(wordsOf(more)[1]).toEqual(['credit', 'Foto: Agentur']);
    expect(unwrap(deleteBlock(more, 1))).toEqual(draft);
    const last = unwrap(insertBlock(draft, 3, 'teaser', 'Mehr zum Thema\n\nNoch mehr'));
    expect(wordsOf(last).slice(3)).toEqual([
      ['teaser', 'Mehr zum Thema'],
      ['teaser', 'Noch mehr'],
    ]);
  });
});

describe('an article replaced as a whole', () => {
  it('keeps its key and the kinds its author gave its blocks', () => {
    const text = `${TEXT.replace('am Montag', 'am Dienstag').replace('Das Volk jubelte, sagt er. ', '')}\n\nNeu.`;
    const blocks = text.split('\n\n').map((words): Block => ({ kind: 'paragraph', ...spanOf(text, words) }));
    const after = unwrap(replaceArticle(draft, { text, blocks }));
    expect(wordsOf(after).map(([kind]) => kind)).toEqual(['headline', 'lead', 'paragraph', 'paragraph']);
    expect(coresOf(after)).toEqual({ brave: 'mutige', said: 'er bleibe' });
    expect(after.unplaced.map(({ item }) => item.id)).toEqual(['people']);
    expect(checkDraft(after)).toEqual([]);
  });
});

describe('what lost its place', () => {
  const without = changed(draft, 1, 'er bleibe', 'man gehe');
  const [entry] = without.unplaced;
  if (entry === undefined) throw new Error('nothing lost its place');

  it('gets it again on words its author names, with those of its parts that are still there', () => {
    const after = unwrap(placeItem(without, entry, spanOf(without.lesson.text, ' man gehe')));
    expect(coresOf(after)['said']).toBe('man gehe');
    const said = after.lesson.key.find(({ id }) => id === 'said');
    expect(textUnder(after.lesson.text, said?.cue as Span)).toBe('sagte');
    expect(said?.speaker?.span).toEqual(draft.lesson.key[1]?.speaker?.span);
    expect(said?.explanation).toBe(draft.lesson.key[1]?.explanation);
    expect([after.unplaced, openOf(after)]).toEqual([[], ['alternative bleibe', 'alternative er bleibe.']]);
    expect(checkDraft(after)).toEqual([]);
  });

  it('can be let go', () => {
    expect(letItemGo(without, entry).unplaced).toEqual([]);
  });

  it('is put into the item or voice it belongs to, or let go', () => {
    let after = changed(draft, 1, 'Der mutige Minister sagte am', 'Mutige Leute meinten');
    expect(openOf(after)).toEqual(['speaker Minister', 'cue sagte', 'mention Minister']);
    for (const words of ['Leute', 'meinten', 'Leute']) {
      const [part] = openPartsOf(after);
      if (part !== undefined) after = unwrap(placePart(after, part, spanOf(after.lesson.text, words)));
    }
    const said = after.lesson.key.find(({ id }) => id === 'said');
    expect(textUnder(after.lesson.text, said?.cue as Span)).toBe('meinten');
    expect(textUnder(after.lesson.text, said?.speaker?.span as Span)).toBe('Leute');
    expect(after.lesson.voices[0]?.mentions).toHaveLength(2);
    expect(after.openParts).toEqual([]);
    const [cue] = changed(draft, 1, 'sagte', 'hier').openParts;
    expect(cue && letPartGo(changed(draft, 1, 'sagte', 'hier'), cue).openParts).toHaveLength(1);
  });

  it('joins again with what continued it', () => {
    const parts = startDraft(
      buildLesson('„Wir bleiben“, sagte er, „bis morgen.“', {
        key: [
          buildItem('first', { start: 1, end: 12 }),
          buildItem('rest', { start: 26, end: 36 }, { continues: 'first' }),
        ],
      }),
    );
    const lost = changed(parts, 0, 'Wir bleiben', 'Man geht');
    expect(lost.lesson.key).toMatchObject([{ id: 'rest' }]);
    expect(lost.lesson.key[0]).not.toHaveProperty('continues');
    const again = unwrap(placeItem(lost, lost.unplaced[0] as never, spanOf(lost.lesson.text, 'Man geht')));
    expect(again.lesson.key.map(({ id, continues }) => [id, continues])).toEqual([
      ['first', undefined],
      ['rest', 'first'],
    ]);
    expect(checkDraft(again)).toEqual([]);
  });

  it('moves with further corrections as far as its place is supposed to be known', () => {
    const later = changed(without, 0, 'Minister', 'Der Minister');
    const cue = later.unplaced[0]?.parts.find((part) => part.of === 'cue');
    expect(cue?.candidates.map((span) => textUnder(later.lesson.text, span))).toEqual(['sagte']);
  });
});
