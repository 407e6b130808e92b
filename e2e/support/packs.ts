import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

import { expect, type Locator, type Page } from '@playwright/test';
import { strToU8, zipSync } from 'fflate';

import { buildLesson } from '../../lessons/format/build-lesson.ts';
import type { Lesson } from '../../lessons/format/lesson.ts';
import type { RunningApp } from './app.ts';

/** Writes a pack file with these lessons, or small ones of these names; `change` is laid over its `pack.json`. Returns its path. */
export function writePackFile(
  folder: string,
  id: string,
  lessons: readonly (Lesson | string)[] = ['erste'],
  change: Record<string, unknown> = {},
): string {
  const built = lessons.map((lesson) =>
    typeof lesson === 'string' ? buildLesson(`Der Text von ${lesson}.`, { id: lesson }) : lesson,
  );
  const file = join(folder, `${id}.lesart`);
  writeFileSync(file, zipSync(filesOf(id, built, change)));
  return file;
}

/** Writes a pack's folder with these lessons; `change` is laid over its `pack.json`. Returns the folder. */
export function writePackFolder(
  packs: string,
  id: string,
  lessons: readonly Partial<Lesson>[],
  change: Record<string, unknown> = {},
): string {
  const folder = join(packs, id);
  const built = lessons.map((parts) => buildLesson('Ein Text, der gelesen wird.', parts));
  for (const [name, bytes] of Object.entries(filesOf(id, built, change))) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), bytes);
  }
  return folder;
}

/** The files of a pack, by name. */
function filesOf(
  id: string,
  lessons: readonly Lesson[],
  change: Record<string, unknown>,
): Record<string, Uint8Array> {
  const json = (value: object): Uint8Array => strToU8(JSON.stringify(value));
  const pack = {
    format: 'lesart-pack',
    formatVersion: 1,
    id,
    version: '1.0.0',
    title: { de: id },
    authors: ['Ada Beispiel'],
    licence: 'CC-BY-4.0',
    languages: ['de'],
    lessons: lessons.map((lesson) => lesson.id),
    ...change,
  };
  const files = lessons.flatMap(({ text, key, ...lesson }): [string, Uint8Array][] => [
    [`${lesson.id}/lesson.json`, json({ format: 'lesart-lesson', formatVersion: 1, ...lesson })],
    [`${lesson.id}/key.json`, json({ format: 'lesart-key', formatVersion: 1, items: key })],
    [`${lesson.id}/article.txt`, strToU8(text)],
  ]);
  return { 'pack.json': json(pack), ...Object.fromEntries(files) };
}

/** Starts Lesart once more with these arguments, as the system does for a double click; it hands them on and ends. */
export async function startAgainWith({ folders }: RunningApp, ...args: string[]): Promise<void> {
  const electron = createRequire(import.meta.url)('electron') as string;
  const sandbox = process.env['LESART_CHROMIUM_SANDBOX'] === '0' ? ['--no-sandbox'] : [];
  const project = join(import.meta.dirname, '../..');
  const second = spawn(electron, [...sandbox, project, `--user-data-dir=${folders.userData}`, ...args], {
    stdio: 'ignore',
  });
  expect(await once(second, 'exit')).toEqual([0, null]);
}

/** Drops a file from the disk, or several, onto the window. */
export async function dropFile(page: Page, file: string | string[]): Promise<void> {
  await page.evaluate(() => {
    const input = document.createElement('input');
    input.type = 'file';
    input.multiple = true;
    input.id = 'dropped';
    document.body.append(input);
  });
  await page.locator('#dropped').setInputFiles(file);
  await page.evaluate(() => {
    const input = document.querySelector<HTMLInputElement>('#dropped');
    const dataTransfer = new DataTransfer();
    for (const dropped of input?.files ?? []) dataTransfer.items.add(dropped);
    input?.remove();
    for (const type of ['dragover', 'drop'])
      document.body.dispatchEvent(new DragEvent(type, { dataTransfer, bubbles: true, cancelable: true }));
  });
}

/** The window in which a pack is offered, refused, or removed. */
export class PackDialog {
  readonly window: Locator;

  constructor(page: Page) {
    this.window = page.getByRole('alertdialog').last();
  }

  button(name: string): Locator {
    return this.window.getByRole('button', { name, exact: true });
  }
}
