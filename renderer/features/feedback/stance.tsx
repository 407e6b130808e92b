import { useEffect, useRef, useState } from 'react';
import { Label, Text, TextArea, TextField, ToggleButton, ToggleButtonGroup } from 'react-aria-components';
import { useTranslation } from 'react-i18next';

import { takeStance } from '../../../lessons/flow/flow.ts';
import type { Stance } from '../../../lessons/marks/attempt.ts';
import { announce } from '../../stores/announcements.ts';
import { changeAttempt, holdWindow, now } from '../../stores/lesson.ts';
import { useLesson, useLessonStores } from '../../stores/react.ts';

const REST_MS = 600;

/** What the learner says to the explanation of a key item; saved at once, and a reason when the hand rests. */
export function StanceChoice({ item }: { item: string }) {
  const { t } = useTranslation();
  const { lesson: store } = useLessonStores();
  const stance = useLesson(({ attempt }) =>
    Object.hasOwn(attempt.stances, item) ? attempt.stances[item] : undefined,
  );
  const finished = useLesson(
    ({ attempt: { stage } }) => stage.step === 'transfer' && stage.finishedAt !== null,
  );
  const [reasonWanted, setReasonWanted] = useState(false);

  const take = (next: Stance, spoken: boolean): void => {
    const outcome = changeAttempt(store, (attempt) => takeStance(attempt, item, next, now()));
    if (!outcome.ok) {
      announce(t(`feedback.refused.${outcome.error}`));
      return;
    }
    void outcome.value.then((saved) => {
      if (!saved) announce(t('common.unsaved'));
      else if (spoken) announce(t(`feedback.compare.stanceSaved.${next.kind}`));
    });
  };

  return (
    <div className="stance">
      <ToggleButtonGroup
        className="stance-choice"
        aria-label={t('feedback.compare.stance')}
        selectedKeys={stance === undefined ? [] : [stance.kind]}
        isDisabled={finished}
        onSelectionChange={(chosen) => {
          if (chosen.has('convinced')) take({ kind: 'convinced' }, true);
          if (chosen.has('disagree')) {
            take({ kind: 'disagree', reason: '' }, true);
            setReasonWanted(true);
          }
        }}
        disallowEmptySelection={stance !== undefined}
      >
        <ToggleButton id="convinced" className="button stance-button">
          {t('feedback.compare.convinced')}
        </ToggleButton>
        <ToggleButton id="disagree" className="button stance-button">
          {t('feedback.compare.disagree')}
        </ToggleButton>
      </ToggleButtonGroup>
      {stance?.kind === 'disagree' && (
        <Reason
          given={stance.reason}
          wanted={reasonWanted}
          readOnly={finished}
          onWritten={(reason) => {
            take({ kind: 'disagree', reason }, false);
          }}
        />
      )}
    </div>
  );
}

function Reason({
  given,
  wanted,
  readOnly,
  onWritten,
}: {
  given: string;
  /** Whether the keyboard shall come here: the learner has just said that they disagree. */
  wanted: boolean;
  readOnly: boolean;
  onWritten: (reason: string) => void;
}) {
  const { t } = useTranslation();
  const [written, setWritten] = useState(given);
  const field = useRef<HTMLTextAreaElement>(null);
  const latest = useRef({ written: given, saved: given, onWritten });
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);

  useEffect(() => {
    latest.current.onWritten = onWritten;
  });
  useEffect(() => {
    if (wanted) field.current?.focus();
  }, [wanted]);

  const keep = (): void => {
    clearTimeout(timer.current);
    const now = latest.current;
    if (now.written === now.saved) return;
    now.saved = now.written;
    now.onWritten(now.written);
  };
  // Whatever closes the card, what was written is kept.
  useEffect(() => keep, []);

  return (
    <TextField
      className="stance-reason"
      value={written}
      maxLength={2000}
      isReadOnly={readOnly}
      onChange={(text) => {
        holdWindow();
        setWritten(text);
        latest.current.written = text;
        clearTimeout(timer.current);
        timer.current = setTimeout(keep, REST_MS);
      }}
      onBlur={keep}
    >
      <Label className="field-label">{t('feedback.compare.disagreeWhy')}</Label>
      <TextArea ref={field} rows={3} data-testid="stance-reason" />
      <Text slot="description" className="field-how">
        {t('feedback.compare.disagreeHow')}
      </Text>
    </TextField>
  );
}
