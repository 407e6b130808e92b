import { freshUserData } from '../electron.ts';
import { writeArticle } from '../material/article.ts';
import { writeDraft } from '../material/draft-files.ts';
import { writeLessons } from '../material/lesson-files.ts';
import { markBeforeTheMiddle, scatterMarks, wordsFromTheMiddle } from '../material/marks.ts';
import { aimCells, atMost, inShort, ms, type Section, type Table } from '../section.ts';
import { median, quantile } from '../statistics.ts';
import { AuthorWindow } from './author-window.ts';

const WORDS = 20_000;
const ITEMS = 500;
const EDITS = 300;
/** Each round measures everything once, one after the other, so that other work on the machine hits all alike. */
const ROUNDS = 3;
const MARKS_A_ROUND = 12;
const TYPED = 'Wer so schreibt, urteilt mit, und nennt keinen Grund dafür. ';
const AIM = 50;

/** Everything measured, milliseconds, by what it is. */
type Times = Record<
  | 'bareLetter'
  | 'explanationLetter'
  | 'articleLetter'
  | 'learnerMark'
  | 'item'
  | 'undo'
  | 'itemSaved'
  | 'learnerMarkSaved'
  | 'lessonOpened'
  | 'draftOpened',
  number[]
>;

/** Writing a key in a long article: from a key to what it does being painted, beside the least it can take. */
export async function measureAuthor(tell: (line: string) => void): Promise<Section> {
  const article = writeArticle(WORDS);
  const words = wordsFromTheMiddle(article, 2);
  const userData = freshUserData();
  const times: Times = {
    bareLetter: [],
    explanationLetter: [],
    articleLetter: [],
    learnerMark: [],
    item: [],
    undo: [],
    itemSaved: [],
    learnerMarkSaved: [],
    lessonOpened: [],
    draftOpened: [],
  };
  try {
    await writeDraft(userData.path, { article, items: ITEMS, edits: EDITS });
    const lesson = { id: 'learner', article, cursor: words[0]?.start ?? 0 };
    const marks = [markBeforeTheMiddle(article), ...scatterMarks(article, ITEMS - 1)];
    await writeLessons(userData.path, [{ ...lesson, marks }]);
    const window = await AuthorWindow.start(userData.path);
    try {
      for (let round = 1; round <= ROUNDS; round += 1) {
        tell(`round ${String(round)} of ${String(ROUNDS)}`);
        await measureLeast(window, times);
        await measureLearner(window, times);
        await measureDraft(window, times);
      }
    } finally {
      await window.close();
    }
  } finally {
    userData.remove();
  }
  return {
    title: `Author (${WORDS.toLocaleString('en')} words, ${String(ITEMS)} items in two languages, ${String(EDITS)} edits behind them)`,
    tables: [painted(times), onDisk(times)],
    notes: [
      'Painted: from the key until the first frame that shows what it did. While a letter is typed, the items and what is missing stand beside it.',
    ],
    measured: times,
  };
}

async function measureLeast(window: AuthorWindow, times: Times): Promise<void> {
  await window.toLibrary();
  await window.showBareField();
  times.bareLetter.push(...(await window.type(TYPED)));
}

async function measureLearner(window: AuthorWindow, times: Times): Promise<void> {
  await window.toLibrary();
  times.lessonOpened.push(await window.openLesson('learner'));
  await window.page.locator('.article').focus();
  for (let mark = 0; mark < MARKS_A_ROUND; mark += 1) {
    const { painted, saved } = await window.markNext('f');
    times.learnerMark.push(painted);
    times.learnerMarkSaved.push(saved ?? NaN);
  }
}

async function measureDraft(window: AuthorWindow, times: Times): Promise<void> {
  const { page } = window;
  await window.toLibrary();
  times.draftOpened.push(await window.openDraft());
  await page.locator('.article').focus();
  for (let item = 0; item < MARKS_A_ROUND; item += 1) {
    const { painted, saved } = await window.markNext('f');
    times.item.push(painted);
    times.itemSaved.push(saved ?? NaN);
  }
  for (let item = 0; item < MARKS_A_ROUND; item += 1) times.undo.push(await window.undo());
  await window.focusExplanation();
  times.explanationLetter.push(...(await window.type(TYPED)));
  await window.focusArticleWords();
  times.articleLetter.push(...(await window.type(TYPED)));
}

function painted(times: Times): Table {
  const row = (what: string, values: readonly number[], least: readonly number[] | null): string[] => [
    what,
    ms(median(values)),
    ms(quantile(values, 0.95)),
    least === null ? '' : inShort(median(values) / median(least)),
    ...aimCells(least === null ? null : atMost('p95', quantile(values, 0.95), AIM, ' ms')),
  ];
  return {
    headings: ['painted', 'median', 'p95', 'times the one beside it', 'aim', ''],
    rows: [
      row('letter in the one field of an empty page', times.bareLetter, null),
      row('letter in an explanation', times.explanationLetter, times.bareLetter),
      row('letter in the article’s words', times.articleLetter, times.bareLetter),
      row('learner’s mark, as many marks', times.learnerMark, null),
      row('new item by its pen’s letter', times.item, times.learnerMark),
      row('undoing it', times.undo, times.learnerMark),
      row('lesson opened by a learner', times.lessonOpened, null),
      [
        'draft opened',
        ms(median(times.draftOpened)),
        ms(quantile(times.draftOpened, 0.95)),
        inShort(median(times.draftOpened) / median(times.lessonOpened)),
        '',
        '',
      ],
    ],
  };
}

const onDisk = ({ itemSaved, learnerMarkSaved }: Times): Table => ({
  headings: ['from the key to the disk', 'median', 'p95'],
  rows: [
    ['learner’s mark', ms(median(learnerMarkSaved)), ms(quantile(learnerMarkSaved, 0.95))],
    ['new item', ms(median(itemSaved)), ms(quantile(itemSaved, 0.95))],
  ],
});
