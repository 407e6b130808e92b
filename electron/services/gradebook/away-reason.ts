import type { GradebookState } from '../../contract/classes.ts';

/** Why a shared gradebook can't be used. */
export type AwayReason = Extract<GradebookState, { kind: 'away' }>['reason'];

/** PostgreSQL's own codes (its manual, appendix A). */
const reasonsByState: Readonly<Record<string, AwayReason>> = {
  '28000': 'refused-password',
  '28P01': 'refused-password',
  '3D000': 'no-database',
  '42501': 'no-rights',
  '3F000': 'not-set-up',
  '42P01': 'not-set-up',
  // Shut down, crashed, starting up, full, taken off the network, or its transaction waited for a client that was gone.
  '57P01': 'unreachable',
  '57P02': 'unreachable',
  '57P03': 'unreachable',
  '57P05': 'unreachable',
  '53300': 'unreachable',
  '25P03': 'unreachable',
  // Cancelled because it took too long: a lock somebody else holds, a disk that hangs.
  '57014': 'unreachable',
  '55P03': 'unreachable',
  // A copy for reading, as long as it is not made the real one.
  '25006': 'other',
};

const lostConnection = /^(ECONN|EPIPE|ETIMEDOUT|ENOTFOUND|EAI_|EHOST|ENET|EADDRNOTAVAIL|ENOENT|EACCES|08)/;
const badCertificate =
  /^(ERR_TLS_|ERR_SSL_|ERR_OSSL_|EPROTO|SELF_SIGNED|DEPTH_ZERO|UNABLE_TO_|CERT_|HOSTNAME_MISMATCH)/;
/** What the library says without a code. */
const lostByMessage =
  /connection terminated|timeout expired|read timeout|connection error|after calling end|already been destroyed|timeout exceeded/i;
const noPasswordByMessage = /client password must be/i;
const unprotectedByMessage = /does not support ssl|no encryption|ssl off|establishing an ssl connection/i;

/** Why the server did not do it, where that is not about what was asked but about server, way, or user; null otherwise. */
export function awayReason(error: unknown): AwayReason | null {
  if (error instanceof AggregateError) return awayReason(error.errors[0]);
  if (!(error instanceof Error)) return null;
  const code = 'code' in error && typeof error.code === 'string' ? error.code : '';
  if (unprotectedByMessage.test(error.message) || badCertificate.test(code)) return 'tls';
  if (noPasswordByMessage.test(error.message)) return 'refused-password';
  const known = reasonsByState[code];
  if (known !== undefined) return known;
  if (lostConnection.test(code) || (code === '' && lostByMessage.test(error.message))) return 'unreachable';
  return null;
}

/** Whether two got in each other's way, and the same again may well go through. */
export const isCollision = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && (error.code === '40001' || error.code === '40P01');
