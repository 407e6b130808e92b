import { existsSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';

import { Workplace } from './build-workplace.ts';
import { WorkFolder } from './work-folder.ts';

describe('the folder for work', () => {
  it('is made where it is the app’s own, never where it was chosen', async () => {
    using place = new Workplace();
    const own = join(place.root, 'deep', 'own');
    expect(await new WorkFolder(own, null).prepare(0)).toBe(true);
    expect(existsSync(own)).toBe(true);
    const stick = join(place.root, 'stick');
    expect(await new WorkFolder(own, stick).prepare(0)).toBe(false);
    expect(existsSync(stick)).toBe(false);
  });

  it('tells when it goes and when it comes back, once each', async () => {
    using place = new Workplace();
    const folder = new WorkFolder(join(place.root, 'own'), place.work);
    const seen: boolean[] = [];
    const stop = folder.watch((reachable) => seen.push(reachable), 5);
    const away = join(place.root, 'away');
    renameSync(place.work, away);
    await vi.waitFor(() => {
      expect(seen).toEqual([false]);
    });
    await folder.check();
    renameSync(away, place.work);
    await vi.waitFor(() => {
      expect(seen).toEqual([false, true]);
    });
    stop();
    renameSync(place.work, away);
    expect(await folder.check()).toBe(false);
    expect(seen).toEqual([false, true]);
  });
});
