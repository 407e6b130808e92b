import { join } from 'node:path';

import { openGradebookFile } from '../../electron/services/gradebook/gradebook-file.ts';
import { openGradebookServer, usualPatience } from '../../electron/services/gradebook/gradebook-server.ts';
import { startTestServer } from '../../electron/services/gradebook/build-server.ts';
import type { GradebookDatabase } from '../../electron/services/gradebook/database.ts';
import { freshUserData } from '../electron.ts';
import { aimCells, atMost, inShort, ms, type Section } from '../section.ts';
import { median } from '../statistics.ts';
import { measureImport, IMPORTED, type ImportTimes } from './import.ts';
import { classroomLesson, type ClassroomLesson } from './material.ts';
import { fillSchool, handInsAltogether, school } from './school.ts';
import type { Timing } from './timing.ts';
import { measureViews, type ViewTimes } from './views.ts';

/** Where a gradebook can be, and a way to have an empty one. */
interface Place {
  name: string;
  /** An empty gradebook, each time another. */
  open: () => Promise<GradebookDatabase>;
  close: () => Promise<void>;
}

interface Measured {
  imports: ImportTimes;
  /** Filling the school, in seconds. */
  filling: number;
  views: ViewTimes;
}

/** Collecting a thousand hand-ins, and looking at a class among 100,000: in a file of this computer and in PostgreSQL. */
export async function measureClassroom(tell: (line: string) => void): Promise<Section> {
  const lesson = await classroomLesson();
  const root = freshUserData();
  try {
    const server = await onServer();
    if (server === null) tell('PostgreSQL is not installed');
    const measured: Record<string, Measured> = {};
    for (const place of server === null ? [fileIn(root.path)] : [fileIn(root.path), server])
      try {
        measured[place.name] = await measurePlace(place, lesson, root.path, (line) => {
          tell(`${place.name}: ${line}`);
        });
      } finally {
        await place.close();
      }
    return sectionOf(measured);
  } finally {
    root.remove();
  }
}

const fileIn = (root: string): Place => {
  let files = 0;
  return {
    name: 'SQLite',
    open: async () => {
      files += 1;
      const opened = await openGradebookFile(join(root, `gradebook-${String(files)}.db`));
      if (!opened.ok) throw new Error(opened.error.code);
      return opened.value;
    },
    close: () => Promise.resolve(),
  };
};

/** A server of the bench's own on this machine; null where PostgreSQL is not installed. */
async function onServer(): Promise<Place | null> {
  const server = await startTestServer();
  if (server === null) return null;
  return {
    name: 'PostgreSQL',
    open: async () => {
      const address = await server.newDatabase();
      const opened = await openGradebookServer({ address, authority: null, patience: usualPatience });
      if (!opened.ok) throw new Error(opened.error.reason);
      return opened.value;
    },
    close: server.end,
  };
}

async function measurePlace(
  place: Place,
  lesson: ClassroomLesson,
  root: string,
  tell: (line: string) => void,
): Promise<Measured> {
  const empty = await place.open();
  tell('importing');
  const imports = await measureImport(empty, lesson, root);
  await empty.close();
  const database = await place.open();
  try {
    const from = performance.now();
    const filled = await fillSchool(database, lesson, tell);
    const filling = (performance.now() - from) / 1000;
    tell('looking');
    return { imports, filling, views: await measureViews(database, filled) };
  } finally {
    await database.close();
  }
}

function sectionOf(measured: Record<string, Measured>): Section {
  const places = Object.entries(measured);
  const row = (what: string, timings: (of: Measured) => readonly Timing[], limit?: number): string[] => {
    const medians = places.map(([, one]) => median(timings(one).map(({ time }) => time)));
    const cells = places.map(([, one], place) => {
      const processor = median(timings(one).map((timing) => timing.processor));
      return `${inShort(medians[place] ?? NaN)} (${inShort(processor)})`;
    });
    const aim = limit === undefined ? null : atMost('each', Math.max(...medians), limit, ' ms');
    return [what, ...cells, ...aimCells(aim)];
  };
  const all = String(school.classes * school.learners);
  return {
    title: `Class (${String(IMPORTED)} hand-ins collected; views among ${String(handInsAltogether)}; medians)`,
    tables: [
      {
        headings: ['', ...places.map(([name]) => `${name}, ms (processor)`), 'aim', ''],
        rows: [
          row(`${String(IMPORTED)} files collected`, ({ imports }) => imports.files, 10_000),
          row(`${String(IMPORTED)} in one ZIP`, ({ imports }) => imports.zip, 10_000),
          row('the same files once more', ({ imports }) => imports.again),
          row('class of 30, looked at for the first time', ({ views }) => views.classAnew, 1000),
          row('class of 30, looked at again', ({ views }) => views.class, 1000),
          row(`all ${all} of a lesson, for the first time`, ({ views }) => views.lessonAnew),
          row(`all ${all} of a lesson, again`, ({ views }) => views.lesson, 1000),
          row('200 learners of them, sorted by score', ({ views }) => views.learners, 1000),
          row(`list of ${String(school.classes)} classes`, ({ views }) => views.list, 1000),
        ],
      },
    ],
    notes: [
      'In brackets what this process took of the processor, which other work on the machine moves less; a server’s own share is not in it.',
      ...places.map(
        ([name, { imports, views }]) =>
          `${name}: slowest look at a class of 30 ${ms(
            Math.max(...[...views.class, ...views.classAnew].map(({ time }) => time)),
          )}; longest pause while collecting ${ms(median(imports.pauses))}.`,
      ),
    ],
    measured,
  };
}
