import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { readPastedNames } from './paste-names.ts';

const nameless = { code: null, email: null, platformId: null };

describe('pasted names', () => {
  test.each([
    ['one a line', 'Ada Beispiel\n\n  Bela  Muster \r\n', ['Ada Beispiel', 'Bela Muster']],
    ['surname and first name', 'Beispiel; Ada\nvon Muster\tBela', ['Ada Beispiel', 'Bela von Muster']],
    ['with a comma', 'Beispiel, Ada\nMuster, Bela Maria', ['Ada Beispiel', 'Bela Maria Muster']],
    ['numbered', '1\tBeispiel\tAda\n2.\tMuster\tBela', ['Ada Beispiel', 'Bela Muster']],
    ['with headings', 'Vorname;Nachname\nAda;Beispiel\nBela;Muster', ['Ada Beispiel', 'Bela Muster']],
    ['with headings the other way round', 'Name\tVorname\nBeispiel\tAda', ['Ada Beispiel']],
    ['in quotation marks', '"Beispiel";"Ada"', ['Ada Beispiel']],
    ['one name only', 'Ada', ['Ada']],
    ['nothing', ' \n\t\n', []],
  ])('%s', (_what, pasted, names) => {
    expect(readPastedNames(pasted)).toEqual(names.map((name) => ({ name, ...nameless })));
  });

  test('bring codes, addresses and numbers along, wherever they stand', () => {
    expect(readPastedNames('Beispiel;Ada;ada@schule.example;kranich-47;10482')).toEqual([
      { name: 'Ada Beispiel', code: 'KRANICH-47', email: 'ada@schule.example', platformId: '10482' },
    ]);
    expect(
      readPastedNames(
        'Full name\tEmail address\tID number\tCode\nAda Beispiel\tada@schule.example\ts123\tKiosk 22',
      ),
    ).toEqual([{ name: 'Ada Beispiel', code: 'KIOSK-22', email: 'ada@schule.example', platformId: 's123' }]);
  });

  test('take a code without a name, and no initials for a code', () => {
    expect(readPastedNames('KRANICH-47\nAB')).toEqual([
      { name: '', ...nameless, code: 'KRANICH-47' },
      { name: 'AB', ...nameless },
    ]);
  });

  test('are as many as there are lines with something on them, and never fail', () => {
    const word = fc.stringMatching(/^[A-Za-zäöüß]{1,12}$/);
    fc.assert(
      fc.property(fc.array(fc.tuple(word, word), { maxLength: 40 }), (people) => {
        const pasted = people.map(([first, last]) => `Person ${last};${first}`).join('\n');
        expect(readPastedNames(pasted).map(({ name }) => name)).toEqual(
          people.map(([first, last]) => `${first} Person ${last}`),
        );
      }),
    );
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (anything) => {
        for (const { name } of readPastedNames(anything)) expect(name).not.toMatch(/[\n\t;]/);
      }),
    );
  });
});
