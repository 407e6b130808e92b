import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { matchLearners } from './match-learners.ts';
import { rawCells, separatorOf } from './raw-cells.ts';
import { feedbackHtml, fillWorksheet, readWorksheet, type Worksheet } from './worksheet.ts';

const german =
  '\ufeffID,"Vollständiger Name",E-Mail-Adresse,Status,Bewertung,Bestwertung,"Bewertung kann geändert werden","Zuletzt geändert (Abgabe)","Zuletzt geändert (Bewertung)","Feedback als Kommentar"\n' +
  'Teilnehmer/in1327670,"Anna Beispiel",anna@schule.example,"Zur Bewertung abgegeben -  - ",,"100,00",Ja,"Dienstag, 2. Dezember 2025, 10:37",-,\n' +
  'Teilnehmer/in1327671,"Ben ""Benno"" Muster",ben@schule.example,"Keine Abgabe -  - ","12,50","100,00",Nein,-,-,"schon da"\n' +
  'Teilnehmer/in1327672,"Cem Ohnegleichen",cem@schule.example,"Zur Bewertung abgegeben -  - ",,"100,00",Ja,-,-,\n';

const english =
  'Identifier,"Full name","ID number","Email address",Status,Group,Grade,"Maximum Grade","Grade can be changed","Last modified (submission)","Online text","Last modified (grade)","Feedback comments"\r\n' +
  '"Participant 123","Anna Example",77,anna@school.example,"Submitted for grading - ",9b,,20.00,Yes,-,"typed, here",-,\r\n' +
  '"Participant 124",,,,"Submitted for grading - ",9b,,20.00,Yes,-,,-,';

function read(text: string): Worksheet {
  const worksheet = readWorksheet(text);
  if (!worksheet.ok) throw new Error(worksheet.error);
  return worksheet.value;
}

describe('a worksheet', () => {
  test('is read in German, as Moodle writes it', () => {
    const { rows, separator, points } = read(german);
    expect({ separator, points }).toEqual({ separator: ',', points: true });
    expect(rows).toEqual([
      expect.objectContaining({ line: 2, participant: '1327670', name: 'Anna Beispiel', locked: false }),
      expect.objectContaining({ line: 3, name: 'Ben "Benno" Muster', feedback: 'schon da', locked: true }),
      expect.objectContaining({ line: 4, email: 'cem@schule.example', grade: '' }),
    ]);
  });

  test('is read in English, with further columns, hidden names and without an end to its last line', () => {
    const { rows } = read(english);
    expect(rows.map(({ participant, name }) => [participant, name])).toEqual([
      ['123', 'Anna Example'],
      ['124', ''],
    ]);
  });

  test('gets feedback and grades, and is otherwise as it came', () => {
    const filled = fillWorksheet(
      read(german),
      new Map([
        [2, { feedback: feedbackHtml(['5 von 7 gefunden.']), share: 5 / 7 }],
        [4, { feedback: feedbackHtml(['„Tja“ & <b>']), share: null }],
      ]),
    );
    expect(filled).toBe(
      german
        .replace('-  - ",,"100,00",Ja,"Dienstag', '-  - ","71,43","100,00",Ja,"Dienstag')
        .replace('10:37",-,\n', '10:37",-,"<p>5 von 7 gefunden.</p>"\n')
        .replace(/-,-,\n$/u, '-,-,"<p>„Tja“ &#38; &#60;b&#62;</p>"\n'),
    );
  });

  test('may have come by way of a spreadsheet, with semicolons', () => {
    const saved = 'ID;Bewertung;Bestwertung;Feedback als Kommentar\r\nTeilnehmer/in9;;10,00;\r\n';
    const filled = fillWorksheet(read(saved), new Map([[2, { feedback: '<p>gut</p>', share: 0.5 }]]));
    expect(filled).toBe(
      'ID;Bewertung;Bestwertung;Feedback als Kommentar\r\nTeilnehmer/in9;5,00;10,00;<p>gut</p>\r\n',
    );
  });

  test('has its learners found by their number where its headings are in another language', () => {
    const { columns } = read(
      'Identificador,Correo,Grade,Feedback comments\nParticipante 1,a@b.example,,\nParticipante 2,c@d.example,,\n',
    );
    expect(columns).toEqual({ identifier: 0, email: 1, grade: 2, feedback: 3 });
  });

  test('with a scale of words takes no points', () => {
    const scaled = 'ID,Bewertung,Skala,Feedback als Kommentar\nTeilnehmer/in1,,"nein\nja",\n';
    expect(read(scaled).points).toBe(false);
    expect(fillWorksheet(read(scaled), new Map([[2, { feedback: 'x', share: 1 }]]))).toBe(
      'ID,Bewertung,Skala,Feedback als Kommentar\nTeilnehmer/in1,,"nein\nja",x\n',
    );
  });

  test.each([
    ['no-worksheet', 'Nachname,Vorname\nBeispiel,Anna\n'],
    ['no-worksheet', ''],
    ['no-worksheet', '{"format":"lesart-hand-in"}\n{}'],
    ['no-feedback-column', 'ID,Bewertung\nTeilnehmer/in1,\n'],
    ['no-learners', 'ID,Bewertung,Feedback als Kommentar\n'],
  ])('is none where it is %s', (why, text) => {
    expect(readWorksheet(text)).toEqual({
      ok: false,
      error: why === 'no-worksheet' && text === '' ? why : why,
    });
  });
});

test('every character is in a cell or between two, whatever the file is', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      let place = 0;
      for (const { start, end } of rawCells(text, ',').flat()) {
        if (!/^[,\r\n]*$/u.test(text.slice(place, start)) || end < start) throw new Error('lost');
        place = end;
      }
      return /^[,\r\n]*$/u.test(text.slice(place));
    }),
  );
});

test('cells hold what RFC 4180 wrote, and stand where they say', () => {
  const cell = fc.string({ unit: fc.constantFrom('a', '"', ',', ';', '\n', '\r', 'ä', ' ') });
  fc.assert(
    fc.property(
      fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 4 }),
      fc.constantFrom('\n', '\r\n'),
      (rows, end) => {
        const text = rows
          .map((row) => row.map((value) => `"${value.replaceAll('"', '""')}"`).join(',') + end)
          .join('');
        expect(rawCells(text, ',').map((row) => row.map(({ value }) => value))).toEqual(rows);
      },
    ),
  );
  expect(separatorOf('"a;b;c",d\n;;;;')).toBe(',');
});

describe('learners are laid beside rows', () => {
  const { rows } = read(german);
  const list = [
    { learner: 'KRANICH-1', name: 'Beispiel, Anna', email: null },
    { learner: 'KRANICH-2', name: 'ben "benno"  muster', email: 'BEN@schule.example' },
  ];

  test('by the number of the folder they handed in with', () => {
    const { learners, unmatched } = matchLearners(rows, [{ participant: '1327672', learner: 'IGEL-3' }], []);
    expect([...learners]).toEqual([[4, 'IGEL-3']]);
    expect(unmatched).toEqual([
      { line: 2, why: 'unknown' },
      { line: 3, why: 'unknown' },
    ]);
  });

  test('by name or address of the class list', () => {
    expect([...matchLearners(rows, [], list).learners]).toEqual([
      [2, 'KRANICH-1'],
      [3, 'KRANICH-2'],
    ]);
  });

  test('and not where the two say something else', () => {
    const { learners, unmatched } = matchLearners(
      rows,
      [{ participant: '1327670', learner: 'IGEL-3' }],
      list,
    );
    expect(learners.get(2)).toBeUndefined();
    expect(unmatched).toContainEqual({ line: 2, why: 'contradictory' });
  });

  test('nor where two rows or two codes could be meant', () => {
    const twice = [
      { learner: 'KRANICH-1', name: 'Anna Beispiel', email: null },
      { learner: 'KRANICH-9', name: 'Anna Beispiel', email: null },
    ];
    expect(matchLearners(rows, [], twice).unmatched[0]).toEqual({ line: 2, why: 'ambiguous' });
    const told = twice.map((one, place) => ({
      ...one,
      email: place === 0 ? 'anna@schule.example' : 'x@y.example',
    }));
    expect(matchLearners(rows, [], told).learners.get(2)).toBe('KRANICH-1');
    const both = ['1327670', '1327671'].map((participant) => ({ participant, learner: 'IGEL-3' }));
    expect(matchLearners(rows, both, []).unmatched.map(({ why }) => why)).toEqual([
      'ambiguous',
      'ambiguous',
      'unknown',
    ]);
  });
});
