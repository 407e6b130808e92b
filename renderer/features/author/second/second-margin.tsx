import { useState } from 'react';
import { Button } from 'react-aria-components';
import { useTranslation } from 'react-i18next';

import type { SecondOpinion } from '../../../../lessons/authoring/second/opinion.ts';
import type { SecondKey } from '../../../../lessons/authoring/second/second-key.ts';
import { formatById } from '../../../../lessons/exchange/formats.ts';
import { PackText } from '../../../components/pack-text.tsx';
import { useAuthor } from '../../../stores/react.ts';
import { MarginFrame } from '../../reader/margin-frame.tsx';
import { AgreementWords } from './agreement-words.tsx';
import { ChooseSecond } from './choose-second.tsx';
import { DisputeList, NextDispute } from './dispute-list.tsx';
import { DisputePlace } from './dispute-place.tsx';
import { LeftOut } from './left-out.tsx';
import { useOpinion } from './opinion.ts';
import { useSecondActions } from './second-actions.ts';
import { SettledList } from './settled-list.tsx';

/** Beside the page: whose key it is, how far the two agree, and one dispute after the other. */
export function SecondMargin() {
  const { t } = useTranslation();
  const opinion = useOpinion();
  const second = useAuthor(({ draft }) => draft.second);
  return (
    <MarginFrame
      name={t('author.step.second')}
      foot={opinion === null ? null : <NextDispute open={opinion.open} />}
    >
      {opinion === null || second === null ? (
        <WhatFor />
      ) : (
        <BesideEachOther opinion={opinion} second={second} />
      )}
    </MarginFrame>
  );
}

function WhatFor() {
  const { t } = useTranslation();
  return (
    <>
      <h2 className="margin-heading">{t('authorSecond.heading')}</h2>
      <p>{t('authorSecond.whatFor')}</p>
      <p className="praise">{t('authorSecond.rule')}</p>
      <ChooseSecond />
    </>
  );
}

function BesideEachOther({ opinion, second }: { opinion: SecondOpinion; second: SecondKey }) {
  const { t } = useTranslation();
  const { putAway } = useSecondActions();
  const [choosing, setChoosing] = useState(false);
  return (
    <>
      <h2 className="margin-heading">
        {second.whose === '' ? (
          t('authorSecond.heading')
        ) : (
          <>
            {t('authorSecond.headingOf')} <PackText text={second.whose} />
          </>
        )}
      </h2>
      <p className="quiet">
        <Source second={second} />
      </p>
      <AgreementWords agreement={opinion.agreement} />
      <DisputePlace opinion={opinion} />
      <DisputeList open={opinion.open} />
      <SettledList settled={opinion.settled} />
      <LeftOut opinion={opinion} />
      <p className="aside-note">{t('authorSecond.rule')}</p>
      <div className="margin-buttons">
        <Button
          className="button"
          aria-expanded={choosing}
          onPress={() => {
            setChoosing(!choosing);
          }}
        >
          {t('authorSecond.chooseOther')}
        </Button>
        <Button className="button" onPress={putAway}>
          {t('authorSecond.putAway')}
        </Button>
      </div>
      {choosing && (
        <ChooseSecond
          onChosen={() => {
            setChoosing(false);
          }}
        />
      )}
    </>
  );
}

function Source({ second: { from, items } }: { second: SecondKey }) {
  const { t } = useTranslation();
  const counted = t('authorSecond.items', { count: items.length });
  if (from.kind === 'pack') {
    return t('authorSecond.fromPack', { pack: from.pack, version: from.version, items: counted });
  }
  const kind =
    from.kind === 'draft' ? t('authorSecond.draft') : (formatById(from.format)?.name ?? from.format);
  return t('authorSecond.fromFile', { file: from.name, kind, items: counted });
}
