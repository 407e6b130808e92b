import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

import { defaultSettings } from '../contract/settings.ts';
import { Workplace } from './build-workplace.ts';
import { SettingsFile } from './settings.ts';

const now = (): Date => new Date('2026-03-01T09:00:00.000Z');

describe('settings', () => {
  it('are the defaults until they are saved, and then what was saved last', async () => {
    using place = new Workplace();
    const file = new SettingsFile(place.root, now);
    expect(await file.read()).toEqual({ settings: defaultSettings, notices: [] });
    const saves = [110, 120, 130].map((textSize) => file.save({ ...defaultSettings, textSize }));
    expect(await Promise.all(saves)).toEqual(Array(3).fill({ ok: true, value: null }));
    expect((await new SettingsFile(place.root, now).read()).settings.textSize).toBe(130);
  });

  it.each([
    ['half a file', '{"format":"lesart-settings","formatV', 'not-json'],
    ['another file', '{"format":"lesart-pack","formatVersion":1}', 'not-this-format'],
    ['wrong values', JSON.stringify({ ...defaultSettings, textSize: 5000 }), 'invalid'],
    ['a newer version', JSON.stringify({ ...defaultSettings, formatVersion: 4 }), 'newer-version'],
    ['not UTF-8', Buffer.from([0x7b, 0xff, 0x7d]), 'not-utf8'],
  ])('that are %s are set aside whole, and told', async (_what, content, reason) => {
    using place = new Workplace();
    writeFileSync(join(place.root, 'settings.json'), content);
    const { settings, notices } = await new SettingsFile(place.root, now).read();
    expect(settings).toEqual(defaultSettings);
    const kept = 'settings.json.damaged-20260301-090000-000';
    expect(notices).toEqual([{ code: 'settings-damaged', params: { file: 'settings.json', kept, reason } }]);
    expect(readFileSync(join(place.root, kept))).toEqual(Buffer.from(content));
    expect(readdirSync(place.root)).not.toContain('settings.json');
  });

  it('keep what is valid, above all the folder with the work, also for the next start', async () => {
    using place = new Workplace();
    const kept = { ...defaultSettings, workFolder: '/media/stick', theme: 'dark' };
    writeFileSync(
      join(place.root, 'settings.json'),
      JSON.stringify({ ...kept, textSize: 5000, mood: 'good' }),
    );
    const { settings, notices } = await new SettingsFile(place.root, now).read();
    expect(settings).toEqual(kept);
    expect(notices).toMatchObject([{ code: 'settings-damaged' }]);
    expect(await new SettingsFile(place.root, now).read()).toEqual({ settings: kept, notices: [] });
  });

  it.each([
    ['first', 1, ['packsFolder']],
    ['second', 2, []],
  ] as const)(
    'of the %s version are kept, and what is new is as usual',
    async (_name, formatVersion, missing) => {
      using place = new Workplace();
      const left: readonly string[] = [
        ...missing,
        'handInFolder',
        'sharedComputer',
        'coverAfter',
        'learnerCode',
      ];
      const kept = { ...defaultSettings, theme: 'dark', workFolder: '/media/stick' };
      const older = Object.fromEntries(Object.entries(kept).filter(([name]) => !left.includes(name)));
      writeFileSync(join(place.root, 'settings.json'), JSON.stringify({ ...older, formatVersion }));
      expect(await new SettingsFile(place.root, now).read()).toEqual({ settings: kept, notices: [] });
      expect(kept).toMatchObject({
        packsFolder: null,
        handInFolder: null,
        sharedComputer: false,
        learnerCode: null,
      });
    },
  );

  it('that can not be written are a failure with a code', async () => {
    using place = new Workplace();
    mkdirSync(join(place.root, 'settings.json'));
    const saved = await new SettingsFile(place.root, now).save(defaultSettings);
    expect(saved).toMatchObject({ ok: false, error: { code: 'settings-not-saved' } });
  });
});
