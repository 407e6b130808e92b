import { v5 } from 'uuid';

/** The name space of Lesart's statements; made once by chance, and never to be changed. */
const STATEMENTS = 'b5d1b7f6-1f0c-4f0e-9d5b-3c1f6f0a7a52';

/** A UUID that depends on the name alone (version 5, RFC 9562). */
export const statementId = (name: string): string => v5(name, STATEMENTS);
