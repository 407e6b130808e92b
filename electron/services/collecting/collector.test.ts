import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

import type { Collected } from '../../contract/collecting.ts';
import type { HandInContent } from '../../../lessons/classroom/hand-in.ts';
import { classLibrary } from '../gradebook/class-library.ts';
import { Gradebook } from '../gradebook/gradebook.ts';
import { OwnPlace } from '../gradebook/own-place.ts';
import { sealHandIn } from '../hand-ins/hand-in-file.ts';
import { buildArchive } from '../pack-files/build-archive.ts';
import { sealLessons } from '../pack-format/seal-lessons.ts';
import { CollectingPlace, LESSON } from './build-collecting.ts';
import { Collector } from './collector.ts';
import { COPYING, WatchedFolder } from './watched-folder.ts';

/** A collector with a real gradebook and one class, and what it told. */
class Classroom extends CollectingPlace implements AsyncDisposable {
  readonly told: Collected[] = [];
  readonly gradebook = new Gradebook({
    place: new OwnPlace(join(this.root, 'gradebook.db')),
    library: classLibrary(this.library),
    now: this.now,
    newId: () => crypto.randomUUID(),
  });
  readonly remembered = join(this.root, 'watched.json');
  readonly collector = this.newCollector();

  newCollector(gradebook = this.gradebook): Collector {
    return new Collector({
      library: this.library,
      gradebook,
      now: this.now,
      remembered: this.remembered,
      tell: (collected) => this.told.push(collected),
    });
  }

  async newClass(): Promise<string> {
    const made = await this.gradebook.create(`class ${String(Math.random())}`);
    if (!made.ok) throw new Error(made.error.code);
    return made.value.id;
  }

  async collect(id: string, paths: readonly string[]): Promise<string[]> {
    this.collector.add(id, paths);
    return this.codes(id);
  }

  async codes(id: string): Promise<string[]> {
    await this.collector.of(id).rested();
    return this.collector
      .of(id)
      .look()
      .arrivals.map(({ code }) => code);
  }

  async handIns(id: string): Promise<number> {
    const listed = await this.gradebook.list();
    return listed.ok ? (listed.value.find((one) => one.id === id)?.handIns ?? -1) : -1;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.collector.close();
    await this.gradebook.close();
    this[Symbol.dispose]();
  }
}

const later = (content: HandInContent, minutes: number): HandInContent => ({
  ...content,
  handedInAt: new Date(Date.parse(content.handedInAt) + minutes * 60_000).toISOString(),
});

describe('collecting into a class', () => {
  it('tells of duplicates, versions, further attempts and copies, and counts each file once', async () => {
    await using room = new Classroom();
    const id = await room.newClass();
    const [first, second, other] = await room.contents(3);
    if (first === undefined || second === undefined || other === undefined) throw new Error('too small');
    const again = { ...first, attempt: { ...first.attempt, id: '11111111-2222-4333-8444-555555555555' } };
    const copied = { ...first, learner: other.learner };
    const steps: [HandInContent, string][] = [
      [first, 'added'],
      [first, 'duplicate'],
      [later(first, 5), 'later-version'],
      [first, 'earlier-version'],
      [again, 'further-attempt'],
      [second, 'added'],
      [copied, 'added'],
    ];
    const codes: string[] = [];
    for (const [place, [content]] of steps.entries()) {
      const all = await room.collect(id, [room.put(String(place), sealHandIn(content))]);
      codes.push(all.at(-1) ?? '');
    }
    expect(codes).toEqual(steps.map(([, code]) => code));
    const { arrivals, done, total, state } = room.collector.of(id).look();
    expect([done, total, state.kind]).toEqual([steps.length, steps.length, 'resting']);
    expect(arrivals.at(-1)?.remarks).toEqual([{ code: 'same-attempt', params: { learners: first.learner } }]);
    expect(await room.handIns(id)).toBe(4);
  });

  it('tells of progress, and everything is told once', async () => {
    await using room = new Classroom();
    const id = await room.newClass();
    const contents = await room.contents(40);
    const archive = buildArchive(
      contents.map((content, place) => ({
        name: `${String(place)}/x`,
        content: Buffer.from(sealHandIn(content)),
      })),
    );
    await room.collect(id, [room.put('all.zip', archive), room.put('note', 'x')]);
    const places = room.told.flatMap(({ arrivals }) => arrivals.map(({ place }) => place));
    expect(new Set(places).size).toBe(41);
    expect(places).toHaveLength(41);
    expect(room.told.at(-1)).toMatchObject({ done: 41, total: 41, state: { kind: 'resting' } });
    expect(await room.handIns(id)).toBe(40);
  });

  it('stops where it is told to, keeps what is in, and goes on', async () => {
    await using room = new Classroom();
    const id = await room.newClass();
    room.putHandIns(await room.contents(30));
    const collection = room.collector.of(id);
    room.collector.add(id, [room.dropped]);
    while (collection.look().total < 30) await new Promise((resolve) => setImmediate(resolve));
    collection.cancel();
    await collection.rested();
    const stopped = collection.look();
    expect(stopped.state.kind).toBe('cancelled');
    expect(stopped.done).toBeLessThan(30);
    expect(stopped.total).toBe(30);
    expect(await room.handIns(id)).toBe(stopped.done);
    collection.resume();
    expect((await room.codes(id)).filter((code) => code === 'added')).toHaveLength(30);
    expect(await room.handIns(id)).toBe(30);
  });

  it('loses nothing where the gradebook fails, and says so', async () => {
    await using room = new Classroom();
    const id = await room.newClass();
    room.putHandIns(await room.contents(25));
    let calls = 0;
    const failing = new Proxy(room.gradebook, {
      get: (target, name: keyof Gradebook) => {
        if (name !== 'addHandIns') return target[name].bind(target);
        return (...args: Parameters<Gradebook['addHandIns']>) => {
          calls += 1;
          if (calls === 2)
            return Promise.resolve({ ok: false, error: { code: 'gradebook-unreadable', params: {} } });
          if (calls === 3) return Promise.reject(new Error('pulled'));
          return target.addHandIns(...args);
        };
      },
    });
    const collector = room.newCollector(failing);
    collector.add(id, [room.dropped]);
    const collection = collector.of(id);
    await collection.rested();
    expect(collection.look().state).toEqual({ kind: 'failed', code: 'gradebook-unreadable', params: {} });
    expect(collection.look()).toMatchObject({ total: 25 });
    expect(collection.look().done).toBe(await room.handIns(id));
    collection.resume();
    await collection.rested();
    expect(collection.look().state).toMatchObject({ kind: 'failed', code: 'unexpected' });
    collection.resume();
    await collection.rested();
    expect(collection.look()).toMatchObject({ done: 25, total: 25, state: { kind: 'resting' } });
    expect(await room.handIns(id)).toBe(25);
    await collector.close();
  });

  it('says where the class is gone', async () => {
    await using room = new Classroom();
    const gone = crypto.randomUUID();
    room.putHandIns(await room.contents(1));
    await room.collect(gone, [room.dropped]);
    expect(room.collector.of(gone).look().state).toMatchObject({ kind: 'failed', code: 'class-missing' });
  });

  it('takes what waited once the lesson is there, or the file is back', async () => {
    await using room = new Classroom();
    const id = await room.newClass();
    const files = room.putHandIns(await room.contents(2));
    const aside = join(room.root, 'aside');
    renameSync(room.packFolder, aside);
    expect(await room.collect(id, files)).toEqual(['lesson-unknown', 'lesson-unknown']);
    renameSync(aside, room.packFolder);
    rmSync(files[0] ?? '');
    room.collector.of(id).again();
    expect((await room.codes(id)).sort()).toEqual(['added', 'gone']);
    room.collector.of(id).clear();
    expect(room.collector.of(id).look()).toMatchObject({ arrivals: [], done: 0, total: 0 });
    expect(await room.handIns(id)).toBe(1);
  });

  it('asks for the passphrase of a sealed lesson once, and for no class after', async () => {
    await using room = new Classroom();
    const [id, other] = [await room.newClass(), await room.newClass()];
    const files = room.putHandIns(await room.contents(3, 'exam'));
    await sealLessons(room.packFolder, [LESSON.lesson], 'korrekt');
    await room.collect(id, files);
    expect(room.collector.of(id).look().sealed).toMatchObject([{ ...LESSON, waiting: 3 }]);
    expect(await room.collector.unlock(id, LESSON, 'falsch')).toBe('wrong-passphrase');
    expect(await room.collector.unlock(id, LESSON, 'korrekt')).toBe('opened');
    expect(await room.codes(id)).toEqual(['added', 'added', 'added']);
    expect(room.collector.of(id).look().sealed).toEqual([]);
    expect(await room.collect(other, files)).toEqual(['added', 'added', 'added']);
    // The next start grades by what the gradebook has.
    const next = room.newCollector();
    next.add(id, [room.put('again', readFileSync(files[0] ?? ''))]);
    await next.of(id).rested();
    expect(
      next
        .of(id)
        .look()
        .arrivals.map(({ code }) => code),
    ).toEqual(['duplicate']);
    await next.close();
  });

  it('remembers the watched folder of a class, and forgets it with the class', async () => {
    await using room = new Classroom();
    const id = await room.newClass();
    expect((await room.collector.look(id)).watched).toBeNull();
    await room.collector.watch(id, room.dropped);
    const next = room.newCollector();
    expect((await next.look(id)).watched).toMatchObject({ folder: room.dropped, reachable: true });
    await next.forget(id);
    expect(existsSync(room.remembered)).toBe(true);
    expect(readFileSync(room.remembered, 'utf8')).not.toContain(id);
    await next.watch(id, room.dropped);
    await next.forgetAll();
    expect(readFileSync(room.remembered, 'utf8')).not.toContain(room.dropped);
    expect((await next.look(id)).watched).toBeNull();
    await next.close();
    writeFileSync(room.remembered, '{');
    expect((await room.newCollector().look(id)).watched).toBeNull();
  });
});

describe('a watched folder', () => {
  class Watching extends CollectingPlace {
    readonly arrived: string[] = [];
    readonly stands: { reachable: boolean; growing: number }[] = [];
    seconds = 0;
    readonly folder = new WatchedFolder({
      folder: this.dropped,
      now: () => new Date(this.seconds * 1000),
      arrived: (sources) => this.arrived.push(...sources.map(({ name }) => name)),
      stands: (stand) => this.stands.push(stand),
    });

    /** Two seconds later. */
    async look(times = 1): Promise<string[]> {
      for (let time = 0; time < times; time += 1) {
        this.seconds += 2;
        await this.folder.look();
      }
      return this.arrived.splice(0);
    }

    override [Symbol.dispose](): void {
      this.folder.stop();
      super[Symbol.dispose]();
    }
  }

  it('hands on what has come to rest, each content once', async () => {
    using place = new Watching();
    const contents = await place.contents(3);
    const [a, b] = place.putHandIns(contents.slice(0, 2));
    expect(await place.look()).toEqual([]);
    expect(await place.look()).toHaveLength(2);
    expect(place.stands).toEqual([]);
    expect(await place.look(3)).toEqual([]);
    // Touched, not changed.
    utimesSync(a ?? '', 1, 1);
    expect(await place.look(3)).toEqual([]);
    writeFileSync(b ?? '', sealHandIn(later(contents[1] as HandInContent, 1)));
    expect(await place.look(2)).toHaveLength(1);
    mkdirSync(join(place.dropped, 'group'));
    copyFileSync(a ?? '', join(place.dropped, 'group', 'copy'));
    expect(await place.look(2)).toEqual(['group/copy']);
  });

  it('waits for what is copied by half, and tells in the end what stays so', async () => {
    using place = new Watching();
    const [content] = await place.contents(1);
    const whole = Buffer.from(sealHandIn(content as HandInContent));
    const file = place.put('x.lesart-hand-in', whole.subarray(0, 2000));
    expect(await place.look(2)).toEqual([]);
    writeFileSync(file, Buffer.concat([whole.subarray(0, 9000), Buffer.alloc(whole.length - 9000)]));
    expect(await place.look(4)).toEqual([]);
    expect(place.stands.at(-1)).toEqual({ reachable: true, growing: 1 });
    writeFileSync(file, whole);
    expect(await place.look(2)).toEqual(['x.lesart-hand-in']);
    place.put('torn', whole.subarray(0, 2000));
    place.put('room', Buffer.alloc(100));
    place.put('torn.zip', buildArchive([{ name: 'a', content: whole }]).subarray(0, 3000));
    expect(await place.look(COPYING / 2000)).toEqual([]);
    expect((await place.look(2)).sort()).toEqual(['room', 'torn', 'torn.zip']);
    expect(await place.look(3)).toEqual([]);
  });

  it('says when it is gone, and goes on when it is back', async () => {
    using place = new Watching();
    place.putHandIns(await place.contents(2));
    expect(await place.look(2)).toHaveLength(2);
    const aside = join(place.root, 'pulled');
    renameSync(place.dropped, aside);
    expect(await place.look(2)).toEqual([]);
    expect(place.stands.at(-1)).toEqual({ reachable: false, growing: 0 });
    renameSync(aside, place.dropped);
    place.put('new', 'x');
    expect(await place.look(2)).toEqual(['new']);
    expect(place.stands.at(-1)).toEqual({ reachable: true, growing: 0 });
  });
});
