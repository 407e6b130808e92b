import { Button } from 'react-aria-components';
import { useTranslation } from 'react-i18next';

import type { Span } from '../../../../lessons/text/span.ts';
import { announce } from '../../../stores/announcements.ts';
import { useDesk, useReader } from '../../../stores/react.ts';
import { useArticle } from '../../reader/text-context.ts';

interface ChooseWordsProps {
  /** Tells this choice from others on the screen. */
  name: string;
  label: string;
  /** The label for the ear, where what stands beside it tells the eye more. */
  spoken?: string;
  /** What to do now, said while words are being chosen. */
  how: string;
  onChosen: (span: Span) => void;
}

/** A button after which the next stretch chosen in the article is for this, by mouse or by keyboard. */
export function ChooseWords({ name, label, spoken, how, onChosen }: ChooseWordsProps) {
  const { t } = useTranslation();
  const { desk } = useReader();
  const article = useArticle();
  const choosing = useDesk(({ purpose }) => purpose.kind === 'words' && purpose.name === name);
  return (
    <>
      <Button
        className="plain linklike"
        {...(choosing || spoken === undefined ? {} : { 'aria-label': spoken })}
        onPress={() => {
          desk.setState({
            purpose: choosing ? { kind: 'mark' } : { kind: 'words', name, onChosen },
            draft: null,
          });
          if (choosing) return;
          // A drawer would lie over the article.
          desk.setState({ marginOpen: false });
          announce(how);
          article?.focus();
        }}
      >
        {choosing ? t('common.cancel') : label}
      </Button>
      {choosing && (
        <p className="choosing-how" role="note">
          {how}
        </p>
      )}
    </>
  );
}
