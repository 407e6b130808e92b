import { useEffect, useMemo, type ReactNode } from 'react';
import { Button } from 'react-aria-components';
import { useTranslation } from 'react-i18next';

import { announce } from '../../../stores/announcements.ts';
import { useAuthor, useDesk } from '../../../stores/react.ts';
import { shortened } from '../../feedback/quoted.tsx';
import { ArticleDesk } from '../../reader/article.tsx';
import { layersOf } from '../../reader/layers.ts';
import { Painting } from '../../reader/painting.ts';
import type { LostPlace } from './lost-place.ts';

interface ChoosingDeskProps {
  lost: LostPlace;
  margin: ReactNode;
  onCancel: () => void;
}

/** The article in the reader, to show in it where words belong that lost their place. */
export function ChoosingDesk({ lost, margin, onCancel }: ChoosingDeskProps) {
  const { t } = useTranslation();
  const words = shortened(lost.entry.quotation.words);
  const how = t('authorText.choosingHow');
  useEffect(() => {
    announce(how);
    document.querySelector<HTMLElement>('.article')?.focus({ preventScroll: true });
  }, [how]);
  useEffect(() => {
    const press = (event: KeyboardEvent): void => {
      if (event.key === 'Escape') onCancel();
    };
    window.addEventListener('keydown', press);
    return () => {
      window.removeEventListener('keydown', press);
    };
  }, [onCancel]);
  const rail = (
    <div className="left-rail">
      <Button className="button choosing-cancel" onPress={onCancel}>
        {t('authorText.cancel')}
      </Button>
    </div>
  );
  return (
    <>
      <p className="choosing-note" role="note">
        <strong>{t('authorText.choosing', { words })}</strong> {how}
      </p>
      <ArticleDesk before={rail} after={margin}>
        <ChosenWords />
      </ArticleDesk>
    </>
  );
}

function ChosenWords() {
  const categories = useAuthor((state) => state.draft.lesson.categories);
  const draft = useDesk((desk) => desk.draft);
  const layers = useMemo(
    () => layersOf({ categories, painted: [], links: [], draft, pointedAt: null }),
    [categories, draft],
  );
  return <Painting layers={layers} states={NO_STATES} />;
}

const NO_STATES = [] as const;
