import { useEffect, useRef } from 'react';
import { Button, ToggleButton, ToggleButtonGroup } from 'react-aria-components';
import { useTranslation } from 'react-i18next';

import { disputedSpan, type Dispute } from '../../../../lessons/authoring/second/disputes.ts';
import { decisionsFor, leavesAPlace } from '../../../../lessons/authoring/second/settle.ts';
import type { Decision, Settlement } from '../../../../lessons/authoring/second/settlement.ts';
import { useAuthor, useDesk, useReader } from '../../../stores/react.ts';
import { Toggle } from '../../settings/toggle.tsx';
import { useArticle } from '../../reader/text-context.ts';
import { SideOfDispute, useLine } from './dispute-words.tsx';
import { NoteFields } from './note-fields.tsx';
import { useSecondActions } from './second-actions.ts';

interface DisputeCardProps {
  dispute: Dispute;
  /** Null while nothing is decided. */
  settlement: Settlement | null;
  /** How it was decided before the key was changed here. */
  earlier: Settlement | null;
}

/**
 * One dispute: what each of the two says, and the decisions that make sense. A decision is carried out as it is chosen; the
 * note and whether learners see it come after, and are saved as they are written.
 */
export function DisputeCard({ dispute, settlement, earlier }: DisputeCardProps) {
  const { t } = useTranslation();
  const { desk } = useReader();
  const article = useArticle();
  const asked = useDesk((state) => state.cardAsked);
  const categories = useAuthor((state) => state.draft.lesson.categories);
  const whose = useAuthor(({ draft }) => draft.second?.whose ?? '');
  const line = useLine();
  const actions = useSecondActions();
  const card = useRef<HTMLElement>(null);
  const { id, kind, mine, theirs } = dispute;
  const category = categories.find((candidate) => candidate.id === (mine ?? theirs).category);
  const note = (settlement ?? earlier)?.note ?? {};
  const shown = settlement?.shown ?? false;

  useEffect(() => {
    if (!asked) return;
    card.current?.focus();
    desk.setState({ cardAsked: false });
  }, [asked, desk]);

  return (
    <section
      className={`card dispute-card edge-${category?.colour ?? 'slate'}`}
      ref={card}
      tabIndex={-1}
      aria-labelledby="dispute-title"
      data-testid="dispute-card"
      onKeyDown={(event) => {
        if (event.key === 'Escape') article?.focus();
      }}
    >
      <header className="row-card-head">
        <h3 id="dispute-title">{t(`authorSecond.kind.${kind}`)}</h3>
        <p className="row-card-said">{line(disputedSpan(dispute))}</p>
      </header>
      {settlement === null && earlier !== null && (
        <p className="dispute-earlier">
          {t('authorSecond.earlier', { decision: t(`authorSecond.shortly.${earlier.decision}`) })}
        </p>
      )}
      <SideOfDispute item={mine} kind={kind} whose={t('authorSecond.you')} />
      <SideOfDispute item={theirs} kind={kind} whose={whose === '' ? t('authorSecond.other') : whose} />
      <Decisions
        dispute={dispute}
        decision={settlement?.decision ?? null}
        onDecide={(decision) => {
          const isShown = shown && leavesAPlace(dispute, decision);
          actions.settle(id, { decision, note, shown: isShown });
        }}
      />
      {settlement !== null && (
        <>
          <NoteFields
            note={settlement.note}
            isForLearners={shown}
            onWrite={(written) => {
              actions.writeNote(id, written);
            }}
          />
          {leavesAPlace(dispute, settlement.decision) && (
            <Toggle
              label={t('authorSecond.show')}
              help={t('authorSecond.showHow')}
              isOn={shown}
              onChange={(isOn) => {
                actions.settle(id, { decision: settlement.decision, note: settlement.note, shown: isOn });
              }}
            />
          )}
          <Button
            className="plain linklike"
            onPress={() => {
              actions.openAgain(id);
            }}
          >
            {t('authorSecond.openAgain')}
          </Button>
        </>
      )}
    </section>
  );
}

function Decisions({
  dispute,
  decision,
  onDecide,
}: {
  dispute: Dispute;
  decision: Decision | null;
  onDecide: (decision: Decision) => void;
}) {
  const { t } = useTranslation();
  return (
    <ToggleButtonGroup
      className="decisions"
      aria-label={t('authorSecond.decide')}
      orientation="vertical"
      disallowEmptySelection={decision !== null}
      selectedKeys={decision === null ? [] : [decision]}
      onSelectionChange={(chosen) => {
        const next = decisionsFor(dispute).find((candidate) => chosen.has(candidate));
        if (next !== undefined && next !== decision) onDecide(next);
      }}
    >
      {decisionsFor(dispute).map((choice) => (
        <ToggleButton key={choice} id={choice} className="decision" data-testid={`decide-${choice}`}>
          <DecisionWords dispute={dispute} decision={choice} />
        </ToggleButton>
      ))}
    </ToggleButtonGroup>
  );
}

/** What a decision does to the key, in a few plain words. */
function DecisionWords({ dispute: { kind }, decision }: { dispute: Dispute; decision: Decision }) {
  const { t } = useTranslation();
  // There is a sentence for each decision that makes sense of this kind, and no other is ever offered.
  const sentence = `authorSecond.decision.${kind}.${decision}` as 'authorSecond.decision.boundary.mine';
  return (
    <>
      <span className="decision-name">{t(`authorSecond.shortly.${decision}`)}</span>{' '}
      <span className="decision-how">{t(sentence)}</span>
    </>
  );
}
