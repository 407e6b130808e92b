import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { freshUserData } from '../electron.ts';
import { articleFromText, writeArticle, type BenchArticle } from '../material/article.ts';
import { writeLessons } from '../material/lesson-files.ts';
import { markBeforeTheMiddle, scatterMarks, wordsFromTheMiddle } from '../material/marks.ts';
import { aimCells, inShort, type Aim, type Section, type Table } from '../section.ts';
import { median, quantile } from '../statistics.ts';
import type { Contestant, Scene } from './contestant.ts';
import { OtherWindows } from './other-window.ts';
import { wayNames, type WayName } from './other-ways/way-names.ts';
import { TheApp } from './the-app.ts';
import type { KeyTimes } from './watch.ts';

const MARKS = [100, 1000, 4000] as const;
const WORDS = 20_000;
/** Marks made and measured in each scene, after some to warm up. */
const SAMPLES = 24;
const WARMING_UP = 4;
/** Of the long text, which takes longer to open. */
const SAMPLES_LONG = 16;
const FRAME = 1000 / 60;

type Name = 'lesart' | WayName;
type Times = Record<Name, { opened: number; keys: KeyTimes[] }>;

interface Race {
  scene: Scene;
  times: Times;
}

/** From a key to the mark it makes being painted, in the real app and in pages that paint the same marks otherwise. */
export async function measurePaint(tell: (line: string) => void): Promise<Section> {
  const long = longText();
  const scenes = [writeArticle(WORDS), ...(long === undefined ? [] : [long])].flatMap(scenesOf);
  const folders = { app: freshUserData(), others: freshUserData() };
  const races: Race[] = [];
  try {
    await writeLessons(folders.app.path, scenes);
    const app = await TheApp.start(folders.app.path);
    const others = await OtherWindows.start(folders.others.path, wayNames);
    try {
      const contestants = new Map<Name, Contestant>([['lesart', app]]);
      for (const way of wayNames) contestants.set(way, others.contestant(way));
      for (const scene of scenes) {
        tell(nameOf(scene));
        races.push({ scene, times: await race(scene, contestants) });
      }
    } finally {
      await app.close();
      await others.close();
    }
  } finally {
    folders.app.remove();
    folders.others.remove();
  }
  return {
    title: 'Mark to painted (milliseconds, median / 95th percentile; each makes one mark in turn)',
    tables: [painted(races), work(races), opened(races), saved(races)],
    notes: [
      `Painted: from the key until the first frame that shows the mark is handed to the compositor. A key waits up to one frame (${inShort(FRAME)} ms) for it to begin; “one highlight” is the least any way can take.`,
      'Work: what of that the page’s main thread was busy. Saved: from the key until the page says that it is on the disk.',
      ...(long === undefined
        ? [`NOT MEASURED: the long text. ${LONG_TEXT} is neither below LESART_SHARED nor below ../shared.`]
        : []),
    ],
    measured: races.map(({ scene, times }) => ({ scene: scene.id, times })),
  };
}

const NAMES: readonly Name[] = ['lesart', ...wayNames];
const TITLES: Readonly<Record<Name, string>> = {
  lesart: 'Lesart',
  'one-highlight': 'one highlight',
  wrapping: 'wrapping',
  recogito: 'Recogito',
  'recogito-highlights': 'Recogito, highlights',
};

function painted(races: readonly Race[]): Table {
  const rows = races.map(({ scene, times }) => {
    const [ours, least] = [times.lesart, times['one-highlight']].map(({ keys }) => p95(keys, 'painted'));
    const limit = 2 * FRAME;
    const aim: Aim = { text: `p95 ≤ ${inShort(limit)}`, met: (ours ?? NaN) <= limit };
    const spare = (ours ?? NaN) - (least ?? NaN);
    return [
      nameOf(scene),
      ...NAMES.map((name) => spread(times[name].keys, 'painted')),
      ...aimCells(aim),
      inShort(spare),
    ];
  });
  return {
    headings: ['painted', ...NAMES.map((name) => TITLES[name]), 'aim', '', 'p95 over the least'],
    rows: [...rows, ...growth(races)],
  };
}

/** How much slower with the most marks than with the fewest. */
function growth(races: readonly Race[]): string[][] {
  const articles = [...new Set(races.map(({ scene }) => scene.article))];
  return articles.map((article) => {
    const own = races.filter(({ scene }) => scene.article === article);
    const [fewest, most] = [own[0], own[own.length - 1]];
    const factors = NAMES.map((name) => {
      const [few, many] = [fewest, most].map((one) =>
        median(one?.times[name].keys.map((key) => key.painted) ?? []),
      );
      return ((many ?? NaN) / (few ?? NaN)).toFixed(2);
    });
    return [`${article.id}: ${String(MARKS.at(-1))} marks to ${String(MARKS[0])}`, ...factors, '', '', ''];
  });
}

const work = (races: readonly Race[]): Table => ({
  headings: ['work', ...NAMES.map((name) => TITLES[name])],
  rows: races.map(({ scene, times }) => [
    nameOf(scene),
    ...NAMES.map((name) => spread(times[name].keys, 'work')),
  ]),
});

const opened = (races: readonly Race[]): Table => ({
  headings: ['opening the article with its marks', ...NAMES.map((name) => TITLES[name])],
  rows: races.map(({ scene, times }) => [nameOf(scene), ...NAMES.map((name) => inShort(times[name].opened))]),
});

const saved = (races: readonly Race[]): Table => ({
  headings: ['saved', TITLES.lesart],
  rows: races.map(({ scene, times }) => [nameOf(scene), spread(times.lesart.keys, 'saved')]),
});

const spread = (keys: readonly KeyTimes[], what: keyof KeyTimes): string =>
  `${inShort(median(keys.map((key) => key[what] ?? NaN)))} / ${inShort(p95(keys, what))}`;

const p95 = (keys: readonly KeyTimes[], what: keyof KeyTimes): number =>
  quantile(
    keys.map((key) => key[what] ?? NaN),
    0.95,
  );

const nameOf = ({ article, marks }: Scene): string => `${article.id}, ${String(marks.length)} marks`;

const LONG_TEXT = 'samples/long/DEU014.txt';

function longText(): BenchArticle | undefined {
  const file = join(process.env['LESART_SHARED'] ?? '', LONG_TEXT);
  return existsSync(file) ? articleFromText('long', readFileSync(file, 'utf8')) : undefined;
}

function scenesOf(article: BenchArticle): Scene[] {
  const next = wordsFromTheMiddle(article, SAMPLES + WARMING_UP + 1);
  const cursor = next[0]?.start ?? 0;
  return MARKS.map((count) => ({
    id: `${article.id}-${String(count)}`,
    article,
    marks: [markBeforeTheMiddle(article), ...scatterMarks(article, count - 1)],
    cursor,
    next: next.slice(1),
  }));
}

/** Each makes one mark in turn, so that other work on the machine hits all alike. */
async function race(scene: Scene, contestants: ReadonlyMap<Name, Contestant>): Promise<Times> {
  const times = {} as Times;
  for (const [name, contestant] of contestants)
    times[name] = { opened: await contestant.open(scene), keys: [] };
  const samples = scene.article.id === 'long' ? SAMPLES_LONG : SAMPLES;
  for (let round = 0; round < WARMING_UP + samples; round += 1) {
    for (const [name, contestant] of contestants) {
      const key = await contestant.markNext();
      if (round >= WARMING_UP) times[name].keys.push(key);
    }
  }
  return times;
}
