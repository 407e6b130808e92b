import { CheckboxButton, CheckboxField, CheckboxGroup, Label, Text } from 'react-aria-components';
import { useTranslation } from 'react-i18next';

import { changeDetails, setMode, setTitle } from '../../../../lessons/authoring/details/details.ts';
import type { Lesson } from '../../../../lessons/format/lesson.ts';
import { useAuthor } from '../../../stores/react.ts';
import { Choice } from '../../settings/choice.tsx';
import { LocalizedField } from '../localized-field.tsx';
import { PlainField } from '../plain-field.tsx';
import { useEdit } from '../use-edit.ts';
import { Section } from './section.tsx';
import { TextList } from './text-list.tsx';

const levels = ['first-steps', 'practised', 'advanced'] as const;
const modes = ['guided', 'exam'] as const;

/** What the lesson is called, what is learned in it, and how it is worked through. */
export function LessonSection() {
  const { t } = useTranslation();
  const edit = useEdit();
  const { title, summary, level, minutes } = useAuthor((state) => state.draft.lesson);
  return (
    <Section id="lesson" title={t('authorDetails.section.lesson')}>
      <LocalizedField
        label={t('authorDetails.title')}
        rows={1}
        texts={title}
        place={{ of: 'lesson', field: 'title' }}
        onWrite={(write) => {
          edit('details', (draft) => setTitle(draft, write(draft.lesson.title)));
        }}
      />
      <LocalizedField
        label={t('authorDetails.summary')}
        help={t('authorDetails.summaryHow')}
        texts={summary}
        place={{ of: 'lesson', field: 'summary' }}
        onWrite={(write) => {
          edit('details', (draft) => changeDetails(draft, { summary: write(draft.lesson.summary) }));
        }}
      />
      <TextList list="goals" />
      <TextList list="topics" />
      <Choice
        label={t('authorDetails.level.label')}
        value={level}
        options={levels.map((value) => ({ value, label: t(`authorDetails.level.${value}`) }))}
        onChange={(chosen) => {
          edit('details', (draft) => changeDetails(draft, { level: chosen }));
        }}
      />
      <Minutes minutes={minutes} />
      <Modes />
    </Section>
  );
}

function Minutes({ minutes }: { minutes: number }) {
  const { t } = useTranslation();
  const edit = useEdit();
  return (
    <div className="short-field">
      <PlainField
        label={t('authorDetails.minutes')}
        help={t('authorDetails.minutesHow')}
        value={String(minutes)}
        place={{ of: 'lesson', field: 'minutes' }}
        longest={3}
        onWrite={(written) => {
          const said = Number.parseInt(written, 10);
          if (Number.isNaN(said)) return;
          edit('details', (draft) => changeDetails(draft, { minutes: Math.min(600, Math.max(1, said)) }));
        }}
      />
    </div>
  );
}

/** How learners may work. `immediate` is known to the format and not offered by Lesart yet. */
function Modes() {
  const { t } = useTranslation();
  const edit = useEdit();
  const chosen = useAuthor((state) => state.draft.lesson.modes);
  return (
    <CheckboxGroup
      className="setting"
      value={chosen}
      onChange={(values) => {
        for (const mode of modes) {
          edit('details', (draft) => setMode(draft, mode, isIn(values, mode)));
        }
      }}
    >
      <Label className="setting-label">{t('authorDetails.modes.label')}</Label>
      {modes.map((mode) => (
        <CheckboxField key={mode} value={mode} isDisabled={chosen.length === 1 && chosen[0] === mode}>
          <CheckboxButton className="check">
            <span className="check-box" aria-hidden="true" />
            {t(`authorDetails.modes.${mode}`)}
          </CheckboxButton>
        </CheckboxField>
      ))}
      <Text slot="description" className="setting-help">
        {t('authorDetails.modes.how')}
      </Text>
    </CheckboxGroup>
  );
}

const isIn = (values: readonly string[], mode: Lesson['modes'][number]): boolean => values.includes(mode);
