import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

import { Workplace } from '../services/build-workplace.ts';
import { WindowStateFile } from './window-state.ts';

const left = { x: 0, y: 0, width: 1920, height: 1080 };
const right = { x: 1920, y: 0, width: 1280, height: 1024 };
const fresh = { x: null, y: null, width: 1280, height: 800, maximized: false };

function readFrom(content: string, screens = [left, right]) {
  using place = new Workplace();
  writeFileSync(join(place.root, 'window.json'), content);
  return new WindowStateFile(place.root).read(screens);
}

describe('the window', () => {
  it('opens where it was, on whichever screen that is', () => {
    const state = { x: 2000, y: 50, width: 900, height: 700, maximized: true };
    expect(readFrom(JSON.stringify(state))).toEqual(state);
  });

  it('opens where the system puts it, as large as it was, when its screen is gone', () => {
    const state = { x: 2000, y: 50, width: 900, height: 700, maximized: false };
    expect(readFrom(JSON.stringify(state), [left])).toEqual({ ...state, x: null, y: null });
  });

  it('is no larger than the screen it opens on', () => {
    const state = { x: 2000, y: 50, width: 1900, height: 1070, maximized: false };
    expect(readFrom(JSON.stringify(state))).toMatchObject({ width: 1280, height: 1024 });
    const gone = { x: 5000, y: 50, width: 3800, height: 2000, maximized: false };
    expect(readFrom(JSON.stringify(gone))).toMatchObject({ x: null, width: 1920, height: 1080 });
  });

  it.each(['', '{', '[]', '{"x":0}', '{"x":0,"y":0,"width":-5,"height":700,"maximized":false}'])(
    'opens as for the first time when what was kept is %j',
    (content) => {
      expect(readFrom(content)).toEqual(fresh);
    },
  );
});
