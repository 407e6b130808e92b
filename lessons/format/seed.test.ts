import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

import { findSentences } from '../text/sentences.ts';
import { contains, overlaps, sameSpan, textUnder, type Span } from '../text/span.ts';
import { boundariesOf, type KeyItem, type Strength } from './key.ts';
import type { Lesson } from './lesson.ts';
import { packFormat } from './pack.ts';
import { newsCategories } from './news-categories.ts';
import { parseLesson } from './parse.ts';
import { readSaved } from './saved.ts';

const ARTICLE_SHA256 = 'e652275431968504c512dc545c97578333dc0ab7ad0cd9b5f6fcb58ad2d2635b';
const packFolder = new URL('../packs/wostotschny/', import.meta.url);
const lessonFolder = new URL('gipfel-in-wostotschny/', packFolder);
const seedFile = new URL('../../seeds/000_0ba4148576c906b3.txt', import.meta.url);

const readJson = (file: URL): unknown => JSON.parse(readFileSync(file, 'utf8'));

const lesson = readLesson();
const { text, key } = lesson;
const of = (category: string): KeyItem[] => key.filter((item) => item.category === category);
const under = (span: Span): string => textUnder(text, span);
const cores = (category: string, ...strengths: Strength[]): string[] =>
  of(category)
    .filter((item) => strengths.includes(item.strength))
    .map((item) => under(item.core));
const isDirectQuotation = (span: Span): boolean =>
  of('quote').some((item) => item.technique === 'direct' && sameSpan(item.core, span));

describe('the article', () => {
  it('is the seed, byte for byte', () => {
    const article = readFileSync(new URL('article.txt', lessonFolder));
    expect(createHash('sha256').update(article).digest('hex')).toBe(ARTICLE_SHA256);
    expect(article.equals(readFileSync(seedFile))).toBe(true);
  });

  it('falls into its blocks, the stray line apart from the paragraphs around it', () => {
    expect(
      lesson.blocks.map((block) => {
        const words = under(block).split(/\s+/);
        return [block.kind, words.at(0), words.at(-1)];
      }),
    ).toEqual([
      ['headline', 'Nordkoreas', 'stehen"'],
      ['lead', 'Während', 'Landes.'],
      ['credit', 'Quelle:', 'Press'],
      ['paragraph', 'Der', 'einstehen."'],
      ['caption', 'Putin', 'Wostotschny'],
      ['paragraph', 'Sein', 'Konflikt.'],
      ['teaser', 'Mehr', 'Russland-Nordkorea-Militärpakt'],
    ]);
  });
});

describe('the pack', () => {
  it('reads, and names the lesson', () => {
    const pack = readSaved(packFormat, readJson(new URL('pack.json', packFolder)));
    expect(pack.ok && pack.value.lessons).toEqual([lesson.id]);
  });

  it('says everything a learner reads in German and in English', () => {
    expect(localizedTexts(lesson).length).toBeGreaterThan(key.length * 4);
    for (const texts of localizedTexts(lesson)) expect(Object.keys(texts).sort()).toEqual(['de', 'en']);
  });

  it('sets quotation marks as each language does', () => {
    for (const { de = '', en = '' } of localizedTexts(lesson)) {
      expect(de).not.toMatch(/["'”]/);
      expect(en).not.toMatch(/["'„]/);
      expect(de.split('„').length, de).toBe(de.split('“').length);
      expect(en.split('“').length, en).toBe(en.split('”').length);
    }
  });
});

describe('the key', () => {
  it('requires every direct quote and every reported clause', () => {
    expect(cores('quote', 'required')).toEqual([
      '"Ich werde immer zu Russland stehen"',
      'dass sein Land immer gemeinsam mit Russland gegen den Imperialismus einstehen werde',
      '"Russland hat sich zu einem heiligen Kampf erhoben, um seine nationale Souveränität und seine Sicherheit gegen hegemoniale Kräfte zu schützen. Wir werden immer gemeinsam [mit Russland] gegen den Imperialismus einstehen."',
      'dass das Kosmodrom Wostotschny ein ungewöhnlicher Ort für das Treffen sei',
      '"Wir sind stolz auf die Entwicklung unserer Raumfahrtindustrie, und diese Anlage ist neu für uns. Ich hoffe, dass Sie und Ihre Kollegen daran interessiert sind"',
      'Waffen an Russland zu verkaufen',
    ]);
  });

  it('takes a report in the indicative and a promise in a noun phrase as a quote, but requires neither', () => {
    expect(cores('quote', 'acceptable')).toEqual([
      'Die Verhandlungen zwischen der russischen und der nordkoreanischen Delegation folgten auf die Äußerungen von Putin und Kim und dauerten etwa eine Stunde',
    ]);
    expect(cores('quote', 'debatable')).toEqual([
      'die Unterstützung seines Landes im Konflikt mit den USA und ihren Verbündeten',
    ]);
  });

  it('requires every source cue', () => {
    expect(cores('sourcing', 'required')).toEqual([
      'Nordkoreas Staatschef Kim Jong-un',
      'betonte das nordkoreanische Oberhaupt Kim Jong-un',
      'www.globallookpress.com © Kremlin Pool / via Global Look Press',
      'erklärte er',
      'Sein Gastgeber wies darauf hin',
      'sagte Putin',
      'wie Kremlsprecher Dmitri Peskow später gegenüber Journalisten erklärte',
      'US-Vertreter warnten',
      'Mehr zum Thema',
    ]);
  });

  it('requires the framing both annotators require, and no other', () => {
    expect(cores('framing', 'required')).toEqual([
      '"Ich werde immer zu Russland stehen"',
      'Konflikt mit den USA und ihren Verbündeten',
      'Nicht gut für die Ukraine: USA in Alarmstimmung',
    ]);
  });

  it.each(['sagte', 'erklärte', 'betonte', 'wies darauf hin', 'warnten'])(
    'has a source wherever the text says "%s"',
    (verb) => {
      const places = [...text.matchAll(new RegExp(`(?<!\\p{L})${verb}(?!\\p{L})`, 'gu'))];
      expect(places.length).toBeGreaterThan(0);
      for (const place of places) {
        const span = { start: place.index, end: place.index + verb.length };
        expect(of('sourcing').some((item) => contains(item.margin, span))).toBe(true);
      }
    },
  );

  it('lets no margin of framing reach over the end of a sentence, nor fill one', () => {
    const sentences = findSentences(text, lesson.language, lesson.blocks);
    for (const item of of('framing')) {
      for (const { core, margin } of boundariesOf(item)) {
        const sentence = sentences.find((candidate) => contains(candidate, core));
        if (sentence === undefined) throw new Error(`${item.id} runs over a sentence`);
        expect(contains(sentence, margin), item.id).toBe(true);
        if (!sameSpan(margin, core))
          expect(under(margin).length, item.id).toBeLessThan(under(sentence).trim().length);
      }
    }
  });

  it('has a direct quote for every pair of quotation marks, marks included', () => {
    const quotations = [...text.matchAll(/"[^"]+"/g)].map((match) => match[0]);
    const direct = of('quote').filter((item) => item.technique === 'direct');
    expect(direct.map((item) => under(item.core))).toEqual(quotations);
  });

  it('keeps white space and closing punctuation out of every boundary', () => {
    const boundaries = key.flatMap(boundariesOf).flatMap(({ core, margin }) => [core, margin]);
    for (const span of boundaries) {
      if (isDirectQuotation(span) || under(span).endsWith('"')) continue;
      expect(under(span)).toMatch(/^[\p{L}]/u);
      expect(under(span)).toMatch(/\p{L}$/u);
    }
  });

  it('begins and ends every boundary at a word', () => {
    const words = [...new Intl.Segmenter('de', { granularity: 'word' }).segment(text)];
    const edges = new Set(words.flatMap((word) => [word.index, word.index + word.segment.length]));
    for (const { core, margin } of key.flatMap(boundariesOf)) {
      for (const edge of [core.start, core.end, margin.start, margin.end]) expect(edges).toContain(edge);
    }
  });

  it('never has two items of one category on the same core', () => {
    const places = key.map((item) => `${item.category} ${under(item.core)} ${String(item.core.start)}`);
    expect(new Set(places).size).toBe(key.length);
  });

  it('is in reading order', () => {
    const starts = key.map((item) => item.core.start);
    expect(starts).toEqual([...starts].sort((a, b) => a - b));
  });

  it('never sees framing in a clean passage', () => {
    for (const clean of [
      'Die beiden Staatschefs trafen sich auf dem russischen Weltraumbahnhof in der Amur-Region im Fernen Osten des Landes.',
      'und traf ihn in der russischen Raumfahrtanlage Wostotschny in der fernöstlichen Amur-Region des Landes.',
      'Die koreanischen Vertreter erhielten eine Führung durch das Weltraumbahnhofsgelände.',
      'Anschließend trafen sich die beiden Staatschefs zu einem persönlichen Gespräch.',
    ]) {
      const start = text.indexOf(clean);
      expect(start).toBeGreaterThan(-1);
      const span = { start, end: start + clean.length };
      expect(key.filter((item) => overlaps(item.margin, span))).toEqual([]);
    }
  });
});

it('has the categories of the codebook, as every new lesson has', () => {
  expect(lesson.categories).toEqual(newsCategories);
});

describe('who speaks', () => {
  it('is named for every quote, at a place where the text means them', () => {
    for (const item of of('quote')) {
      const { voice, span } = item.speaker ?? { voice: '', span: null };
      if (span === null) throw new Error(`${item.id} has no speaker`);
      const mentions = lesson.voices.find((candidate) => candidate.id === voice)?.mentions ?? [];
      expect(mentions.some((mention) => sameSpan(mention, span))).toBe(true);
    }
  });

  it('comes with a cue, but for the headline, where the colon does its work', () => {
    expect(of('quote').map((item) => (item.cue === null ? null : under(item.cue)))).toEqual([
      null,
      'betonte',
      'zugesagt',
      'erklärte',
      'wies darauf hin',
      'sagte',
      'erklärte',
      'warnten',
    ]);
  });

  it('is found by pronoun and description too', () => {
    const mentions = Object.fromEntries(lesson.voices.map((voice) => [voice.id, voice.mentions.map(under)]));
    expect(mentions['kim']).toEqual([
      'Nordkoreas Staatschef Kim Jong-un',
      'Ich',
      'das nordkoreanische Oberhaupt Kim Jong-un',
      'Die beiden Staatschefs',
      'Der nordkoreanische Staatschef Kim Jong-un',
      'Er',
      'er',
      'Kim Jong-un',
      'Sie',
      'Kim',
      'die beiden Staatschefs',
      'Kim',
    ]);
    expect(mentions['putin']).toEqual([
      'Russlands Präsident Wladimir Putin',
      'Die beiden Staatschefs',
      'dem russischen Präsidenten Wladimir Putin',
      'ihn',
      'Putin',
      'Sein Gastgeber',
      'Ich',
      'Putin',
      'Putin',
      'die beiden Staatschefs',
    ]);
  });

  it('leaves no mention of a speaker by name out', () => {
    for (const [voice, name] of [
      ['kim', 'Kim'],
      ['putin', 'Putin'],
      ['peskow', 'Peskow'],
    ] as const) {
      const mentions = lesson.voices.find((candidate) => candidate.id === voice)?.mentions ?? [];
      for (const { index } of text.matchAll(new RegExp(`(?<!\\p{L})${name}(?!\\p{L})`, 'gu'))) {
        const span = { start: index, end: index + name.length };
        expect(mentions.some((mention) => contains(mention, span))).toBe(true);
      }
    }
  });
});

describe('the short texts', () => {
  it('show one of each category in the example', () => {
    expect(lesson.example.spans.map((span) => span.category).sort()).toEqual([
      'framing',
      'quote',
      'sourcing',
    ]);
  });

  it('include a clean one among the three to transfer to', () => {
    expect(lesson.transfer).toHaveLength(3);
    expect(lesson.transfer.filter((small) => small.spans.length === 0)).toHaveLength(1);
  });
});

function readLesson(): Lesson {
  const parsed = parseLesson({
    lesson: readJson(new URL('lesson.json', lessonFolder)),
    key: readJson(new URL('key.json', lessonFolder)),
    text: readFileSync(new URL('article.txt', lessonFolder), 'utf8'),
  });
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.error));
  return parsed.value;
}

/** Every localized text in a lesson: records that have the lesson's own language as a key. */
function localizedTexts(value: unknown): Record<string, string>[] {
  if (Array.isArray(value)) return value.flatMap(localizedTexts);
  if (value === null || typeof value !== 'object') return [];
  if ('de' in value) return [value as Record<string, string>];
  return Object.values(value).flatMap(localizedTexts);
}
