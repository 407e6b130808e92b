import { useTranslation } from 'react-i18next';

import type { Selection } from '../../../electron/contract/classes.ts';
import { lessonOf, type ClassStep } from '../../stores/class.ts';
import { useClass, useClassStore } from '../../stores/react.ts';
import { SelectField } from '../author/select-field.tsx';
import { NamesSwitch } from './names-switch.tsx';
import { useLessonTitle } from './use-lesson-title.ts';

/** The steps that show one lesson of the class. */
const ofOneLesson: readonly ClassStep[] = ['see', 'learners', 'hand-on'];

/** Which lesson is shown, which attempt counts, and whether names stand beside the codes; only what there is to choose. */
export function ClassScope() {
  const { t } = useTranslation();
  const step = useClass((state) => state.step);
  const lesson = useClass((state) => state.lesson);
  if (lesson === null || !ofOneLesson.includes(step)) return null;
  return (
    <section className="class-scope" aria-label={t('classes.scope')}>
      <LessonChoice />
      <AttemptChoice />
      <NamesSwitch />
    </section>
  );
}

function LessonChoice() {
  const { t } = useTranslation();
  const open = useClassStore();
  const lessons = useClass((state) => state.summary.lessons);
  const chosen = useClass((state) =>
    lessons.findIndex((one) => one === (state.lesson && lessonOf(state.summary, state.lesson))),
  );
  const titleOf = useLessonTitle();
  const [only] = lessons;
  if (only !== undefined && lessons.length === 1) {
    const { text, language } = titleOf(only);
    return (
      <p className="scope-lesson">
        {t('classes.lesson')}: <bdi lang={language}>{text}</bdi>
      </p>
    );
  }
  return (
    <SelectField
      label={t('classes.lesson')}
      placeholder=""
      options={lessons.map((one, place) => {
        const { text, language } = titleOf(one);
        return { value: String(place), text, lang: language };
      })}
      value={String(chosen)}
      onChange={(place) => {
        const next = lessons[Number(place)];
        if (next !== undefined) open.setState({ lesson: { pack: next.pack, lesson: next.lesson } });
      }}
    />
  );
}

/** Only where somebody handed in the lesson more than once; for everyone else both are the same. */
function AttemptChoice() {
  const { t } = useTranslation();
  const open = useClassStore();
  const attempt = useClass((state) => state.attempt);
  const several = useClass(({ summary, lesson }) => {
    const shown = lesson === null ? null : lessonOf(summary, lesson);
    return shown !== null && shown.handIns > shown.learners;
  });
  if (!several) return null;
  return (
    <SelectField
      label={t('classes.attempt')}
      placeholder=""
      options={(['latest', 'first'] as const).map((value) => ({ value, text: t(`classes.${value}`) }))}
      value={attempt}
      onChange={(value) => {
        open.setState({ attempt: value as Selection['attempt'] });
      }}
    />
  );
}
