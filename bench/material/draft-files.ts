import { join } from 'node:path';

import { Drafts } from '../../electron/services/drafts/drafts.ts';
import { Library } from '../../electron/services/library/library.ts';
import { PackIndex } from '../../electron/services/library/pack-index.ts';
import { WorkFolder } from '../../electron/services/work-folder.ts';
import { cardOf } from '../../lessons/authoring/draft-card.ts';
import type { Draft } from '../../lessons/authoring/draft.ts';
import {
  draftOf,
  follow,
  recordEdit,
  startHistory,
  type DraftRecord,
} from '../../lessons/authoring/history.ts';
import { buildLesson } from '../../lessons/format/build-lesson.ts';
import type { KeyItem } from '../../lessons/format/key.ts';
import type { Lesson } from '../../lessons/format/lesson.ts';
import { newsCategories } from '../../lessons/format/news-categories.ts';
import type { Result } from '../../lessons/result.ts';
import type { BenchArticle } from './article.ts';
import { benchVoices, scatterItems } from './key.ts';
import { writePack } from './lesson-files.ts';

const PACK = 'bench-draft';
const AT = new Date('2026-01-01T08:00:00.000Z');

export interface BenchDraft {
  article: BenchArticle;
  items: number;
  /** How many edits lie in the file behind its first line. */
  edits: number;
}

/** Writes a draft as its author's own app would have left it, with the pack it was begun from; returns its file's name. */
export async function writeDraft(userData: string, { article, items, edits }: BenchDraft): Promise<string> {
  const packs = join(userData, 'packs');
  const lesson = lessonOf(article, items);
  writePack(join(packs, PACK), ['de', 'en'], [lesson]);
  const folder = new WorkFolder(join(userData, 'work'), null);
  await folder.prepare(AT.getTime());
  const drafts = new Drafts({
    folder,
    library: new Library([{ path: packs, origin: 'own' }], new PackIndex(null, '')),
    now: () => AT,
    newId: () => '00000000-0000-4000-8000-000000000000',
    discard: () => Promise.reject(new Error('nothing is thrown away here')),
  });
  const source = { kind: 'lesson', pack: PACK, lesson: lesson.id, as: 'next-version' } as const;
  const begun = valueOf(await drafts.create(source, false));
  const file = begun.kind === 'begun' ? begun.files[0] : undefined;
  if (file === undefined) throw new Error(`The draft can't be begun: ${begun.kind}`);
  const { draft, token } = valueOf(await drafts.open(file));
  const { records, after } = recordEdits(draft, edits);
  valueOf(await drafts.append(file, token, cardOf(after, AT.toISOString()), records));
  return file;
}

const lessonOf = (article: BenchArticle, items: number): Lesson =>
  buildLesson(article.text, {
    id: article.id,
    title: { de: article.id, en: article.id },
    blocks: article.blocks,
    categories: [...newsCategories],
    voices: benchVoices.map((id) => ({
      id,
      name: id,
      role: { de: 'Rolle', en: 'Role' },
      kind: 'person',
      mentions: [],
    })),
    key: scatterItems(article, items),
  });

/** Words added to explanations and strengths changed, an item after the other. */
function recordEdits(first: Draft, count: number): { records: DraftRecord[]; after: Draft } {
  const records: DraftRecord[] = [];
  let history = startHistory(first);
  for (let place = 0; place < count; place += 1) {
    const draft = draftOf(history);
    const chosen = draft.lesson.key[place % draft.lesson.key.length];
    const key = draft.lesson.key.map((item) => (item === chosen ? edited(item, place) : item));
    const record = recordEdit(
      history,
      place % 4 === 3 ? 'item-changed' : 'explanation',
      { ...draft, lesson: { ...draft.lesson, key } },
      AT.toISOString(),
    );
    if (record === null) continue;
    records.push(record);
    history = follow(history, record);
  }
  return { records, after: draftOf(history) };
}

function edited(item: KeyItem, place: number): KeyItem {
  if (place % 4 === 3) return { ...item, strength: item.strength === 'required' ? 'acceptable' : 'required' };
  const { what } = item.explanation;
  return {
    ...item,
    explanation: { ...item.explanation, what: { ...what, de: `${what['de'] ?? ''} Mehr dazu.` } },
  };
}

function valueOf<Value>(result: Result<Value, unknown>): Value {
  if (!result.ok) throw new Error(`The draft can't be written: ${JSON.stringify(result.error)}`);
  return result.value;
}
