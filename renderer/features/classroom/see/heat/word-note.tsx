import { useTranslation } from 'react-i18next';

import { useMarked } from '../../../../stores/react.ts';
import { SentenceWithWords } from '../../../feedback/quoted.tsx';
import { useSeeing } from '../seeing.ts';
import { keySentence, shareOf, shareSentence } from '../word-share.ts';

/**
 * How many marked the word that is pointed at. For the eye: whoever moves the word cursor by keyboard is told the same. It
 * stands in the margin, and at the foot of the page where the margin is a drawer.
 */
export function WordNote({ place }: { place: 'margin' | 'page' }) {
  const { t } = useTranslation();
  const words = useMarked((state) => state.words);
  const seeing = useSeeing((state) => state);
  const { pointed } = seeing;
  if (pointed === null) {
    return (
      <p className={`word-note word-note-${place} quiet`} aria-hidden="true">
        {t('classView.word.point')}
      </p>
    );
  }
  const share = shareOf(seeing, words, pointed);
  return (
    <p className={`word-note word-note-${place}`} aria-hidden="true" data-testid={`word-note-${place}`}>
      <SentenceWithWords sentence={shareSentence(share)} words={share.words} />{' '}
      <span className="quiet">{keySentence(share)}</span>
    </p>
  );
}
