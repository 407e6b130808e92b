/** Opens one pack file or folder, as if to install it, and says what came of it and what that took. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';

import { installPack } from '../../electron/services/pack-files/installed-packs.ts';

const source = process.argv[2] ?? '';
const folder = mkdtempSync(join(tmpdir(), 'lesart-refuse-'));
/**
 * In MiB: the most that was held at once since this program began. `resourceUsage` begins with what the parent held when it
 * started us.
 */
const peak = (): number =>
  Number(/^VmHWM:\s+(\d+) kB$/m.exec(readFileSync('/proc/self/status', 'utf8'))?.[1] ?? NaN) / 1024;
const idle = peak();
const before = process.cpuUsage();
const start = performance.now();
const installed = await installPack(source, { folder, shipped: null, appVersion: '0.1.0' });
const time = performance.now() - start;
const used = process.cpuUsage(before);
const work = (used.user + used.system) / 1000;
const answer = installed.ok ? installed.value.outcome : installed.error.code;
process.stdout.write(JSON.stringify({ answer, time, work, memory: peak() - idle, idle }));
rmSync(folder, { recursive: true });
