import { useTranslation } from 'react-i18next';

import { addVoice } from '../../../../../lessons/authoring/key/voices.ts';
import { useAuthor } from '../../../../stores/react.ts';
import { useEdit } from '../../use-edit.ts';
import { AddByName } from '../add-by-name.tsx';
import { Section } from '../section.tsx';
import { VoiceCard } from './voice-card.tsx';

/** Who speaks in the article. */
export function VoicesSection() {
  const { t } = useTranslation();
  const edit = useEdit();
  const voices = useAuthor((state) => state.draft.lesson.voices);
  return (
    <Section id="voices" title={t('authorDetails.section.voices')} lead={t('authorDetails.voice.lead')}>
      {voices.map((voice) => (
        <VoiceCard key={voice.id} voice={voice} />
      ))}
      <AddByName
        label={t('authorDetails.voice.add')}
        onAdd={(name) => {
          edit('voice', (draft) => addVoice(draft, name, 'person').draft, t('authorDetails.added', { name }));
        }}
      />
    </Section>
  );
}
