import { cpus, loadavg } from 'node:os';
import { parseArgs } from 'node:util';

import { measureAuthor } from './author/measure.ts';
import { buildBundles } from './bundles.ts';
import { measureClassroom } from './classroom/measure.ts';
import { measureCompare } from './compare/measure.ts';
import { sandboxed } from './electron.ts';
import { measureLibrary } from './library/measure.ts';
import { measureMemory } from './memory/measure.ts';
import { measurePaint } from './paint/measure.ts';
import { measureRefuse } from './refuse/measure.ts';
import { inText, type Section } from './section.ts';
import { measureStart } from './start/measure.ts';

const sections = {
  start: measureStart,
  paint: measurePaint,
  author: measureAuthor,
  memory: measureMemory,
  library: measureLibrary,
  compare: measureCompare,
  refuse: measureRefuse,
  classroom: measureClassroom,
} as const;

type SectionName = keyof typeof sections;
const names = Object.keys(sections) as SectionName[];

const { values } = parseArgs({
  options: { json: { type: 'boolean', default: false }, only: { type: 'string', multiple: true } },
});
const chosen = choose((values.only ?? []).flatMap((name) => name.split(',')));

const machine = {
  cores: cpus().length,
  processor: cpus()[0]?.model ?? 'unknown',
  platform: `${process.platform} ${process.arch}`,
  loadBefore: Number((loadavg()[0] ?? 0).toFixed(2)),
  sandbox: sandboxed,
};
note(
  `${String(machine.cores)} cores, load ${String(machine.loadBefore)}; other work on this machine shows in the figures`,
);
if (!sandboxed) note('as root: Chromium’s sandbox is off on both sides');

await buildBundles();
const measured: Partial<Record<SectionName, Section>> = {};
for (const name of chosen) {
  note(`measuring ${name} ...`);
  const section = await sections[name]((line) => note(`${name}: ${line}`));
  measured[name] = section;
  if (!values.json) process.stdout.write(`${inText(section)}\n`);
}
if (values.json) process.stdout.write(`${JSON.stringify({ machine, sections: measured }, null, 2)}\n`);

function choose(wanted: readonly string[]): SectionName[] {
  const unknown = wanted.find((name) => !names.some((known) => known === name));
  if (unknown !== undefined) {
    note(`there is no section ${unknown}; sections: ${names.join(', ')}`);
    process.exit(2);
  }
  return wanted.length === 0 ? names : names.filter((name) => wanted.includes(name));
}

/** On stderr, so that `--json` leaves nothing but JSON on stdout. */
function note(line: string): void {
  process.stderr.write(`[bench] ${line}\n`);
}
