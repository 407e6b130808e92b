import { useTranslation } from 'react-i18next';

import type { PackRefusal } from '../../../../electron/contract/packs.ts';
import type { Refused } from '../../../stores/packs.ts';
import { useFailureSentences } from '../../faults/sentences.ts';

/** Why a pack is not installed: what, where, and what helps. */
export function RefusalNote({ refused }: { refused: Refused }) {
  const { t } = useTranslation();
  const failed = useFailureSentences();
  if (refused.kind === 'failed') {
    const { what, help } = failed(refused.failure);
    return <Sentences what={what} help={help} />;
  }
  const { code, params } = refused.refusal;
  return (
    <Sentences
      what={t(`packs.refusal.${code}.what`, named(params))}
      help={t(`packs.refusal.${code}.help`, named(params))}
    />
  );
}

const Sentences = ({ what, help }: { what: string; help: string }) => (
  <p>
    <strong>{what}</strong> {help}
  </p>
);

/** Everything the sentences may name. `detail` says where a broken file is broken, for whoever can mend it. */
function named(params: PackRefusal['params']) {
  const { entry = '', file = '', path = '', reason = '', other = '', method = '', lesson = '' } = params;
  const { entries = '', limit = '', megabytes = '', pack = '', folder = '' } = params;
  const place = [entry, path].filter((part) => part !== '').join(', ');
  const detail = [place, reason].filter((part) => part !== '').join(': ');
  return { entry, file, reason, other, method, lesson, entries, limit, megabytes, pack, folder, detail };
}
