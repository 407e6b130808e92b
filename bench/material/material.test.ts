import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, it } from 'vitest';

import { findProgress } from '../../electron/services/attempts/progress.ts';
import { Drafts } from '../../electron/services/drafts/drafts.ts';
import { Library } from '../../electron/services/library/library.ts';
import { PackIndex } from '../../electron/services/library/pack-index.ts';
import { WorkFolder } from '../../electron/services/work-folder.ts';
import { checkDraft } from '../../lessons/authoring/draft.ts';
import { draftOf, follow, startHistory } from '../../lessons/authoring/history.ts';
import { articleFromText, writeArticle } from './article.ts';
import { writeDraft } from './draft-files.ts';
import { writeLessons } from './lesson-files.ts';
import { scatterMarks } from './marks.ts';

const folders: string[] = [];
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

it('lessons and attempts to measure with are ones the app can open', async () => {
  const userData = mkdtempSync(join(tmpdir(), 'lesart-material-'));
  folders.push(userData);
  const articles = [writeArticle(2000), articleFromText('plain', '\n Title \n\nOne line.\nAnother line.\n')];
  const lessons = articles.map((article) => ({
    id: article.id,
    article,
    marks: scatterMarks(article, 8),
    cursor: 0,
  }));
  await writeLessons(userData, lessons);

  const folder = { path: join(userData, 'packs'), origin: 'own' } as const;
  const { packs, notices } = await new Library([folder], new PackIndex(null, '')).list();
  expect(notices).toEqual([]);
  const found = packs.flatMap((pack) => pack.lessons);
  expect(found.map(({ card }) => card.id)).toEqual(['words-2000', 'plain']);
  const identities = found.map(({ card, whole }) => ({
    pack: 'bench',
    lesson: card.id,
    textHash: whole?.textHash ?? '',
  }));
  const progress = await findProgress(join(userData, 'work'), identities);
  expect(progress.map((one) => one?.marks)).toEqual([8, 8]);
});

it('a draft to measure with is one the app can open, with all that was done to it', async () => {
  const userData = mkdtempSync(join(tmpdir(), 'lesart-material-'));
  folders.push(userData);
  const file = await writeDraft(userData, { article: writeArticle(2000), items: 40, edits: 12 });
  const drafts = new Drafts({
    folder: new WorkFolder(join(userData, 'work'), null),
    library: new Library([], new PackIndex(null, '')),
    now: () => new Date(),
    newId: () => '',
    discard: () => Promise.resolve(),
  });
  const opened = await drafts.open(file);
  if (!opened.ok) throw new Error(opened.error.code);
  expect(opened.value.records).toHaveLength(12);
  const draft = draftOf(opened.value.records.reduce(follow, startHistory(opened.value.draft)));
  expect(draft.lesson.key).toHaveLength(40);
  expect(checkDraft(draft)).toEqual([]);
});

it('an article has as many words as were asked for, and the same ones every time', () => {
  const article = writeArticle(3000);
  expect(article.text.split(/\s+/u).length).toBeGreaterThanOrEqual(3000);
  expect(article.text.split(/\s+/u).length).toBeLessThan(3200);
  expect(writeArticle(3000)).toEqual(article);
});
