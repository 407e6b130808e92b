import { Command } from 'commander';

import { addCompareCommand } from './commands/compare.ts';
import { addExportCommand } from './commands/export.ts';
import { addHandInCommands } from './commands/hand-ins.ts';
import { addImportCommand } from './commands/import.ts';
import { addMeasuresCommand } from './commands/measures.ts';
import { addPackCommands } from './commands/pack.ts';
import { addReportCommand } from './commands/report.ts';
import { addSimulateCommand } from './commands/simulate.ts';
import { CannotDo, EXIT, note } from './terminal.ts';

/** Lesart from a terminal: the same services as in the window. Exit codes: 0 done, 1 findings, 2 can't. */
const program = new Command('lesart')
  .description('Lesart from a terminal')
  .exitOverride()
  .showHelpAfterError();

addPackCommands(program);
addCompareCommand(program);
addMeasuresCommand(program);
addImportCommand(program);
addExportCommand(program);
addReportCommand(program);
addHandInCommands(program);
addSimulateCommand(program);

// Whoever reads our output may stop (`| head`); that is no error of ours.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  process.exit(error.code === 'EPIPE' ? EXIT.done : EXIT.cannot);
});

try {
  await program.parseAsync();
} catch (error) {
  if (error instanceof CannotDo) {
    note(error.message);
    process.exitCode = EXIT.cannot;
  } else if (error instanceof Error && 'exitCode' in error) {
    // Commander has said what was wrong with the arguments; asking for help is no mistake.
    process.exitCode = error.exitCode === 0 ? EXIT.done : EXIT.cannot;
  } else throw error;
}
