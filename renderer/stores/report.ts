import type { Report } from './app.ts';
import { layOver } from './overlay.ts';

/** Lays a class's report, or its learners' sheets, out for printing, over the class one is at. */
export function openReport(report: Report): void {
  layOver((back) => ({ kind: 'report', report, back }));
}
