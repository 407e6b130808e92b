import type { ReactNode } from 'react';
import { Button } from 'react-aria-components';
import { useTranslation } from 'react-i18next';

import { textUnder, type Span } from '../../../../../lessons/text/span.ts';
import type { Focus } from '../../../../stores/desk.ts';
import { useLesson, useLessonStores } from '../../../../stores/react.ts';
import { Quoted } from '../../../feedback/quoted.tsx';
import { useArticle } from '../../../reader/text-context.ts';

/** What the learner said to the explanation of an item; nothing where they said nothing. */
export function StanceSaid({ item }: { item: string }) {
  const { t } = useTranslation();
  const stances = useLesson((state) => state.attempt.stances);
  const stance = Object.hasOwn(stances, item) ? stances[item] : undefined;
  if (stance === undefined) return null;
  const reason = stance.kind === 'disagree' ? stance.reason.trim() : '';
  return (
    <p className="own-mark">
      <span className="field-label">{t('classLearners.work.stance')}</span>{' '}
      {reason === '' ? (
        t(`classLearners.work.stanceOf.${stance.kind}`)
      ) : (
        <>
          {t('classLearners.work.because')} <bdi translate="no">{reason}</bdi>
        </>
      )}
    </p>
  );
}

/** Places of the key the learner sees differently, and why: what is worth a talk. */
export function Objections() {
  const { t } = useTranslation();
  const stances = useLesson((state) => state.attempt.stances);
  const { key } = useLesson((state) => state.lesson);
  const disputed = key.flatMap(({ id, core }) => {
    const stance = Object.hasOwn(stances, id) ? stances[id] : undefined;
    return stance?.kind === 'disagree' ? [{ id, core, reason: stance.reason.trim() }] : [];
  });
  if (disputed.length === 0) return null;
  return (
    <Said heading={t('classLearners.work.objections')}>
      {disputed.map(({ id, core, reason }) => (
        <SaidOf key={id} focus={{ kind: 'item', id }} span={core}>
          {reason === '' ? (
            <span className="quiet">{t('classLearners.work.noReason')}</span>
          ) : (
            <bdi translate="no">{reason}</bdi>
          )}
        </SaidOf>
      ))}
    </Said>
  );
}

/** What the learner noted beside marks. */
export function Whys() {
  const { t } = useTranslation();
  const marks = useLesson((state) => state.marks);
  const noted = marks.filter(({ why }) => why.trim() !== '');
  if (noted.length === 0) return null;
  return (
    <Said heading={t('classLearners.work.whys')}>
      {noted.map((mark) => (
        <SaidOf key={mark.id} focus={{ kind: 'mark', id: mark.id }} span={mark}>
          <bdi translate="no">{mark.why}</bdi>
        </SaidOf>
      ))}
    </Said>
  );
}

function Said({ heading, children }: { heading: string; children: ReactNode }) {
  return (
    <>
      <h3 className="margin-heading">{heading}</h3>
      <ul className="work-said">{children}</ul>
    </>
  );
}

/** The learner's words under those of the article they are about, which are a way there. */
function SaidOf({ focus, span, children }: { focus: Focus; span: Span; children: ReactNode }) {
  const { desk } = useLessonStores();
  const text = useLesson((state) => state.lesson.text);
  const article = useArticle();
  return (
    <li>
      <Button
        className="plain linklike"
        onPress={() => {
          desk.setState({ focus });
          article?.show(span);
        }}
      >
        <Quoted words={textUnder(text, span)} />
      </Button>
      <p>{children}</p>
    </li>
  );
}
