import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';

import { buildHandIn } from '../../../lessons/classroom/build-hand-in.ts';
import { encodeWestern } from '../files/windows-1252.ts';
import { sealHandIn } from '../hand-ins/hand-in-file.ts';
import { readSubmissions } from './submissions.ts';
import { WorksheetDesk } from './worksheet-desk.ts';

const sheet =
  'ID;"Vollständiger Name";Bewertung;Bestwertung;"Feedback als Kommentar"\r\n' +
  'Teilnehmer/in17;"Anna Müller – 9b";;"10,00";\r\n';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'lesart-worksheet-'));
});
afterEach(() => rm(folder, { recursive: true }));

async function filled(bytes: Uint8Array): Promise<Uint8Array | null> {
  const file = join(folder, 'Bewertungen.csv');
  await writeFile(file, bytes);
  const desk = new WorksheetDesk(() => 'one');
  expect(await desk.open(file)).toMatchObject({ ok: true, value: { file: 'Bewertungen.csv', points: true } });
  return desk.fill('one', [{ line: 2, feedback: ['„Gut“ → 5 von 7'], share: 0.5 }]);
}

describe('a worksheet on the desk', () => {
  test.each([
    ['UTF-8', (text: string) => Buffer.from(text), '<p>„Gut“ → 5 von 7</p>'],
    ['UTF-8 with a mark', (text: string) => Buffer.from(`\ufeff${text}`), '<p>„Gut“ → 5 von 7</p>'],
    ['UTF-16', (text: string) => Buffer.from(`\ufeff${text}`, 'utf16le'), '<p>„Gut“ → 5 von 7</p>'],
    ['windows-1252', encodeWestern, '<p>„Gut“ &#8594; 5 von 7</p>'],
  ])('goes out in %s as it came in', async (_, encode, words) => {
    const expected = sheet.replace(';;"10,00";', `;5,00;"10,00";"${words}"`);
    expect(Buffer.from((await filled(encode(sheet))) ?? [])).toEqual(Buffer.from(encode(expected)));
  });

  test('is said to have been saved by another program than Moodle', async () => {
    const file = join(folder, 'x.csv');
    const desk = new WorksheetDesk(() => 'one');
    await writeFile(file, encodeWestern(sheet));
    expect(await desk.open(file)).toMatchObject({
      value: { resaved: { separator: ';', encoding: 'windows-1252' } },
    });
    await writeFile(file, sheet.replaceAll(';', ',').replace('"10,00"', '"10,00"'));
    expect(await desk.open(file)).toMatchObject({ value: { resaved: null } });
  });

  test('is there until another is opened', async () => {
    let made = 0;
    const desk = new WorksheetDesk(() => String((made += 1)));
    const file = join(folder, 'x.csv');
    await writeFile(file, sheet);
    await desk.open(file);
    expect(desk.fileOf('1')).toBe(file);
    await writeFile(file, 'Name;Note\r\n');
    expect(await desk.open(file)).toEqual({ ok: false, error: 'no-worksheet' });
    expect(desk.fill('1', [])).toBeNull();
    expect(await desk.open(join(folder, 'gone.csv'))).toEqual({ ok: false, error: 'unreadable' });
  });
});

describe('the archive of submissions', () => {
  const handIn = sealHandIn(buildHandIn({ learner: 'KRANICH-47' }));

  test('says whose folder held which code, and nobody’s name', async () => {
    const file = join(folder, 'Abgaben.zip');
    await writeFile(
      file,
      zipSync({
        'Anna Müller_1327670_assignsubmission_file_/abgabe.lesart-hand-in': handIn,
        'Ben Muster_1327671_assignsubmission_file_/foto.jpg': strToU8('no hand-in'),
        'KRANICH-47.lesart-hand-in': handIn,
      }),
    );
    const read = await readSubmissions(file);
    expect(read).toEqual({
      file: 'Abgaben.zip',
      submitted: [{ participant: '1327670', learner: 'KRANICH-47' }],
      passedOver: 2,
    });
  });

  test('may be unpacked, or have no folders', async () => {
    const below = join(folder, 'Abgaben', 'Anna Müller_0017_assignsubmission_file_');
    await mkdir(below, { recursive: true });
    await writeFile(join(below, 'x.lesart-hand-in'), handIn);
    await writeFile(join(folder, 'Abgaben', 'Cem_18_assignsubmission_file_x.lesart-hand-in'), handIn);
    const { submitted } = await readSubmissions(join(folder, 'Abgaben'));
    expect(submitted.map(({ participant }) => participant).sort()).toEqual(['17', '18']);
  });
});
