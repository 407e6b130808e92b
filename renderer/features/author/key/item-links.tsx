import { Button, Input, Label, TextField } from 'react-aria-components';
import { useTranslation } from 'react-i18next';

import {
  removeSpeaker,
  setCue,
  setSpeaker,
  setSpeakerName,
  setSpeakerSpan,
  speakerFromWords,
} from '../../../../lessons/authoring/key/speakers.ts';
import { speakersOf, type KeyItem, type Speaker } from '../../../../lessons/format/key.ts';
import { textUnder } from '../../../../lessons/text/span.ts';
import { useAuthor } from '../../../stores/react.ts';
import { placeName } from '../place-name.ts';
import { useWriting } from '../use-writing.ts';
import { ChooseWords } from './choose-words.tsx';
import { useKeyActions } from './key-actions.ts';
import { SelectField } from '../select-field.tsx';

/** Who speaks, and by which word one knows it: for categories whose marks are attributed. */
export function ItemLinks({ item }: { item: KeyItem }) {
  const { t } = useTranslation();
  const { text, language } = useAuthor((state) => state.draft.lesson);
  const { edit } = useKeyActions();
  const speakers = speakersOf(item);
  const place = (field: string) => placeName({ of: 'item', id: item.id, field });
  return (
    <div className="item-links">
      <div role="group" aria-label={t('reader.speaker')} data-place={place('speaker')}>
        <span className="card-label" aria-hidden="true">
          {t('reader.speaker')}
        </span>
        {speakers.map((speaker, at) => (
          <SpeakerRow key={`${item.id} ${speaker.voice}`} item={item} speaker={speaker} place={at} />
        ))}
        <NewSpeaker item={item} place={speakers.length} />
      </div>
      <div role="group" aria-label={t('reader.cue')} data-place={place('cue')} className="cue-row">
        <span className="card-label" aria-hidden="true">
          {t('reader.cue')}
        </span>
        {item.cue !== null && (
          <>
            <span className="article-words" lang={language}>
              {textUnder(text, item.cue)}
            </span>
            <Button
              className="plain"
              aria-label={t('reader.unlink.cue')}
              onPress={() => {
                edit('cue', (draft) => setCue(draft, item.id, null));
              }}
            >
              ×
            </Button>
          </>
        )}
        <ChooseWords
          name={`cue ${item.id}`}
          label={t(item.cue === null ? 'reader.chooseShort' : 'reader.chooseOtherShort')}
          spoken={t(item.cue === null ? 'authorKey.chooseCue' : 'authorKey.chooseOtherCue')}
          how={t('authorKey.cueHow')}
          onChosen={(span) => {
            edit('cue', (draft) => setCue(draft, item.id, span));
          }}
        />
      </div>
    </div>
  );
}

interface SpeakerProps {
  item: KeyItem;
  speaker: Speaker;
  place: number;
}

function SpeakerRow({ item, speaker, place }: SpeakerProps) {
  const { t } = useTranslation();
  const { text, language } = useAuthor((state) => state.draft.lesson);
  const { edit } = useKeyActions();
  return (
    <div className="speaker-row">
      <div className="speaker-voice">
        <VoiceChoice
          value={speaker.voice}
          onChange={(voice) => {
            edit('speaker', (draft) => setSpeaker(draft, item.id, place, voice));
          }}
        />
        <Button
          className="plain"
          aria-label={t('authorKey.removeSpeaker', { name: speaker.name })}
          onPress={() => {
            edit('speaker', (draft) => removeSpeaker(draft, item.id, place));
          }}
        >
          ×
        </Button>
      </div>
      <SpeakerName item={item} speaker={speaker} place={place} />
      <div className="speaker-place">
        <span className="card-label">{t('authorKey.named')}</span>
        {speaker.span !== null && (
          <span className="article-words" lang={language}>
            {textUnder(text, speaker.span)}
          </span>
        )}
        <ChooseWords
          name={`speaker ${item.id} ${String(place)}`}
          label={t(speaker.span === null ? 'reader.chooseShort' : 'reader.chooseOtherShort')}
          spoken={t('authorKey.chooseNamed', { name: speaker.name })}
          how={t('authorKey.namedHow')}
          onChosen={(span) => {
            edit('speaker', (draft) => setSpeakerSpan(draft, item.id, place, span));
          }}
        />
      </div>
    </div>
  );
}

function SpeakerName({ item, speaker, place }: SpeakerProps) {
  const { t } = useTranslation();
  const language = useAuthor((state) => state.draft.lesson.language);
  const { edit } = useKeyActions();
  const writing = useWriting(speaker.name, (name) => {
    edit('speaker', (draft) => setSpeakerName(draft, item.id, place, name));
  });
  return (
    <TextField className="speaker-name" maxLength={200} {...writing}>
      <Label className="card-label">{t('authorKey.calledHere')}</Label>
      <Input type="text" lang={language} />
    </TextField>
  );
}

/** One more speaker: by the words that name them in the article, or one of the voices that are known. */
function NewSpeaker({ item, place }: { item: KeyItem; place: number }) {
  const { t } = useTranslation();
  const { edit } = useKeyActions();
  const isAnyKnown = useAuthor((state) => state.draft.lesson.voices.length > 0);
  return (
    <div className="new-speaker">
      <ChooseWords
        name={`new speaker ${item.id}`}
        label={t(place === 0 ? 'authorKey.speakerInText' : 'authorKey.furtherSpeaker')}
        how={t('authorKey.speakerHow')}
        onChosen={(span) => {
          edit('speaker', (draft) => speakerFromWords(draft, item.id, place, span));
        }}
      />
      {isAnyKnown && place === 0 && (
        <VoiceChoice
          value={null}
          onChange={(voice) => {
            edit('speaker', (draft) => setSpeaker(draft, item.id, place, voice));
          }}
        />
      )}
    </div>
  );
}

function VoiceChoice({ value, onChange }: { value: string | null; onChange: (voice: string) => void }) {
  const { t } = useTranslation();
  const { voices, language } = useAuthor((state) => state.draft.lesson);
  return (
    <SelectField
      label={t('authorKey.voice')}
      isLabelHidden
      placeholder={t('authorKey.voiceUnchosen')}
      value={value}
      options={voices.map(({ id, name }) => ({ value: id, text: name, lang: language }))}
      onChange={onChange}
    />
  );
}
