import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { spanOf } from '../../format/build-lesson.ts';
import { textUnder, type Span } from '../span.ts';
import { Anchorer, type Anchoring } from './anchorer.ts';

const article = [
  'Gipfel in Wostotschny',
  'Der Machthaber empfing seinen Gast am Mittwoch mit allen Ehren am Weltraumbahnhof.',
  '„Wir werden gemeinsam gegen den Imperialismus kämpfen“, sagte Kim nach Angaben der Agentur Tass.',
  'Beobachter rechnen damit, dass es auch um Waffen ging. Der Kreml schwieg dazu.',
  'Der Kreml schwieg dazu. Mehr zum Thema lesen Sie hier.',
].join('\n\n');

const anchor = (old: string, fresh: string, quote: string, occurrence = 0): Anchoring =>
  new Anchorer(old, fresh).anchor(spanOf(old, quote, occurrence));

const wordsOf = (fresh: string, found: Anchoring): string =>
  found.kind === 'found' ? textUnder(fresh, found.span) : found.kind;

const scoreOf = (found: Anchoring): number => (found.kind === 'found' ? found.score : 0);

describe('a span of a corrected text', () => {
  it('stays where it is in the same text, whatever it is', () => {
    const places = fc.tuple(fc.nat(article.length - 1), fc.integer({ min: 1, max: 80 }));
    fc.assert(
      fc.property(places, ([start, length]) => {
        const span = { start, end: Math.min(article.length, start + length) };
        expect(new Anchorer(article, article).anchor(span)).toEqual({
          kind: 'found',
          span,
          confidence: 'same',
          score: 1,
        });
      }),
    );
  });

  it('goes along with text that was put before it', () => {
    const fresh = `Korrigierte Fassung vom Freitag.\n\n${article}`;
    const found = anchor(article, fresh, 'gegen den Imperialismus');
    expect(found).toMatchObject({ kind: 'found', confidence: 'same' });
    expect(wordsOf(fresh, found)).toBe('gegen den Imperialismus');
  });

  it('is told from one whose surroundings were changed, and from one whose words were', () => {
    const old = article;
    const around = article.replace('nach Angaben der Agentur Tass', 'laut einer Mitteilung');
    const within = article.replace(
      'gemeinsam gegen den Imperialismus',
      'gemeinsam gegen jeden Imperialismus',
    );
    const quote = '„Wir werden gemeinsam gegen den Imperialismus kämpfen“';
    const found = [article, around, within].map((fresh) => anchor(old, fresh, quote));
    expect(found.map((one) => (one.kind === 'found' ? one.confidence : one.kind))).toEqual([
      'same',
      'same-words',
      'changed',
    ]);
    expect(wordsOf(within, found[2] ?? fail())).toBe(
      '„Wir werden gemeinsam gegen jeden Imperialismus kämpfen“',
    );
    const both = around.replace('den Imperialismus', 'jeden Imperialismus');
    const [same, nearby, changed] = found.map(scoreOf) as [number, number, number];
    expect(same).toBeGreaterThan(Math.max(nearby, changed));
    expect(Math.min(nearby, changed)).toBeGreaterThan(scoreOf(anchor(old, both, quote)));
  });

  it('keeps its edges where a word at its edge was spelt otherwise', () => {
    const fresh = article.replace('Wostotschny', 'Wostochny').replace('Machthaber', 'Machthabende');
    expect(wordsOf(fresh, anchor(article, fresh, 'Wostotschny'))).toBe('Wostochny');
    expect(wordsOf(fresh, anchor(article, fresh, 'Der Machthaber'))).toBe('Der Machthabende');
    expect(wordsOf(fresh, anchor(article, fresh, 'Machthaber empfing seinen Gast'))).toBe(
      'Machthabende empfing seinen Gast',
    );
  });

  it('that was deleted is lost, also when the same words stand elsewhere with a place of their own', () => {
    const without = article.replace('Beobachter rechnen damit, dass es auch um Waffen ging. ', '');
    expect(anchor(article, without, 'rechnen damit, dass es auch um Waffen ging').kind).toBe('lost');
    const old = 'Er sagte nichts. Am Morgen sagte sie alles. Danach war Ruhe.';
    const fresh = 'Er sagte nichts. Danach war Ruhe.';
    expect(anchor(old, fresh, 'sagte', 1).kind).toBe('lost');
    expect(wordsOf(fresh, anchor(old, fresh, 'sagte', 0))).toBe('sagte');
  });

  it('that was replaced by other words is lost, and the place is shown', () => {
    const fresh = article.replace('mit allen Ehren', 'zu Gesprächen');
    const found = anchor(article, fresh, 'mit allen Ehren');
    expect(found.kind).toBe('lost');
    expect(found.kind === 'lost' && found.candidates.map(({ span }) => textUnder(fresh, span))).toEqual([
      'zu Gesprächen',
    ]);
  });

  it('is followed when its paragraph moved, and said to have moved', () => {
    const [title = '', first = '', second = '', ...rest] = article.split('\n\n');
    const fresh = [title, second, first, ...rest].join('\n\n');
    const quotes = ['Machthaber empfing', 'gegen den Imperialismus'];
    const found = quotes.map((quote) => anchor(article, fresh, quote));
    expect(found.map((one) => wordsOf(fresh, one))).toEqual(quotes);
    expect(found.map((one) => one.kind === 'found' && one.confidence)).toContain('moved');
  });

  it('is followed when its paragraph moved and a word of it was corrected', () => {
    const [title = '', first = '', ...rest] = article.split('\n\n');
    const fresh = [title, ...rest, first.replace('allen Ehren', 'militärischen Ehren')].join('\n\n');
    const quote = 'empfing seinen Gast am Mittwoch mit allen Ehren';
    const found = anchor(article, fresh, quote);
    expect(found).toMatchObject({ kind: 'found', confidence: 'moved-and-changed' });
    expect(wordsOf(fresh, found)).toBe('empfing seinen Gast am Mittwoch mit militärischen Ehren');
  });

  it('of a few common words does not slip to the same words in another sentence', () => {
    const old = 'Am Montag sagte er die Wahrheit. Alle hörten zu.';
    const fresh = 'Niemand mochte die Suppe. Alle hörten zu.';
    expect(anchor(old, fresh, 'die').kind).toBe('lost');
  });
});

describe('sentences that stand more than once', () => {
  const chorus = 'Das ist wahr. Das ist wahr. Das ist wahr.';

  it('keep their places while nothing changes there', () => {
    const fresh = `Neu. ${article}`;
    for (const occurrence of [0, 1]) {
      const found = anchor(article, fresh, 'Der Kreml schwieg dazu.', occurrence);
      expect(found).toMatchObject({
        kind: 'found',
        span: spanOf(fresh, 'Der Kreml schwieg dazu.', occurrence),
      });
    }
  });

  it('are not guessed at when one of them is gone', () => {
    const fresh = 'Das ist wahr. Das ist wahr.';
    expect(anchor(chorus, fresh, 'wahr', 1).kind).toBe('ambiguous');
  });

  it('are told apart by what stands around them', () => {
    const old = 'Am Montag schwieg der Kreml. Das war neu. Am Dienstag schwieg der Kreml. Das war alt.';
    const fresh = 'Am Dienstag schwieg der Kreml. Das war alt.';
    const found = anchor(old, fresh, 'schwieg der Kreml', 1);
    expect(wordsOf(fresh, found)).toBe('schwieg der Kreml');
    expect(anchor(old, fresh, 'schwieg der Kreml', 0).kind).toBe('lost');
  });

  it('are named ambiguous when a copy was added and nothing tells which is which', () => {
    const old = 'Ja. Nein.';
    const fresh = 'Nein. Ja. Nein. Ja. Nein.';
    const found = anchor(old, fresh, 'Ja');
    expect(found.kind).toBe('ambiguous');
    expect(found.kind === 'ambiguous' && found.candidates.length).toBe(2);
  });
});

describe('laws', () => {
  const word = fc.constantFrom(
    'Kim',
    'sagte',
    'der',
    'Kreml',
    'schwieg',
    'Ära',
    '習近平',
    '👩🏽‍🚀',
    'Ende.',
    '„Nein“',
  );
  const sentence = fc.array(word, { minLength: 1, maxLength: 12 }).map((words) => words.join(' '));
  const text = fc.array(sentence, { minLength: 1, maxLength: 12 });

  it('a found span lies in the new text and never cuts a character in two', () => {
    fc.assert(
      fc.property(text, text, fc.nat(), fc.nat(40), (old, fresh, at, length) => {
        const [before, after] = [old.join('. '), fresh.join('. ')];
        const start = at % before.length;
        const found = new Anchorer(before, after).anchor({
          start,
          end: Math.min(before.length, start + 1 + length),
        });
        if (found.kind !== 'found') return;
        expect(found.span.start).toBeLessThan(found.span.end);
        expect(found.span.end).toBeLessThanOrEqual(after.length);
        expect(found.score).toBeLessThanOrEqual(1);
      }),
    );
  });

  it('spans that were not moved keep their order, whatever was corrected', () => {
    // Both ways to lay these two texts side by side are as good, and lead elsewhere.
    const crossing: [string[], { place: number; put: string | null; take: number }[]] = [
      ['Kim', 'Kim', '習近平 👩🏽‍🚀', 'sagte', '👩🏽‍🚀', 'Kim', 'sagte', 'Kim'],
      [
        { place: 0, put: 'Kim', take: 2 },
        { place: 0, put: null, take: 2 },
        { place: 0, put: 'Kim 習近平 sagte 👩🏽‍🚀 Kim', take: 3 },
      ],
    ];
    const change = fc.record({ place: fc.nat(), put: fc.option(sentence), take: fc.nat(3) });
    fc.assert(
      fc.property(text, fc.array(change, { maxLength: 4 }), (old, changes) => {
        const fresh = [...old];
        for (const { place, put, take } of changes)
          fresh.splice(place % (fresh.length + 1), take, ...(put === null ? [] : [put]));
        const [before, after] = [old.join('. '), fresh.join('. ')];
        const anchorer = new Anchorer(before, after);
        const spans = [...before.matchAll(/\S+/gu)].map(({ index, 0: { length } }) => ({
          start: index,
          end: index + length,
        }));
        const kept = spans.flatMap((span) => {
          const found = anchorer.anchor(span);
          return found.kind === 'found' && !found.confidence.startsWith('moved') ? [found.span.start] : [];
        });
        expect(kept).toEqual([...kept].sort((one, other) => one - other));
      }),
      { examples: [crossing] },
    );
  });

  it('same words are the same words', () => {
    fc.assert(
      fc.property(text, sentence, fc.nat(), (old, added, place) => {
        const fresh = old.toSpliced(place % (old.length + 1), 0, added);
        const [before, after] = [old.join('.  '), fresh.join('. ')];
        const anchorer = new Anchorer(before, after);
        for (const span of spansOf(before)) {
          const found = anchorer.anchor(span);
          if (found.kind !== 'found' || found.confidence.includes('changed')) continue;
          expect(textUnder(after, found.span)).toBe(textUnder(before, span));
        }
      }),
    );
  });

  it('an offset stays in the text and never goes back', () => {
    fc.assert(
      fc.property(text, text, (old, fresh) => {
        const [before, after] = [old.join('. '), fresh.join('. ')];
        const anchorer = new Anchorer(before, after);
        const images = Array.from({ length: before.length + 1 }, (_, offset) => anchorer.offset(offset));
        expect(images).toEqual([...images].sort((one, other) => one - other));
        expect(images.at(-1)).toBeLessThanOrEqual(after.length);
      }),
    );
  });

  const spansOf = (whole: string): Span[] =>
    [...whole.matchAll(/\S+/gu)].map(({ index, 0: { length } }) => ({ start: index, end: index + length }));
});

function fail(): never {
  throw new Error('not there');
}
