import { writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { Command } from 'commander';
import { describe, expect, it } from 'vitest';

import { Workplace, writePack } from '../../services/build-workplace.ts';
import { runTerminal } from '../run-terminal.ts';
import { addPackCommands } from './pack.ts';

describe('the pack commands', () => {
  it('explain themselves with an example, and print JSON', () => {
    const program = new Command('lesart');
    addPackCommands(program);
    const commands = program.commands[0]?.commands ?? [];
    expect(commands.map((command) => command.name())).toEqual([
      ...['check', 'show', 'build', 'unpack', 'sign', 'verify', 'seal', 'unseal', 'correct'],
    ]);
    for (const command of commands) {
      let help = '';
      command.configureOutput({ writeOut: (text) => (help += text) });
      command.outputHelp();
      expect(help).toMatch(new RegExp(`Example:\n {2}lesart pack ${command.name()} `));
      expect(help).toContain('--json');
    }
  });

  it('hand nothing to the terminal that takes hold of it', { timeout: 60_000 }, async () => {
    using place = new Workplace();
    const pack = writePack(place.root, 'pack', ['one']);
    const title = { de: 'Rot \u001b[31m und um\u202egekehrt' };
    writeFileSync(
      join(pack, 'pack.json'),
      JSON.stringify({ format: 'lesart-pack', formatVersion: 1, title, [`\u001b[2J`]: 1 }),
    );
    for (const command of ['show', 'check', 'build']) {
      const ran = await runTerminal(['pack', command, 'pack'], { folder: place.root });
      // eslint-disable-next-line no-control-regex -- these are what must not be there
      expect(ran.out + ran.problems).not.toMatch(/[\u001b\u202e]/);
    }
  });
});
