/** How near to each other readings are, in words: what a teacher is told before the number. */
export type Nearness = 'high' | 'middle' | 'low' | 'none';

/**
 * Where Krippendorff's alpha stands: from 0.667 on conclusions may be drawn from annotations (Krippendorff, "Content Analysis",
 * 2004, p. 241). The steps below are ours, for a class that learns: from 0.4 on more is shared than not, below 0.1 it is as
 * by chance.
 */
export function nearness(alpha: number): Nearness {
  if (alpha >= 0.667) return 'high';
  if (alpha >= 0.4) return 'middle';
  return alpha >= 0.1 ? 'low' : 'none';
}

/** What both figures say together, where that is more than each alone. */
export function together(among: number, withKey: number): 'own-reading' | 'both-low' | 'one-reading' | null {
  const near = (alpha: number): boolean => nearness(alpha) === 'high' || nearness(alpha) === 'middle';
  if (near(among) && near(withKey)) return 'one-reading';
  if (near(among) && among - withKey >= 0.15) return 'own-reading';
  return !near(among) && !near(withKey) ? 'both-low' : null;
}
