import { electronExecutable, freshUserData, startWithProbe, type Subject } from '../electron.ts';
import { aimCells, atMost, type Section } from '../section.ts';
import { median } from '../statistics.ts';
import { memoryOf, othersRunning } from './processes.ts';

const ROUNDS = 3;
/** Garbage of the start is collected, and what is loaded late is there. */
const SETTLING = 3000;

/** Memory with the lesson open, against the least an Electron app can be. */
export async function measureMemory(): Promise<Section> {
  const title = `Memory (median of ${String(ROUNDS)}, PSS over all processes, ${String(SETTLING / 1000)} s after opening)`;
  const sizes = { app: [] as number[], bare: [] as number[] };
  const processes = { app: 0, bare: 0 };
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const subject of ['bare', 'app'] as const) {
      const memory = await memoryWhenOpen(subject);
      if (memory === null) return { title, tables: [], notes: [NOT_TOLD], measured: null };
      sizes[subject].push(memory.bytes / 1024 ** 2);
      processes[subject] = memory.processes;
    }
  }
  const [ours, theirs] = [median(sizes.app), median(sizes.bare)];
  const ratio = ours / theirs;
  const cells = [`${ours.toFixed(0)} MB`, `${theirs.toFixed(0)} MB`, ratio.toFixed(2)];
  const strangers = othersRunning(electronExecutable);
  return {
    title,
    tables: [
      {
        headings: ['', 'Lesart', 'bare window', 'ratio', 'aim', ''],
        rows: [['lesson open', ...cells, ...aimCells(atMost('ratio', ratio, 1.25))]],
      },
    ],
    notes: [
      `Processes: ${String(processes.app)} and ${String(processes.bare)}.`,
      ...(strangers === 0
        ? []
        : [
            `${String(strangers)} processes of others run the same Electron and share its pages: both sides look smaller, the ratio larger.`,
          ]),
    ],
    measured: { sizes, processes, strangers },
  };
}

const NOT_TOLD =
  'Not measured: this system does not tell the memory of these processes (needs Linux, and root with the sandbox on).';

async function memoryWhenOpen(subject: Subject): Promise<ReturnType<typeof memoryOf>> {
  const userData = freshUserData();
  const started = await startWithProbe(subject, userData.path);
  try {
    await new Promise((resolve) => setTimeout(resolve, SETTLING));
    return memoryOf(started.process.pid ?? NaN, userData.path);
  } finally {
    await started.close();
    userData.remove();
  }
}
