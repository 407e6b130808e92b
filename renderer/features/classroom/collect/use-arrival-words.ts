import { useTranslation } from 'react-i18next';

import type { Arrival, Remark } from '../../../../electron/contract/collecting.ts';
import { de } from '../../../i18n/de/index.ts';
import { useLearnerName } from '../use-learner-name.ts';

/** What an arrival says: what became of the file, what to do, and what else there is to know. */
export interface ArrivalWords {
  what: string;
  help: string | null;
  remarks: string[];
}

/** Codes with something to do; the catalogues have the same keys. */
const helped = new Set(Object.keys(de.collecting.help));
const hasHelp = (code: string): code is keyof typeof de.collecting.help => helped.has(code);

export function useArrivalWords(): (arrival: Arrival) => ArrivalWords {
  const { t, i18n } = useTranslation();
  const nameOf = useLearnerName();
  const calledAs = (code: string): string => {
    const name = nameOf(code);
    return name === null ? code : `${code} (${name})`;
  };
  const when = (at: string): string =>
    new Intl.DateTimeFormat(i18n.language, { dateStyle: 'medium', timeStyle: 'short' }).format(new Date(at));
  const remarkWords = ({ code, params }: Remark): string => {
    if (code === 'other-text') {
      const moved = Number(params['moved'] ?? 0);
      const lost = Number(params['lost'] ?? 0);
      const sentences = [
        t('collecting.remark.other-text', { from: params['from'] ?? '' }),
        moved + lost === 0 ? t('collecting.carried.all') : '',
        moved > 0 ? t('collecting.carried.moved', { count: moved }) : '',
        lost > 0 ? t('collecting.carried.lost', { count: lost }) : '',
      ];
      return sentences.filter((sentence) => sentence !== '').join(' ');
    }
    const at = params['at'];
    return t(`collecting.remark.${code}`, {
      learner: params['learner'] ?? '',
      learners: params['learners'] ?? '',
      marks: params['marks'] ?? '',
      at: at === undefined ? '' : when(at),
    });
  };
  return ({ code, params, remarks }) => ({
    what: t(`collecting.arrival.${code}`, {
      learner: calledAs(params['learner'] ?? ''),
      title: params['title'] ?? params['lesson'] ?? '',
      pack: params['pack'] ?? '',
      version: params['version'] ?? '',
      here: params['here'] ?? '',
      attempts: params['attempts'] ?? '',
      reason: params['reason'] ?? '',
      limit: params['limit'] ?? '',
    }),
    help: hasHelp(code) ? t(`collecting.help.${code}`) : null,
    remarks: remarks.map(remarkWords),
  });
}
