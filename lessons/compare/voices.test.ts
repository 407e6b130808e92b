import { readFileSync } from 'node:fs';

import { describe, expect, it } from 'vitest';

import { parseLesson } from '../format/parse.ts';
import { markOn, placeOf } from './builders.ts';
import { voicesInKey, voicesInMarks } from './voices.ts';

const folder = new URL('../packs/wostotschny/gipfel-in-wostotschny/', import.meta.url);
const read = (name: string) => readFileSync(new URL(name, folder), 'utf8');

const lesson = (() => {
  const parsed = parseLesson({
    lesson: JSON.parse(read('lesson.json')),
    key: JSON.parse(read('key.json')),
    text: read('article.txt'),
  });
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.error));
  return parsed.value;
})();

const place = (words: string, nth = 1) => placeOf(lesson.text, words, nth);
const quote = (words: string, more: object = {}) => markOn(place(words), { category: 'quote', ...more });

describe('voices in the key', () => {
  const { speakers, sources } = voicesInKey(lesson);

  it('are sorted by words and add up', () => {
    const words = speakers.map((share) => share.words);
    expect(words).toEqual([...words].sort((a, b) => b - a));
    for (const share of speakers) expect(share.direct + share.indirect).toBe(share.words);
    expect(speakers[0]?.speaker).toMatchObject({ kind: 'voice', voice: 'kim' });
    expect(speakers[0]?.direct).toBeGreaterThan(30);
  });

  it('tell named from collective voices', () => {
    const named = new Map(
      speakers.map(({ speaker, named: is }) => [speaker.kind === 'voice' ? speaker.of : '', is]),
    );
    expect(named.get('person')).toBe(true);
    expect(named.get('collective') ?? false).toBe(false);
  });

  it('leave debatable items out and count techniques of sources', () => {
    const counted = lesson.key.filter(
      ({ category, strength }) => category === 'sourcing' && strength !== 'debatable',
    );
    expect(sources.reduce((sum, { count }) => sum + count, 0)).toBe(counted.length);
    const quotes = lesson.key.filter(
      ({ category, strength }) => category === 'quote' && strength !== 'debatable',
    );
    expect(speakers.reduce((sum, share) => sum + share.quotes, 0)).toBe(quotes.length);
  });
});

describe('voices in marks', () => {
  it('are grouped by the voice the linked place names', () => {
    const { speakers, sources } = voicesInMarks(lesson, [
      quote('"Wir sind stolz', { speaker: place('Putin', 2) }),
      quote('ein ungewöhnlicher Ort', { speaker: place('Sein Gastgeber') }),
      quote('Waffen an Russland', { speaker: place('am Mittwoch') }),
      quote('Die UdSSR und China'),
      markOn(place('sagte Putin'), { category: 'sourcing' }),
      markOn(place('Imperialismus')),
    ]);
    expect(speakers).toMatchObject([
      { speaker: { kind: 'voice', voice: 'putin' }, words: 6, direct: 3, indirect: 3, quotes: 2 },
      { speaker: { kind: 'unassigned' }, words: 4, indirect: 4 },
      { speaker: { kind: 'text', name: 'am Mittwoch' }, words: 3, named: null },
    ]);
    expect(sources).toEqual([{ technique: null, count: 1 }]);
  });

  it('are direct where the words stand behind a quotation mark of any kind', () => {
    const bare = { ...lesson, voices: [], key: [] };
    for (const opening of ['"', '„', '“', '«', '»', '‚', '‘', '「', '『', '＂']) {
      const text = `Sie sagte: ${opening}Nein niemals.`;
      for (const marked of [`${opening}Nein`, 'Nein niemals']) {
        const mine = markOn(placeOf(text, marked), { category: 'quote' });
        expect(voicesInMarks({ ...bare, text }, [mine]).speakers[0]?.indirect, opening).toBe(0);
      }
    }
    expect(voicesInMarks(lesson, [quote('stolz auf die')]).speakers).toMatchObject([
      { direct: 0, indirect: 3 },
    ]);
  });

  it('count words once however often they are marked', () => {
    const { speakers } = voicesInMarks(lesson, [quote('stolz auf die Entwicklung'), quote('auf die')]);
    expect(speakers).toMatchObject([{ words: 4, quotes: 2 }]);
  });

  it('are none without marks', () => {
    expect(voicesInMarks(lesson, [])).toEqual({ speakers: [], sources: [] });
  });
});
