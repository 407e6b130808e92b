import { useEffect, useRef, useState, type FocusEvent } from 'react';
import { Button, Disclosure, DisclosurePanel, Heading } from 'react-aria-components';
import { useTranslation } from 'react-i18next';

import type { Draft } from '../../../../lessons/authoring/draft.ts';
import { doubtName, type Gap, type Severity } from '../../../../lessons/authoring/missing/gap.ts';
import { isReady } from '../../../../lessons/authoring/missing/missing.ts';
import { useAuthor, useAuthorStores } from '../../../stores/react.ts';
import { useEdit } from '../use-edit.ts';
import { useGapWords } from './gap-words.ts';
import { goTo } from './go-to.ts';
import { grouped } from './grouped.ts';
import { ReadyNote } from './ready-note.tsx';
import { useGaps } from './use-gaps.ts';

/** In the order in which they matter. */
const severities = ['needed', 'doubtful', 'advice', 'accepted'] as const;

/** Lines of one group that are shown at first. */
const SHOWN = 12;

/**
 * All that the lesson lacks, counted and grouped; each line leads to its place. What is needed stands open, the rest a press
 * away.
 */
export function MissingList() {
  const { t } = useTranslation();
  const gaps = useGaps();
  const searched = useAuthor((state) => state.gaming !== null);
  const keyboard = useKeptKeyboard(gaps);
  return (
    <section
      {...keyboard}
      tabIndex={-1}
      className="missing"
      aria-label={t('authorMissing.heading')}
      data-testid="missing"
    >
      {isReady(gaps) && searched && <ReadyNote />}
      {severities.map((severity) => (
        <OfSeverity
          key={severity}
          severity={severity}
          gaps={gaps.filter((gap) => gap.severity === severity)}
        />
      ))}
      {!searched && <p className="quiet missing-searching">{t('authorMissing.searching')}</p>}
    </section>
  );
}

/** A doubt that is settled leaves its place, and its button with it: the keyboard goes to the next, or to the list. */
function useKeptKeyboard(gaps: readonly Gap[]) {
  const ref = useRef<HTMLElement>(null);
  const held = useRef(false);
  useEffect(() => {
    if (!held.current || document.activeElement !== document.body) return;
    (ref.current?.querySelector<HTMLElement>('.missing-accept') ?? ref.current)?.focus();
  }, [gaps]);
  return {
    ref,
    onFocus: () => {
      held.current = true;
    },
    onBlur: ({ currentTarget, relatedTarget }: FocusEvent<HTMLElement>) => {
      held.current = currentTarget.contains(relatedTarget);
    },
  };
}

function OfSeverity({ severity, gaps }: { severity: Severity; gaps: readonly Gap[] }) {
  const { t } = useTranslation();
  if (gaps.length === 0) return null;
  return (
    <Disclosure className="missing-part" defaultExpanded={severity === 'needed'}>
      <Heading className="missing-heading">
        <Button slot="trigger" className="missing-trigger" data-testid={`missing-${severity}`}>
          <span className="missing-arrow" aria-hidden="true" />
          {t(`authorMissing.${severity}`, { count: gaps.length })}
        </Button>
      </Heading>
      <DisclosurePanel className="missing-panel">
        {severity === 'doubtful' && <p className="quiet">{t('authorMissing.doubtfulHow')}</p>}
        {severity === 'advice' && <p className="quiet">{t('authorMissing.adviceHow')}</p>}
        {grouped(gaps).map((one) => (
          <Group key={one.group} {...one} />
        ))}
      </DisclosurePanel>
    </Disclosure>
  );
}

function Group({ group, gaps }: ReturnType<typeof grouped>[number]) {
  const { t } = useTranslation();
  const [shown, setShown] = useState(SHOWN);
  const left = gaps.length - shown;
  return (
    <div className="missing-group">
      <h4 className="missing-group-name">{t(`authorMissing.group.${group}`)}</h4>
      <ul>
        {gaps.slice(0, shown).map((gap) => (
          <Line key={`${doubtName(gap)} ${gap.params['language'] ?? ''}`} gap={gap} />
        ))}
      </ul>
      {left > 0 && (
        <Button
          className="plain"
          onPress={() => {
            setShown(shown + 10 * SHOWN);
          }}
        >
          {t('authorMissing.more', { count: left })}
        </Button>
      )}
    </div>
  );
}

function Line({ gap }: { gap: Gap }) {
  const { t } = useTranslation();
  const stores = useAuthorStores();
  const edit = useEdit();
  const { about, sentence } = useGapWords()(gap);
  const name = doubtName(gap);
  const spoken = { about: about?.text ?? '', sentence };
  const look = (accepted: boolean): void => {
    const change = (draft: Draft): Draft => ({
      ...draft,
      accepted: accepted ? [...draft.accepted, name] : draft.accepted.filter((other) => other !== name),
    });
    edit('doubt-accepted', change, accepted ? t('author.edit.doubt-accepted') : undefined);
  };
  return (
    <li className="missing-line">
      <Button
        className="missing-entry"
        onPress={() => {
          goTo(stores, gap);
        }}
      >
        {about !== null && (
          <span className="missing-about" {...(about.language === null ? {} : { lang: about.language })}>
            {about.text}
          </span>
        )}{' '}
        <span>{sentence}</span>
      </Button>
      {gap.severity === 'doubtful' && (
        <Button
          className="plain missing-look missing-accept"
          aria-label={t('authorMissing.acceptOf', spoken)}
          onPress={() => {
            look(true);
          }}
        >
          {t('authorMissing.accept')}
        </Button>
      )}
      {gap.severity === 'accepted' && (
        <Button
          className="plain missing-look"
          aria-label={t('authorMissing.againOf', spoken)}
          onPress={() => {
            look(false);
          }}
        >
          {t('authorMissing.again')}
        </Button>
      )}
    </li>
  );
}
