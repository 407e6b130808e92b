import { useMemo, useState } from 'react';
import { Button } from 'react-aria-components';
import { useTranslation } from 'react-i18next';

import { addMention, removeMention } from '../../../../../lessons/authoring/key/voices.ts';
import { unmarkedMentions } from '../../../../../lessons/authoring/voices/voices.ts';
import type { Voice } from '../../../../../lessons/format/lesson.ts';
import type { Span } from '../../../../../lessons/text/span.ts';
import { quote } from '../../../../../lessons/versions/quotation.ts';
import { useAuthor } from '../../../../stores/react.ts';
import { placeName } from '../../place-name.ts';
import { useEdit } from '../../use-edit.ts';
import { AddByName } from '../add-by-name.tsx';

/**
 * Where the article names or means a voice. Places with its name, or with other words that mean it ("the minister", "he"),
 * are looked for when asked, and each is taken by itself.
 */
export function Mentions({ voice }: { voice: Voice }) {
  const { t } = useTranslation();
  const edit = useEdit();
  const words = useAuthor((state) => state.words);
  const [sought, setSought] = useState<{ words: string | null } | null>(null);
  const found = useMemo(
    () => (sought === null ? [] : unmarkedMentions(voice, words, sought.words)),
    [sought, voice, words],
  );
  const take = (spans: readonly Span[]): void => {
    edit(
      'voice',
      (draft) => spans.reduce((before, span) => addMention(before, voice.id, span), draft),
      t('authorDetails.voice.mentionsTaken', { count: spans.length }),
    );
  };
  return (
    <div
      className="details-list"
      role="group"
      aria-label={t('authorDetails.voice.mentions')}
      data-place={placeName({ of: 'voice', id: voice.id, field: 'mentions' })}
    >
      <span className="field-label" aria-hidden="true">
        {t('authorDetails.voice.mentions')}
      </span>
      {voice.mentions.length === 0 ? (
        <span className="quiet">{t('authorDetails.voice.noMentions')}</span>
      ) : (
        <MentionList
          spans={voice.mentions}
          label={(words) => t('authorDetails.remove', { name: words })}
          action={t('authorDetails.removeShort')}
          onPress={(span) => {
            edit('voice', (draft) => removeMention(draft, voice.id, span));
          }}
        />
      )}
      {found.length > 0 && (
        <>
          <span className="field-how">{t('authorDetails.voice.found', { count: found.length })}</span>
          <MentionList
            spans={found}
            label={(words) => t('authorDetails.voice.takeOf', { words })}
            action={t('authorDetails.voice.take')}
            onPress={(span) => {
              take([span]);
            }}
          />
        </>
      )}
      <div className="details-buttons">
        {found.length > 1 && (
          <Button
            className="button"
            onPress={() => {
              take(found);
            }}
          >
            {t('authorDetails.voice.takeAll')}
          </Button>
        )}
        {found.length === 0 && (
          <Button
            className="button"
            isDisabled={sought?.words === null}
            onPress={() => {
              setSought({ words: null });
            }}
          >
            {t(sought?.words === null ? 'authorDetails.voice.noneFound' : 'authorDetails.voice.search')}
          </Button>
        )}
      </div>
      <AddByName
        label={t('authorDetails.voice.otherWords')}
        action={t('authorDetails.voice.searchWords')}
        onAdd={(named) => {
          setSought({ words: named });
        }}
      />
      {sought !== null && sought.words !== null && found.length === 0 && (
        <span className="quiet" role="status">
          {t('authorDetails.voice.noWordsFound', { words: sought.words })}
        </span>
      )}
    </div>
  );
}

interface MentionListProps {
  spans: readonly Span[];
  label: (words: string) => string;
  action: string;
  onPress: (span: Span) => void;
}

/** UTF-16 code units to each side, cut between words. */
const NEAR = 32;

/** Places with what stands around them: a name alone doesn't tell where it is. */
function MentionList({ spans, label, action, onPress }: MentionListProps) {
  const { text, language } = useAuthor((state) => state.draft.lesson);
  return (
    <ul className="mention-list">
      {spans.map((span) => {
        const { before, words, after } = quote(text, span);
        return (
          <li key={`${String(span.start)}-${String(span.end)}`} className="mention">
            <span lang={language} className="mention-words">
              {before.length > NEAR ? before.slice(-NEAR).replace(/^\S*\s/u, '') : before}
              <strong>{words}</strong>
              {after.length > NEAR ? after.slice(0, NEAR).replace(/\s\S*$/u, '') : after}
            </span>
            <Button
              className="plain"
              aria-label={label(words)}
              onPress={() => {
                onPress(span);
              }}
            >
              {action}
            </Button>
          </li>
        );
      })}
    </ul>
  );
}
