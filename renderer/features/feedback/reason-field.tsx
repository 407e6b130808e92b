import { useEffect, useRef } from 'react';
import { Label, Text, TextArea, TextField } from 'react-aria-components';
import { useTranslation } from 'react-i18next';

import { editedSince, writeReason } from '../../../lessons/flow/flow.ts';
import { changeAttempt, now } from '../../stores/lesson.ts';
import { useDesk, useLesson, useLessonStores } from '../../stores/react.ts';

/** The reason that stands for an edit: asked for only while nothing was edited since the first check. */
export function ReasonField() {
  const { t } = useTranslation();
  const { desk, lesson: store } = useLessonStores();
  const reasonAsked = useDesk((state) => state.reasonAsked);
  const reason = useLesson(({ attempt }) => attempt.reason);
  const wanted = useLesson(
    ({ attempt }) =>
      attempt.stage.step === 'check' &&
      attempt.stage.second === null &&
      !editedSince(attempt, attempt.stage.first),
  );
  const field = useRef<HTMLTextAreaElement>(null);
  useEffect(() => {
    if (reasonAsked) field.current?.focus();
  }, [reasonAsked]);
  if (!wanted) return null;
  return (
    <TextField
      className={`reason${reasonAsked ? ' reason-asked' : ''}`}
      value={reason}
      maxLength={2000}
      onChange={(written) => {
        desk.setState({ reasonAsked: false });
        changeAttempt(store, (attempt) => writeReason(attempt, written, now()));
      }}
    >
      <Label className="field-label">{t('feedback.reason.label')}</Label>
      <Text slot="description" className="field-how">
        {t(reasonAsked ? 'feedback.reason.asked' : 'feedback.reason.how')}
      </Text>
      <TextArea ref={field} rows={3} data-testid="reason" />
    </TextField>
  );
}
