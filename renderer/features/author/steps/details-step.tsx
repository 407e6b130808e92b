import { useMemo } from 'react';
import { Button } from 'react-aria-components';
import { useTranslation } from 'react-i18next';

import { ReaderContext, useAuthorStores } from '../../../stores/react.ts';
import { MarginFrame } from '../../reader/margin-frame.tsx';
import { CategoriesSection } from '../details/categories/categories-section.tsx';
import { LanguagesSection } from '../details/languages-section.tsx';
import { LessonSection } from '../details/lesson-section.tsx';
import { NamesSection } from '../details/names-section.tsx';
import { RightsSection } from '../details/rights-section.tsx';
import { ExampleSection, TransferSection } from '../details/small/small-section.tsx';
import { VoicesSection } from '../details/voices/voices-section.tsx';
import { keyReader } from '../key/key-actions.ts';
import { MissingInMargin } from '../missing/missing-in-margin.tsx';
import { useStepKeyboard } from '../../../components/use-step-keyboard.ts';

const sections = [
  'lesson',
  'languages',
  'rights',
  'categories',
  'voices',
  'example',
  'transfer',
  'more',
] as const;

/** Everything a lesson says of itself, in sections on one page; beside it, what is missing. */
export function DetailsStep() {
  const { t } = useTranslation();
  const stores = useAuthorStores();
  const reader = useMemo(() => keyReader(stores), [stores]);
  useStepKeyboard(() => document.getElementById(`details-${sections[0]}-title`));
  return (
    <ReaderContext value={reader}>
      <main className="desk details-desk">
        <h1 className="visually-hidden">{t('author.step.details')}</h1>
        <nav className="left-rail details-rail" aria-label={t('authorDetails.sections')}>
          <ul>
            {sections.map((section) => (
              <li key={section}>
                <Button
                  className="plain"
                  onPress={() => {
                    const title = document.getElementById(`details-${section}-title`);
                    title?.scrollIntoView({ block: 'start' });
                    title?.focus({ preventScroll: true });
                  }}
                >
                  {t(`authorDetails.section.${section}`)}
                </Button>
              </li>
            ))}
          </ul>
        </nav>
        <div className="page-scroller details-scroller">
          <div className="details-page">
            <LessonSection />
            <LanguagesSection />
            <RightsSection />
            <CategoriesSection />
            <VoicesSection />
            <ExampleSection />
            <TransferSection />
            <NamesSection />
          </div>
        </div>
        <MarginFrame name={t('authorMissing.heading')} foot={<Onward />}>
          <MissingInMargin />
        </MarginFrame>
      </main>
    </ReaderContext>
  );
}

/** The next thing to do. */
function Onward() {
  const { t } = useTranslation();
  const { author } = useAuthorStores();
  return (
    <Button
      className="next-step"
      data-testid="to-publish"
      onPress={() => {
        author.setState({ step: 'publish' });
      }}
    >
      {t('authorMissing.toPublish')}
    </Button>
  );
}
