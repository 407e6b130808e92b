import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';

import type { Failure } from '../../../electron/contract/errors.ts';
import type { Notice } from '../../../electron/contract/messages.ts';

/** What happened and what to do now, in the reader's language. */
export interface Sentences {
  what: string;
  help: string;
}

export function useFailureSentences(): (failure: Failure) => Sentences {
  const { t } = useTranslation();
  return useCallback(
    ({ code, params }) => ({
      what: t(`faults.code.${code}.what`, named(params)),
      help: t(`faults.code.${code}.help`, named(params)),
    }),
    [t],
  );
}

export function useNoticeSentences(): (notice: Notice) => Sentences {
  const { t } = useTranslation();
  return useCallback(
    ({ code, params }) => ({
      what: t(`faults.notice.${code}.what`, named(params)),
      help: t(`faults.notice.${code}.help`, named(params)),
    }),
    [t],
  );
}

/**
 * Everything the sentences may name. `detail` says where a broken file is broken, for whoever can mend it:
 * "key.json, key[3].core: core-outside-margin".
 */
function named(params: Failure['params']) {
  const {
    folder = '',
    file = '',
    kept = '',
    pack = '',
    lesson = '',
    modes = '',
    path = '',
    reason = '',
    host = '',
    status = '',
    sent = '',
    of = '',
  } = params;
  const place = joined([file, path], ', ');
  const detail = joined([place, reason], ': ');
  return { folder, file, kept, pack, lesson, modes, reason, detail, host, status, sent, of };
}

const joined = (parts: readonly string[], by: string): string => parts.filter((part) => part !== '').join(by);
