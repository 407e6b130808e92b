import { useState } from 'react';
import { Button } from 'react-aria-components';
import { useTranslation } from 'react-i18next';

import {
  isVoiceUsed,
  removeVoice,
  setVoiceKind,
  setVoiceName,
  setVoiceRole,
} from '../../../../../lessons/authoring/key/voices.ts';
import type { Place } from '../../../../../lessons/authoring/missing/gap.ts';
import { renameVoice } from '../../../../../lessons/authoring/voices/voices.ts';
import type { Voice } from '../../../../../lessons/format/lesson.ts';
import { isUnwritten } from '../../../../../lessons/format/localized.ts';
import { useAuthor, useAuthorStores } from '../../../../stores/react.ts';
import { Choice } from '../../../settings/choice.tsx';
import { LocalizedField } from '../../localized-field.tsx';
import { placeName } from '../../place-name.ts';
import { PlainField } from '../../plain-field.tsx';
import { useEdit } from '../../use-edit.ts';
import { Mentions } from './mentions.tsx';
import { MergeVoice } from './merge-voice.tsx';

const kinds = [
  'person',
  'official',
  'collective',
  'medium',
  'anonymous',
] as const satisfies readonly Voice['kind'][];

/** Everything about one who speaks: name, role, kind, and where the article names them. */
export function VoiceCard({ voice }: { voice: Voice }) {
  const { t } = useTranslation();
  const edit = useEdit();
  const { author } = useAuthorStores();
  const { id, role, kind } = voice;
  const used = useAuthor((state) => isVoiceUsed(state.draft, id));
  const several = useAuthor((state) => state.draft.lesson.voices.length > 1);
  const language = useAuthor((state) => state.draft.lesson.language);
  const [merging, setMerging] = useState(false);
  const [fault, setFault] = useState<string | null>(null);
  const name = isUnwritten(voice.name) ? '' : voice.name;
  const at = (field: string): Place => ({ of: 'voice', id, field });
  return (
    <article className="details-card" aria-label={name || id} data-place={placeName(at(''))} tabIndex={-1}>
      <div className="details-card-head">
        <h3>{name || t('authorDetails.voice.unnamed')}</h3>
        <div className="order-buttons">
          {several && (
            <Button
              className="plain"
              aria-label={t('authorDetails.voice.mergeOf', { name })}
              onPress={() => {
                setMerging(true);
              }}
            >
              {t('authorDetails.voice.merge')}
            </Button>
          )}
          <Button
            className="plain"
            isDisabled={used}
            aria-label={t('authorDetails.remove', { name })}
            onPress={() => {
              edit('voice', (draft) => removeVoice(draft, id), t('authorDetails.removed', { name }));
            }}
          >
            {t('authorDetails.removeShort')}
          </Button>
        </div>
      </div>
      {used && <p className="quiet">{t('authorDetails.voice.used')}</p>}
      <PlainField
        label={t('authorDetails.voice.name')}
        value={name}
        language={language}
        place={at('name')}
        onWrite={(written) => {
          edit('voice', (draft) => setVoiceName(draft, id, written));
        }}
      />
      <LocalizedField
        label={t('authorDetails.voice.role')}
        help={t('authorDetails.voice.roleHow')}
        rows={1}
        texts={role}
        place={at('role')}
        onWrite={(write) => {
          edit('voice', (draft) => {
            const now = draft.lesson.voices.find((one) => one.id === id);
            if (now === undefined) return draft;
            const written = write(now.role);
            return Object.entries({ ...now.role, ...written }).reduce(
              (before, [tag]) => setVoiceRole(before, id, tag, written[tag] ?? ''),
              draft,
            );
          });
        }}
      />
      <Choice
        label={t('authorDetails.voice.kind')}
        value={kind}
        options={kinds.map((value) => ({ value, label: t(`authorDetails.voice.kinds.${value}`) }))}
        onChange={(chosen) => {
          edit('voice', (draft) => setVoiceKind(draft, id, chosen));
        }}
      />
      <Mentions voice={voice} />
      <PlainField
        label={t('authorDetails.voice.id')}
        help={t('authorDetails.more.idHow')}
        fault={fault}
        value={id}
        longest={80}
        onWrite={(written) => {
          const renamed = renameVoice(author.getState().draft, id, written.trim());
          setFault(renamed.ok ? null : t('authorDetails.more.noId'));
          if (renamed.ok) edit('voice', () => renamed.value);
        }}
      />
      {merging && (
        <MergeVoice
          voice={voice}
          onClose={() => {
            setMerging(false);
          }}
        />
      )}
    </article>
  );
}
