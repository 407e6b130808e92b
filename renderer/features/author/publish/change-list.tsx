import { useState } from 'react';
import { Button } from 'react-aria-components';
import { useTranslation } from 'react-i18next';

import type { HandedChange } from '../../../../lessons/authoring/publish/what-changed.ts';
import { assertNever } from '../../../../lessons/result.ts';
import { languageOf } from '../../../stores/app.ts';
import { useApp } from '../../../stores/react.ts';
import { languageName } from '../../library/language-name.ts';

/** More than these one asks for. */
const AT_FIRST = 12;

/** What has changed since the last version, one sentence each. */
export function ChangeList({ changes }: { changes: readonly HandedChange[] }) {
  const { t } = useTranslation();
  const sentence = useChangeSentence();
  const [all, setAll] = useState(false);
  const shown = all ? changes : changes.slice(0, AT_FIRST);
  const more = changes.length - shown.length;
  return (
    <>
      <ul className="publish-changes" aria-label={t('authorPublish.version.changes')}>
        {shown.map((change, place) => (
          <li key={place}>{sentence(change)}</li>
        ))}
      </ul>
      {more > 0 && (
        <Button
          className="plain"
          onPress={() => {
            setAll(true);
          }}
        >
          {t('authorPublish.version.more', { count: more })}
        </Button>
      )}
    </>
  );
}

function useChangeSentence(): (change: HandedChange) => string {
  const { t } = useTranslation();
  const language = useApp(languageOf);
  return (change) => {
    switch (change.code) {
      case 'text-corrected':
      case 'language-changed':
      case 'blocks-changed':
      case 'example-changed':
        return t(`authorPublish.change.${change.code}`);
      case 'item-moved':
        return t('authorPublish.change.item-moved', {
          words: briefly(change.words),
          before: briefly(change.before),
        });
      case 'item-added':
      case 'item-removed':
      case 'item-category':
      case 'item-strength':
      case 'item-alternatives':
      case 'item-links':
      case 'item-technique':
      case 'item-reworded':
      case 'item-dispute':
      case 'sentence-added':
      case 'sentence-removed':
      case 'sentence-changed':
        return t(`authorPublish.change.${change.code}`, { words: briefly(change.words) });
      case 'category-added':
      case 'category-removed':
      case 'category-changed':
      case 'voice-added':
      case 'voice-removed':
      case 'voice-changed':
        return t(`authorPublish.change.${change.code}`, { name: change.name });
      case 'language-added':
      case 'language-removed':
        return t(`authorPublish.change.${change.code}`, {
          language: languageName(change.language, language),
        });
      case 'rule-changed':
        return t(`authorPublish.change.rule-changed.${change.rule}`);
      case 'detail-changed':
        return t('authorPublish.change.detail-changed', {
          detail: t(`authorPublish.detail.${change.detail}`),
        });
      default:
        return assertNever(change);
    }
  };
}

const LONGEST = 60;

/** Enough of the words to know the place by. */
const briefly = (words: string): string => {
  const line = words.replace(/\s+/gu, ' ');
  return line.length <= LONGEST ? line : `${line.slice(0, LONGEST - 1).replace(/\p{Surrogate}$/u, '')}…`;
};
