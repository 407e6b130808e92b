import { basename } from 'node:path';

import type { ErrorCode, Failure } from '../../contract/errors.ts';
import type { SecondKey } from '../../../lessons/authoring/second/second-key.ts';
import { fail, type Result } from '../../../lessons/result.ts';

/** The article that another person's key is wanted for. */
export interface WantedArticle {
  text: string;
  /** BCP 47 tag. */
  language: string;
}

/** Another person's key, or why there is none: the codes that begin with `second-`, and what the system objects to. */
export type ReadSecond = Result<SecondKey, Failure>;

/** @param called the path of the file, or what else to call it */
export const refuseSecond = (code: Extract<ErrorCode, `second-${string}`>, called: string): ReadSecond =>
  fail({ code, params: { file: basename(called) } });
