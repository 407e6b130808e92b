import { useEffect, useState } from 'react';
import { Button } from 'react-aria-components';
import { useTranslation } from 'react-i18next';

import type { Failure } from '../../../../electron/contract/errors.ts';
import type { PackSummary } from '../../../../electron/contract/library.ts';
import { api } from '../../../platform/api.ts';
import { useAuthor, useAuthorStores } from '../../../stores/react.ts';
import { FailureNote } from '../../faults/failure-note.tsx';
import { useLocalized } from '../../reader/use-localized.ts';
import { SelectField } from '../select-field.tsx';
import { useSecondActions } from './second-actions.ts';

/** Where another person's key is taken from: a file of many kinds, or a pack of the library. */
export function ChooseSecond({ onChosen }: { onChosen?: () => void }) {
  const { t } = useTranslation();
  const { author } = useAuthorStores();
  const { layBeside } = useSecondActions();
  const [failure, setFailure] = useState<Failure | null>(null);
  const [reading, setReading] = useState(false);
  const packs = usePacksInLanguage();
  const [pack, setPack] = useState<string | null>(null);
  const localized = useLocalized();

  const choose = async (from: string | null): Promise<void> => {
    const { text, language } = author.getState().draft.lesson;
    setReading(true);
    setFailure(null);
    const answer = await api.chooseSecond({ article: { text, language }, pack: from });
    setReading(false);
    if (!answer.ok) setFailure(answer.error);
    else if (answer.value !== null) {
      layBeside(answer.value.second);
      onChosen?.();
    }
  };
  return (
    <div className="choose-second" aria-busy={reading}>
      {failure !== null && <FailureNote failure={failure} />}
      <Button className="button" isDisabled={reading} onPress={() => void choose(null)}>
        {t('authorSecond.chooseFile')}
      </Button>
      <p className="quiet">{t('authorSecond.files')}</p>
      {packs.length > 0 && (
        <div className="choose-pack">
          <SelectField
            label={t('authorSecond.fromLibrary')}
            placeholder={t('authorSecond.noPack')}
            options={packs.map(({ id, title, version, authors }) => ({
              value: id,
              text: `${localized(title).text} ${version} · ${authors.join(', ')}`,
            }))}
            value={pack}
            onChange={setPack}
          />
          <Button
            className="button"
            isDisabled={reading || pack === null}
            onPress={() => void choose(pack)}
            data-testid="second-from-library"
          >
            {t('authorSecond.layBeside')}
          </Button>
        </div>
      )}
    </div>
  );
}

/** Packs with a lesson in the article's language; whether one is on this article is known once it is read. */
function usePacksInLanguage(): PackSummary[] {
  const language = useAuthor(({ draft }) => draft.lesson.language);
  const [packs, setPacks] = useState<PackSummary[]>([]);
  useEffect(() => {
    let gone = false;
    void api.listLibrary().then((answer) => {
      if (gone || !answer.ok) return;
      const { packs, lessons } = answer.value;
      const spoken = new Set(
        lessons.flatMap((lesson) => (lesson.language === language ? [lesson.pack] : [])),
      );
      setPacks(packs.filter(({ id }) => spoken.has(id)));
    });
    return () => {
      gone = true;
    };
  }, [language]);
  return packs;
}
