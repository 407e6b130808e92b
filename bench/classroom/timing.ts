import { cpuUsage } from 'node:process';

/** How long something took, and how long this process's share of the processor was; milliseconds. */
export interface Timing {
  time: number;
  processor: number;
}

export async function timed<Value>(task: () => Promise<Value>): Promise<{ timing: Timing; value: Value }> {
  const before = cpuUsage();
  const from = performance.now();
  const value = await task();
  const time = performance.now() - from;
  const { user, system } = cpuUsage(before);
  return { timing: { time, processor: (user + system) / 1000 }, value };
}
