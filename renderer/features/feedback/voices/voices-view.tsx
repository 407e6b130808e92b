import { useTranslation } from 'react-i18next';

import type { Voices } from '../../../../lessons/compare/voices.ts';
import { capitalised, useNumberWord } from '../number-words.ts';
import { SentenceWithWords, WORDS } from '../quoted.tsx';
import { useSpeakerWords } from './speaker-name.ts';
import { VoicesChart } from './voices-chart.tsx';
import { VoicesTable } from './voices-table.tsx';

/** The picture of who gets to speak, or its table, and what it says in one sentence. */
export function VoicesView({
  voices,
  from,
  asTable,
  bare = false,
}: {
  voices: Voices;
  from: 'mine' | 'key';
  asTable: boolean;
  /** Only bars or figures, without what they say in sentences. */
  bare?: boolean;
}) {
  const { t } = useTranslation();
  const { speakers } = voices;
  if (speakers.length === 0) return <p>{t(from === 'mine' ? 'voices.none' : 'voices.noneInKey')}</p>;
  return (
    <>
      {asTable ? <VoicesTable speakers={speakers} /> : <VoicesChart speakers={speakers} />}
      {!bare && <Most voices={voices} />}
      {!bare && <Unassigned voices={voices} />}
    </>
  );
}

function Most({ voices: { speakers } }: { voices: Voices }) {
  const { t } = useTranslation();
  const wordsOf = useSpeakerWords();
  const first = speakers.find(({ speaker }) => speaker.kind !== 'unassigned');
  if (first === undefined) return null;
  const whole = speakers.reduce((sum, { words }) => sum + words, 0);
  return (
    <p className="voices-most">
      <SentenceWithWords
        sentence={t('voices.most', { name: WORDS, words: first.words, whole })}
        words={wordsOf(first.speaker).name}
        plain
      />{' '}
      {t('voices.ask')}
    </p>
  );
}

function Unassigned({ voices: { speakers } }: { voices: Voices }) {
  const { t } = useTranslation();
  const number = useNumberWord();
  const count = speakers.find(({ speaker }) => speaker.kind === 'unassigned')?.quotes ?? 0;
  if (count === 0) return null;
  return <p className="quiet">{capitalised(t('voices.unassignedHow', { count, number: number(count) }))}</p>;
}
