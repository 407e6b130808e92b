import { Button, Label, ProgressBar } from 'react-aria-components';
import { useTranslation } from 'react-i18next';

import type { Failure } from '../../../../electron/contract/errors.ts';
import { errorCodes } from '../../../../electron/contract/errors.ts';
import { api } from '../../../platform/api.ts';
import { useClass, useCollecting } from '../../../stores/react.ts';
import { PackText } from '../../../components/pack-text.tsx';
import { useFailureSentences } from '../../faults/sentences.ts';

/** How far collecting is while it goes on, and what is left where it stopped. */
export function CollectProgress() {
  const { t } = useTranslation();
  const id = useClass((state) => state.summary.id);
  const collected = useCollecting((state) => state.collected);
  if (collected === null || collected.state.kind === 'resting') return null;
  const { state, done, total, name } = collected;
  const count = total - done;
  if (state.kind === 'working') {
    return (
      <div className="collect-progress">
        <ProgressBar
          className="collect-bar"
          value={done}
          maxValue={Math.max(1, total)}
          valueLabel={t('collecting.progressWords', { done, total })}
        >
          {({ percentage, valueText }) => (
            <>
              <Label className="visually-hidden">{t('collecting.progress')}</Label>
              <span className="collect-words">{valueText}</span>
              <span className="collect-track">
                <span className="collect-fill" style={{ width: `${String(percentage ?? 0)}%` }} />
              </span>
            </>
          )}
        </ProgressBar>
        <Button className="button" onPress={() => void api.cancelCollecting({ class: id })}>
          {t('collecting.cancel')}
        </Button>
        <p className="collect-name quiet" aria-hidden="true">
          <PackText text={name} />
        </p>
      </div>
    );
  }
  return (
    <div className={state.kind === 'failed' ? 'failure' : 'notice collect-stopped'} role="group">
      <p>
        {t(state.kind === 'failed' ? 'collecting.failed' : 'collecting.cancelled', { count })}
        {state.kind === 'failed' && <Why failure={failureOf(state)} />}
      </p>
      <div className="failure-actions">
        <Button className="button" onPress={() => void api.resumeCollecting({ class: id })}>
          {t('collecting.resume')}
        </Button>
      </div>
    </div>
  );
}

function Why({ failure }: { failure: Failure }) {
  const { what, help } = useFailureSentences()(failure);
  return (
    <>
      {' '}
      {what} {help}
    </>
  );
}

function failureOf({ code, params }: { code: string; params: Record<string, string> }): Failure {
  const known = errorCodes.find((one) => one === code) ?? 'unexpected';
  return { code: known, params };
}
