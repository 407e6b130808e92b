import type { Failure } from '../../contract/errors.ts';
import type { Statement } from '../../../lessons/exchange/xapi/statement.ts';
import { XAPI_VERSION } from '../../../lessons/exchange/xapi/statement.ts';
import { fail, succeed, type Result } from '../../../lessons/result.ts';
import { post, type Posted } from './post.ts';
import type { RecordStoreAccess } from './record-store-file.ts';

/** Statements in one request; some 100 KB. */
const BATCH = 100;

/** What came of sending: how many the store took now, and how many it had already. */
export interface Sent {
  statements: number;
  known: number;
}

/**
 * Sends statements in batches. A store that says one of a batch is there already, or that the batch is too large, gets it in
 * halves, so that the others arrive. It stops at the first failure, and says how far it came.
 *
 * @param delivered ids that the store has; those are passed over, and what it takes is added. Handed in again, sending goes on
 *   where it stopped
 */
export async function sendStatements(
  access: RecordStoreAccess,
  statements: readonly Statement[],
  delivered: Set<string>,
): Promise<Result<Sent, Failure>> {
  const waiting = statements.filter(({ id }) => !delivered.has(id));
  const known = statements.length - waiting.length;
  const sent: Sent = { statements: 0, known };
  for (let from = 0; from < waiting.length; from += BATCH) {
    const failed = await sendBatch(access, waiting.slice(from, from + BATCH), sent, delivered);
    if (failed === null) continue;
    const params = {
      ...failed.params,
      sent: String(sent.statements + sent.known),
      of: String(statements.length),
    };
    return fail({ ...failed, params });
  }
  return succeed(sent);
}

async function sendBatch(
  access: RecordStoreAccess,
  batch: readonly Statement[],
  sent: Sent,
  delivered: Set<string>,
): Promise<Failure | null> {
  const posted = await postStatements(access, batch);
  const status = posted.kind === 'answered' ? posted.status : 0;
  if (status >= 200 && status < 300) {
    sent.statements += batch.length;
    for (const { id } of batch) delivered.add(id);
    return null;
  }
  const [only] = batch;
  if (status === 409 && batch.length === 1 && only !== undefined) {
    sent.known += 1;
    delivered.add(only.id);
    return null;
  }
  if ((status === 409 || status === 413) && batch.length > 1) {
    const middle = Math.ceil(batch.length / 2);
    return (
      (await sendBatch(access, batch.slice(0, middle), sent, delivered)) ??
      (await sendBatch(access, batch.slice(middle), sent, delivered))
    );
  }
  return failureOf(posted, access.address);
}

function postStatements(
  { address, key, secret }: RecordStoreAccess,
  batch: readonly Statement[],
): Promise<Posted> {
  const url = new URL(address);
  url.pathname = `${url.pathname.replace(/\/$/u, '')}/statements`;
  const headers = {
    Authorization: `Basic ${Buffer.from(`${key}:${secret}`).toString('base64')}`,
    'Content-Type': 'application/json',
    'X-Experience-API-Version': XAPI_VERSION,
  };
  return post(url, headers, Buffer.from(JSON.stringify(batch)));
}

/** Why a store did not take something, as far as a person can do anything about it. */
function failureOf(posted: Posted, { host }: URL): Failure {
  if (posted.kind === 'unreachable') {
    const { reason } = posted;
    const isCertificate = /CERT|SSL|TLS|SELF_SIGNED|ISSUER|SIGNATURE/u.test(reason);
    const code = isCertificate ? 'record-store-certificate' : 'record-store-unreachable';
    return { code, params: { host, reason } };
  }
  const params = { host, status: String(posted.status) };
  switch (posted.status) {
    case 401:
    case 403:
      return { code: 'record-store-refused', params };
    case 404:
    case 405:
      return { code: 'record-store-none', params };
    case 429:
    case 503:
      return { code: 'record-store-busy', params: { ...params, seconds: posted.retryAfter ?? '' } };
    default:
      return { code: 'record-store-rejected', params };
  }
}
