import { freshUserData, startWithProbe, type Report, type Subject } from '../electron.ts';
import { aimCells, atMost, ms, type Section } from '../section.ts';
import { median } from '../statistics.ts';

const ROUNDS_USED = 9;
const ROUNDS_FRESH = 4;
/** After the lesson is readable the browser still writes what makes the next start quicker; a user gives it the time. */
const SETTLING = 300;

interface Starts {
  app: Report[];
  bare: Report[];
}

/** From spawning the process to a lesson one can read, against the least an Electron app can be. */
export async function measureStart(): Promise<Section> {
  const used = { app: freshUserData(), bare: freshUserData() };
  const warm: Starts = { app: [], bare: [] };
  const cold: Starts = { app: [], bare: [] };
  try {
    for (const subject of ['bare', 'app'] as const) await start(subject, used[subject].path);
    for (let round = 0; round < ROUNDS_USED; round += 1) {
      for (const subject of inTurn(round)) warm[subject].push(await start(subject, used[subject].path));
    }
    for (let round = 0; round < ROUNDS_FRESH; round += 1) {
      for (const subject of inTurn(round)) cold[subject].push(await startAfresh(subject));
    }
  } finally {
    used.app.remove();
    used.bare.remove();
  }
  return {
    title: `Start (median of ${String(ROUNDS_USED)} starts each, in turn; of ${String(ROUNDS_FRESH)} with a new profile)`,
    tables: [
      {
        headings: ['', 'Lesart', 'bare window', 'ratio', 'aim', ''],
        rows: [...rows('', warm), ...rows(', new profile', cold)],
      },
    ],
    notes: [
      'From spawning the process. Readable: library painted, its first lesson chosen at once, article painted in its own type.',
      'Painted: the frame after the one that shows it has begun. The bare window is painted with its line of text.',
    ],
    measured: { warm, cold },
  };
}

/** Each goes first every other time, so that neither always runs on a machine the other has just warmed. */
const inTurn = (round: number): Subject[] => (round % 2 === 0 ? ['bare', 'app'] : ['app', 'bare']);

async function start(subject: Subject, userData: string): Promise<Report> {
  const started = await startWithProbe(subject, userData);
  await new Promise((resolve) => setTimeout(resolve, SETTLING));
  await started.close();
  return started.report;
}

async function startAfresh(subject: Subject): Promise<Report> {
  const userData = freshUserData();
  try {
    return await start(subject, userData.path);
  } finally {
    userData.remove();
  }
}

function rows(suffix: string, { app, bare }: Starts): string[][] {
  const row = (name: string, ours: number, theirs: number, limit?: number): string[] => {
    const ratio = ours / theirs;
    const aim = limit === undefined ? null : atMost('ratio', ratio, limit);
    return [`${name}${suffix}`, ms(ours), ms(theirs), ratio.toFixed(2), ...aimCells(aim)];
  };
  const barePainted = medianOf(bare, 'painted');
  const opening = median(app.map((report) => (report['lessonReadable'] ?? NaN) - (report['chosen'] ?? NaN)));
  return [
    row('lesson readable', medianOf(app, 'lessonReadable'), barePainted, 1.3),
    row('library painted', medianOf(app, 'libraryPainted'), barePainted),
    row('window ready to show', medianOf(app, 'readyToShow'), medianOf(bare, 'readyToShow')),
    [`choosing a lesson to reading it${suffix}`, ms(opening), '', '', '', ''],
  ];
}

const medianOf = (reports: readonly Report[], name: string): number =>
  median(reports.map((report) => report[name] ?? NaN));
