import { describe, expect, it } from 'vitest';

import { itemOn, lessonOn, markOn, placeOf } from './builders.ts';
import { compareMarks } from './compare.ts';
import { describeFault } from './describe-words.ts';

/** Marks `marked` against the item on `key` in the text and tells the verdict's kind. */
function verdictOn(text: string, language: string, key: string, marked: string) {
  const lesson = lessonOn(text, [itemOn(placeOf(text, key))], { language });
  const [verdict] = compareMarks(lesson, [markOn(placeOf(text, marked))]).marks;
  return verdict;
}

describe('verdicts in any writing', () => {
  it.each([
    [
      'combining marks',
      'de',
      'Der u\u0308ble Streit dauert an.',
      'u\u0308ble Streit',
      'Der u\u0308ble Streit',
    ],
    ['emoji of several code points', 'en', 'A shameful 👩‍👩‍👧‍👦🏳️‍🌈 plan now', 'shameful', 'A shameful 👩‍👩‍👧‍👦🏳️‍🌈'],
    ['right to left', 'ar', 'قال الرئيس إن الحرب العادلة ضرورية', 'الحرب العادلة', 'إن الحرب العادلة'],
    [
      'right to left with marks of direction',
      'he',
      'אמר \u200fהנשיא\u200f היום',
      'הנשיא',
      'אמר \u200fהנשיא\u200f',
    ],
  ])('%s: one word too many is a boundary fault', (_, language, text, key, marked) => {
    expect(verdictOn(text, language, key, key)).toMatchObject({ kind: 'on-target' });
    expect(verdictOn(text, language, key, marked)?.kind).toMatch(/boundary|on-target/);
  });

  it('finds words where no spaces are written', () => {
    const text = '大統領は「戦争は正しい」と昨日述べた。';
    expect(verdictOn(text, 'ja', '「戦争は正しい」', '戦争は正しい')).toMatchObject({ kind: 'on-target' });
    expect(verdictOn(text, 'ja', '「戦争は正しい」', '「戦争は正しい」と')).toMatchObject({
      kind: 'boundary',
    });
    const thai = 'ประธานาธิบดีกล่าวว่าสงครามนี้ยุติธรรม';
    expect(verdictOn(thai, 'th', 'สงครามนี้ยุติธรรม', 'สงครามนี้ยุติธรรม')).toMatchObject({ kind: 'on-target' });
  });

  it('does not see quotation marks of any kind, nested or not', () => {
    const marks = [
      '„“',
      '“”',
      '«»',
      '»«',
      '‹›',
      '‘’',
      '‚‘',
      '""',
      "''",
      '「」',
      '『』',
      '《》',
      '„‚‘“',
      '«“”»',
    ];
    for (const pair of marks) {
      const half = pair.length / 2;
      const text = `Er sagte: ${pair.slice(0, half)}Wir stehen dazu!${pair.slice(half)}, dann ging er.`;
      const quoted = text.slice(10, text.indexOf(','));
      expect(verdictOn(text, 'de', quoted, 'Wir stehen dazu'), pair).toMatchObject({ kind: 'on-target' });
      expect(verdictOn(text, 'de', 'Wir stehen dazu', quoted), pair).toMatchObject({ kind: 'on-target' });
    }
  });

  it('never splits a character when naming words', () => {
    const text = 'Ein schöner 👩‍🚀 Tag für 𝔘nrecht und Leid';
    const verdict = verdictOn(text, 'de', '𝔘nrecht', 'für 𝔘nrecht und');
    expect(
      verdict?.kind === 'boundary' && describeFault(text, 'de', verdict).extra.map((one) => one.text),
    ).toEqual(['für', 'und']);
  });

  it('takes an emoji alone for no word', () => {
    expect(verdictOn('Ja 👩‍🚀 nein', 'de', 'nein', '👩‍🚀')).toMatchObject({ kind: 'wordless' });
  });
});

describe('the words of a fault', () => {
  it('are told stretch by stretch, as the text has them', () => {
    const text = 'Vor den Verhandlungen am Mittwoch\n erklärte er: "Nein."';
    const fault = {
      missing: [placeOf(text, 'Vor')],
      extra: [placeOf(text, 'Mittwoch\n erklärte er'), placeOf(text, 'Nein')],
    };
    expect(describeFault(text, 'de', fault)).toMatchObject({
      missing: [{ text: 'Vor', words: 1 }],
      missingWords: 1,
      extra: [
        { text: 'Mittwoch erklärte er', words: 3 },
        { text: 'Nein', words: 1 },
      ],
      extraWords: 4,
    });
  });
});
