/** An instant as part of a file name on every system: "20260131-142233-045", UTC, sorts by time. */
export const stampOf = (at: Date): string =>
  at.toISOString().replace(/[-:Z]/g, '').replace('T', '-').replace('.', '-');
