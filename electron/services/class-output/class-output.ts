import type { Selection } from '../../contract/classes.ts';
import type { Failure } from '../../contract/errors.ts';
import type { HandedOnLesson } from '../../../lessons/classroom/output/handed-on.ts';
import type { Statement } from '../../../lessons/exchange/xapi/statement.ts';
import { statementsOf } from '../../../lessons/exchange/xapi/statements.ts';
import { fail, succeed, type Result } from '../../../lessons/result.ts';
import { handedOnLesson, type ClassReader } from './handed-on-lesson.ts';
import type { RecordStoreFile } from './record-store-file.ts';
import { sendStatements, type Sent } from './send-statements.ts';
import { statementId } from './statement-id.ts';

/** Ids remembered of one sitting. Beyond that, what was sent is sent again, and the store knows it. */
const REMEMBERED = 500_000;

/** What leaves a class: read from the gradebook when it is asked for, and kept nowhere. */
export class ClassOutput {
  readonly #reader: ClassReader;
  readonly #store: RecordStoreFile;
  #delivered: { to: string; ids: Set<string> } = { to: '', ids: new Set() };

  constructor(reader: ClassReader, store: RecordStoreFile) {
    this.#reader = reader;
    this.#store = store;
  }

  lesson(selection: Selection): Promise<Result<HandedOnLesson | null, Failure>> {
    return handedOnLesson(this.#reader, selection);
  }

  async statements(selections: readonly Selection[]): Promise<Result<Statement[], Failure>> {
    const statements: Statement[] = [];
    for (const selection of selections) {
      const read = await this.lesson(selection);
      if (!read.ok) return read;
      if (read.value !== null) statements.push(...statementsOf(read.value, statementId));
    }
    return succeed(statements);
  }

  /** Sends to the store that is set. Fails with `record-store-not-set` where there is none, and as `sendStatements` does. */
  async send(selections: readonly Selection[]): Promise<Result<Sent, Failure>> {
    const access = await this.#store.access();
    if (access === null) return fail({ code: 'record-store-not-set', params: {} });
    const statements = await this.statements(selections);
    if (!statements.ok) return statements;
    const to = access.address.href;
    if (this.#delivered.to !== to || this.#delivered.ids.size > REMEMBERED)
      this.#delivered = { to, ids: new Set() };
    return sendStatements(access, statements.value, this.#delivered.ids);
  }
}
