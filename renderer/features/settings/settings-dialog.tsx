import { useTranslation } from 'react-i18next';

import { Dialog } from '../../components/dialog.tsx';
import { app } from '../../stores/app.ts';
import { useApp } from '../../stores/react.ts';
import { FailureNote } from '../faults/failure-note.tsx';
import { AboutSection } from './about-section.tsx';
import { AppearanceSection } from './appearance-section.tsx';
import { ClassSection } from './class-section.tsx';
import { GradebookSection } from './gradebook/gradebook-section.tsx';
import { HelpSection } from './help-section.tsx';
import { LanguageSection } from './language-section.tsx';
import { PacksSection } from './packs-section.tsx';
import { useSettingsChange } from './use-settings-change.ts';
import { WorkSection } from './work-section.tsx';
import { WorkingSection } from './working-section.tsx';

/** Every setting takes effect at once and is saved at once; there is nothing to confirm. */
export function SettingsDialog() {
  const { t } = useTranslation();
  const open = useApp((state) => state.settingsOpen);
  return (
    <Dialog
      title={t('common.settings')}
      isOpen={open}
      wide
      onClose={() => {
        app.setState({ settingsOpen: false });
      }}
    >
      <Sections />
    </Dialog>
  );
}

function Sections() {
  const { change, failure } = useSettingsChange();
  return (
    <>
      {failure !== null && <FailureNote failure={failure} />}
      <LanguageSection change={change} />
      <AppearanceSection change={change} />
      <WorkingSection change={change} />
      <WorkSection />
      <PacksSection />
      <ClassSection change={change} />
      <GradebookSection />
      <HelpSection />
      <AboutSection />
    </>
  );
}
