import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

import * as z from 'zod';

import { statementSchema, type Statement } from '../../../lessons/exchange/xapi/statement.ts';

/** A learning record store small enough for tests, on this computer, that keeps the rules a client can notice. */
export interface BuiltStore {
  address: string;
  statements: Map<string, Statement>;
  /** How many requests came. */
  requests: () => number;
  /** What the next requests are answered with before the store looks at them: a status, or null for its own answer. */
  answerNext: (...statuses: (number | null)[]) => void;
  close: () => Promise<void>;
}

/** @param access "key:secret" */
export async function buildRecordStore(access = 'schule:geheim'): Promise<BuiltStore> {
  const statements = new Map<string, Statement>();
  let requests = 0;
  const next: (number | null)[] = [];
  const server = createServer((request, response) => {
    requests += 1;
    void readAll(request).then((body) => {
      const status = next.shift() ?? answer(request, body, access, statements);
      if (status === 429) response.setHeader('Retry-After', '30');
      if (status === 302) response.setHeader('Location', 'http://127.0.0.1:1/elsewhere');
      response.writeHead(status).end(status === 200 ? '[]' : 'no');
    });
  });
  await listen(server);
  return {
    address: `http://127.0.0.1:${String((server.address() as AddressInfo).port)}/xapi`,
    statements,
    requests: () => requests,
    answerNext: (...statuses) => next.push(...statuses),
    close: () =>
      new Promise((resolve) => {
        server.close(() => {
          resolve();
        });
        server.closeAllConnections();
      }),
  };
}

function answer(
  { headers, url, method }: IncomingMessage,
  body: string,
  access: string,
  statements: Map<string, Statement>,
): number {
  if (url !== '/xapi/statements' || method !== 'POST') return 404;
  if (headers.authorization !== `Basic ${Buffer.from(access).toString('base64')}`) return 401;
  if (headers['x-experience-api-version'] !== '1.0.3') return 400;
  const batch = z.array(statementSchema).safeParse(JSON.parse(body));
  if (!batch.success) return 400;
  // All or none: one that is there already and says something else refuses them all.
  const isOther = ({ id, ...said }: Statement): boolean => {
    const there = statements.get(id);
    return (
      there !== undefined && JSON.stringify({ ...there, id: '' }) !== JSON.stringify({ id: '', ...said })
    );
  };
  if (batch.data.some(isOther)) return 409;
  for (const statement of batch.data) statements.set(statement.id, statement);
  return 200;
}

const listen = (server: Server): Promise<void> =>
  new Promise((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });

async function readAll(request: IncomingMessage): Promise<string> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  return Buffer.concat(parts).toString();
}
