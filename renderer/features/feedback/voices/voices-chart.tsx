import { useTranslation } from 'react-i18next';

import type { Voices, VoiceShare } from '../../../../lessons/compare/voices.ts';
import { useLesson } from '../../../stores/react.ts';
import { speakerKey, useSpeakerWords } from './speaker-name.ts';

/** Bars of words by speaker: full for words in quotation marks, hatched for reported ones. */
export function VoicesChart({ speakers }: Pick<Voices, 'speakers'>) {
  const { t } = useTranslation();
  const wordsOf = useSpeakerWords();
  const most = Math.max(1, ...speakers.map(({ words }) => words));
  const rows = speakers.map(({ speaker, words, direct, indirect }) =>
    t('voices.summaryRow', { name: wordsOf(speaker).name, words, direct, indirect }),
  );
  return (
    <figure className="voices-chart">
      <figcaption className="voices-legend" aria-hidden="true">
        <span className="bar-key bar-direct" /> {t('voices.direct')}
        <span className="bar-key bar-indirect" /> {t('voices.indirect')}
      </figcaption>
      <div role="img" aria-label={t('voices.summary', { rows: rows.join('. ') })} className="bars">
        {speakers.map((share) => (
          <Bar key={speakerKey(share.speaker)} share={share} most={most} />
        ))}
      </div>
    </figure>
  );
}

function Bar({ share, most }: { share: VoiceShare; most: number }) {
  const { t } = useTranslation();
  const language = useLesson((state) => state.lesson.language);
  const { name, kind, own } = useSpeakerWords()(share.speaker);
  const percent = (words: number): string => `${String((100 * words) / most)}%`;
  return (
    <div className="bar-row">
      <span className="bar-name">
        <span lang={own ? language : undefined}>{name}</span>
        {kind !== '' && <span className="bar-kind">{kind}</span>}
      </span>
      <span className={`bar${share.speaker.kind === 'unassigned' ? ' bar-nobody' : ''}`}>
        <span className="bar-direct" style={{ width: percent(share.direct) }} />
        <span className="bar-indirect" style={{ width: percent(share.indirect) }} />
      </span>
      <span className="bar-words">{t('voices.words', { count: share.words })}</span>
    </div>
  );
}
