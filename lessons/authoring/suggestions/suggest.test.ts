import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import type { Block } from '../../format/lesson.ts';
import { rulesFor, suggest } from './suggest.ts';

const whole = (text: string, kind: Block['kind'] = 'paragraph'): Block[] => [
  { kind, start: 0, end: text.length },
];

const inText = (language: string) => (text: string) =>
  suggest(text, language, whole(text)).map(
    ({ technique, span }) => `${technique}: ${text.slice(span.start, span.end)}`,
  );
const de = inText('de');
const en = inText('en');
const only = (category: string, found: readonly string[]) =>
  found.filter((line) => (category === 'quote') === /^(?:in)?direct:/u.test(line));

describe('quotation marks', () => {
  it.each([
    ['„Das wird heute nichts mehr“, sagte Anna Kolb.', 'direct: „Das wird heute nichts mehr“'],
    ['»Das wird heute nichts mehr«, sagte Anna Kolb.', 'direct: »Das wird heute nichts mehr«'],
    ['«Das wird heute nichts mehr», sagte Anna Kolb.', 'direct: «Das wird heute nichts mehr»'],
    ['"Das wird heute nichts mehr", sagte Anna Kolb.', 'direct: "Das wird heute nichts mehr"'],
    ['„Er rief ‚Halt!‘ und lief“, sagte Anna Kolb.', 'direct: „Er rief ‚Halt!‘ und lief“'],
    ['„Genug. Wir gehen. Alle!“, sagte Anna Kolb.', 'direct: „Genug. Wir gehen. Alle!“'],
  ])('of any shape hold what was said, marks included: %s', (text, quote) => {
    expect(only('quote', de(text))).toEqual([quote]);
  });

  it.each([
    ['“That won’t work today,” said Ann Moss.', 'direct: “That won’t work today,”'],
    [
      "'That won't work, it's the owls' fault,' said Ann Moss.",
      "direct: 'That won't work, it's the owls' fault,'",
    ],
    ['"One of us said, \'Go.\' We went," said Ann Moss.', 'direct: "One of us said, \'Go.\' We went,"'],
  ])('of English are told from apostrophes: %s', (text, quote) => {
    expect(only('quote', en(text))).toEqual([quote]);
  });

  it('around a few words that nobody says are left alone', () => {
    expect(de('Das „neue“ Bad und das Stück „Der König und der Koch“ sind beliebt.')).toEqual([]);
    expect(en('The "new" pool and the play "Waiting for the Forty-Two" are popular.')).toEqual([]);
  });

  it('that are never closed swallow nothing', () => {
    expect(de('Er rief „Halt und ging. Das Bad sei zu, sagte Anna Kolb.')).toEqual([
      'indirect: Das Bad sei zu',
      'named-source: sagte Anna Kolb',
    ]);
  });

  it('around what a thing is called are speech', () => {
    expect(de('Anna Kolb nannte den Plan „aus der Zeit gefallen“.')).toContain(
      'direct: „aus der Zeit gefallen“',
    );
    expect(en('Ann Moss called the plan “a gift”.')).toContain('direct: “a gift”');
  });
});

describe('a broken quotation', () => {
  it('is two, of which the second goes on with the first, and both have speaker and cue', () => {
    const text = '„Wir warten noch“, sagte Anna Kolb, „aber nicht mehr lange.“';
    const [first, source, second] = suggest(text, 'de', whole(text));
    expect(source?.technique).toBe('named-source');
    expect(second).toMatchObject({ technique: 'direct', continues: first?.id });
    for (const quote of [first, second]) {
      expect(quote?.speaker).toEqual({ name: 'Anna Kolb', kind: 'person', span: { start: 25, end: 34 } });
      expect(quote?.cue).toEqual({ start: 19, end: 24 });
    }
  });

  it('can go on in the next sentence', () => {
    const text = '“We waited for years,” Ann Moss said. “Nobody came. Nobody called.”';
    const quotes = suggest(text, 'en', whole(text)).filter(({ category }) => category === 'quote');
    expect(quotes.map(({ continues }) => continues)).toEqual([null, quotes[0]?.id]);
    expect(quotes[1]?.speaker?.name).toBe('Ann Moss');
  });
});

describe('reported speech', () => {
  it.each([
    ['Anna Kolb sagte, dass das Bad schließt.', 'dass das Bad schließt'],
    ['Anna Kolb sagte, das Bad werde schließen.', 'das Bad werde schließen'],
    ['Das Bad müsse schließen, sagte Anna Kolb.', 'Das Bad müsse schließen'],
    ['Anna Kolb versprach, das Bad zu öffnen.', 'das Bad zu öffnen'],
    ['Die Stadt teilte am Montag mit, das Bad sei zu.', 'das Bad sei zu'],
    ['Das Unternehmen kündigte an, künftig Holz anzubieten.', 'künftig Holz anzubieten'],
  ])('is found in German by its form: %s', (text, reported) => {
    expect(only('quote', de(text))).toEqual([`indirect: ${reported}`]);
  });

  it('goes on in the subjunctive, with the same speaker', () => {
    const text = 'Anna Kolb sagte, das Bad sei zu. Es fehle an Geld. Der Bus fährt noch.';
    const quotes = suggest(text, 'de', whole(text)).filter(({ category }) => category === 'quote');
    expect(quotes.map(({ rule, speaker }) => [rule, speaker?.name])).toEqual([
      ['reported-subjunctive', 'Anna Kolb'],
      ['subjunctive-alone', 'Anna Kolb'],
    ]);
  });

  it.each([
    ['Ann Moss said that the pool would close.', 'that the pool would close'],
    ['Ann Moss said the pool would close.', 'the pool would close'],
    ['The pool would close in May, said Ann Moss.', 'The pool would close in May'],
    ['Ann Moss told reporters on Monday that the pool would close.', 'that the pool would close'],
    ['Ann Moss urged drivers to slow down.', 'drivers to slow down'],
  ])('is found in English by its place: %s', (text, reported) => {
    expect(only('quote', en(text))).toEqual([`indirect: ${reported}`]);
  });
});

describe('no speech', () => {
  it.each([
    'Niemand hat gesagt, dass der Eintritt steigt.',
    'Die Opposition sagte ihre Zustimmung in der Nacht zu.',
    'Der Verein sagte das Fest ab.',
    'Der Nachbar meinte es gut.',
    'Es sei denn, es regnet.',
    'Der Rat teilte die Klasse.',
  ])('is suggested where German words only look like it: %s', (text) => {
    expect(de(text)).toEqual([]);
  });

  it.each([
    'Nobody said that fees would rise.',
    'The council did not say when work would start.',
    'The work is going according to plan.',
    'Insurance claims may take months.',
    "The opposition's claims were not put to a vote.",
    'Saying goodbye was hard.',
    "The farmer's gate has a sign.",
  ])('is suggested where English words only look like it: %s', (text) => {
    expect(en(text)).toEqual([]);
  });
});

describe('sources', () => {
  it.each([
    ['Laut Polizei war die Straße frei.', 'collective-source: Laut Polizei'],
    ['Die Straße war nach Angaben der Polizei frei.', 'collective-source: nach Angaben der Polizei'],
    ['Den Angaben zufolge war die Straße frei.', 'collective-source: Den Angaben zufolge'],
    ['Die Straße war frei, wie ein Sprecher mitteilte.', 'official-spokesperson: wie ein Sprecher mitteilte'],
    ['Aus Regierungskreisen kam Lob.', 'collective-source: Aus Regierungskreisen'],
    ['Die Straße war angeblich frei.', 'unsourced-claim: angeblich'],
    ['Anna Kolb (SPD) sagte, das Bad sei zu.', 'named-source: Anna Kolb (SPD) sagte'],
    ['Dr. Anna Kolb sagte, das Bad sei zu.', 'named-source: Dr. Anna Kolb sagte'],
    ['Das Bad sei zu, sagte sie der Lokalzeitung.', 'named-source: sagte sie der Lokalzeitung'],
    ['Den Plan nannte Anna Kolb „aus der Zeit gefallen“.', 'named-source: nannte Anna Kolb'],
    ['Lesen Sie auch: Die Straße', 'self-reference: Lesen Sie auch'],
    ['Oberau (nax) – Die Straße ist frei.', 'media-credit: nax'],
  ])('are found in German phrases: %s', (text, source) => {
    expect(only('sourcing', de(text))).toEqual([source]);
  });

  it.each([
    ['According to the police, the road was clear.', 'collective-source: According to the police'],
    ['As the Gazette first reported, the road was clear.', 'media-credit: As the Gazette first reported'],
    ['The road was reportedly clear.', 'unsourced-claim: reportedly'],
    ['Dr. Ann Moss said the road was clear.', 'named-source: Dr. Ann Moss said'],
    ['Ann Moss (62) said the road was clear.', 'named-source: Ann Moss (62) said'],
    ['Asked about the state of the road, she said no.', undefined],
    ['Read more: The road', 'self-reference: Read more'],
    ['Ann Moss told the Gazette the road was clear.', 'named-source: Ann Moss told the Gazette'],
  ])('are found in English phrases: %s', (text, source) => {
    expect(only('sourcing', en(text))).toEqual(source === undefined ? [] : [source]);
  });

  it('are the credit without its label', () => {
    const text = 'Foto: Lokalbote/J. Amrein';
    expect(suggest(text, 'de', whole(text, 'credit'))).toMatchObject([
      { technique: 'media-credit', span: { start: 6, end: 25 } },
    ]);
  });
});

describe('for any text', () => {
  const piece = fc.constantFrom(
    ...'„ “ ” " » « › ‹ ‚ ‘ ’ \' , : . ! ? ( ) – - sagte sagt said told Kolb Anna die Polizei dass that zu to wie as laut nach Angaben according es hieß sei habe würde not nicht und and mit hin Dr. 3. 12,5 \n'.split(
      ' ',
    ),
  );
  const anyText = fc.array(fc.oneof(piece, fc.string({ unit: 'grapheme', maxLength: 8 })), { maxLength: 60 });

  it('lie in their blocks, begin and end with what is no space, have an id of their own, and go on with one that exists', () => {
    fc.assert(
      fc.property(anyText, fc.constantFrom('de', 'en', 'de-CH', 'en-GB'), (parts, language) => {
        const text = `${parts.join(' ')}.`;
        const middle = Math.floor(text.length / 2);
        const blocks: Block[] = [
          { kind: 'headline', start: 0, end: middle },
          { kind: 'paragraph', start: middle, end: text.length },
        ];
        const found = suggest(text, language, blocks);
        const ids = new Set(found.map(({ id }) => id));
        expect(ids.size).toBe(found.length);
        for (const { span, speaker, cue, continues } of found) {
          for (const one of [span, speaker?.span, cue]) {
            if (!one) continue;
            expect(one.start).toBeLessThan(one.end);
            expect(blocks.some(({ start, end }) => start <= one.start && one.end <= end)).toBe(true);
          }
          const words = text.slice(span.start, span.end);
          expect(words.trim()).toBe(words);
          expect(words).toMatch(/[\p{L}\p{N}]/u);
          if (speaker !== null) expect(speaker.name.trim()).not.toBe('');
          if (continues !== null) expect(ids.has(continues)).toBe(true);
        }
        expect(found.map(({ span }) => span.start)).toEqual(
          found.map(({ span }) => span.start).toSorted((a, b) => a - b),
        );
      }),
      { numRuns: 500 },
    );
  });

  it('are the same wherever the text stands', () => {
    const text = 'Anna Kolb sagte, das Bad sei zu. „Wir warten alle noch“, sagte sie.';
    const moved = `Vorher. ${text}`;
    const spans = (found: ReturnType<typeof suggest>, by: number) =>
      found.map(({ technique, span }) => [technique, span.start - by, span.end - by]);
    expect(spans(suggest(moved, 'de', whole(moved)), 8)).toEqual(spans(suggest(text, 'de', whole(text)), 0));
  });
});

it('has rules for German and English of any country, and for nothing else', () => {
  expect(['de', 'de-AT', 'en', 'EN-gb'].map((tag) => rulesFor(tag) !== null)).toEqual([
    true,
    true,
    true,
    true,
  ]);
  expect(['fr', 'den', 'x'].map(rulesFor)).toEqual([null, null, null]);
  expect(suggest('« Non », dit-elle.', 'fr', whole('« Non », dit-elle.'))).toEqual([]);
});
