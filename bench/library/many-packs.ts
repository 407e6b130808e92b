import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { buildLesson } from '../../lessons/format/build-lesson.ts';
import { writeArticle } from '../material/article.ts';

const places = ['Lindau', 'Kraków', 'Malmö', 'Besançon', 'Ürümqi', 'Żary', 'Måløy', 'Graz'];
const topics = ['Außenpolitik', 'Sport', 'Energie', 'Verkehr', 'Schule', 'Wohnen'];
const WORDS = 400;

/** Writes packs of one lesson each, as a school might have gathered them: real articles in length, and a cover in none. */
export function writeManyPacks(packs: string, count: number): void {
  const { text, blocks } = writeArticle(WORDS);
  for (let number = 0; number < count; number += 1) {
    const id = `pack-${String(number).padStart(4, '0')}`;
    const words = (german: string) => ({ de: german, en: `${german} (English)` });
    const {
      key,
      text: article,
      ...lesson
    } = buildLesson(text, {
      id: 'lesson',
      title: words(`Streit um die Brücke in ${places[number % places.length] ?? ''}, Teil ${String(number)}`),
      summary: words('Der Gemeinderat vertagt zum dritten Mal, und die Zeitung weiß, wer schuld ist.'),
      topics: [words(topics[number % topics.length] ?? '')],
      blocks,
    });
    const folder = join(packs, id, 'lesson');
    mkdirSync(folder, { recursive: true });
    writeJson(join(folder, 'lesson.json'), { format: 'lesart-lesson', formatVersion: 1, ...lesson });
    writeJson(join(folder, 'key.json'), { format: 'lesart-key', formatVersion: 1, items: key });
    writeFileSync(join(folder, 'article.txt'), article);
    writeJson(join(packs, id, 'pack.json'), {
      format: 'lesart-pack',
      formatVersion: 1,
      id,
      version: '1.0.0',
      title: words(`Lokalzeitung ${String(number)}`),
      authors: ['Mira Talheim'],
      licence: 'CC-BY-4.0',
      languages: ['de', 'en'],
      lessons: ['lesson'],
    });
  }
}

const writeJson = (file: string, content: unknown): void =>
  writeFileSync(file, `${JSON.stringify(content, null, 2)}\n`);
