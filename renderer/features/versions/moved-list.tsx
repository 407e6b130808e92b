import { Button } from 'react-aria-components';
import { useTranslation } from 'react-i18next';

import type { MovedWords } from '../../../lessons/marks/carried.ts';
import { useLesson, useLessonStores } from '../../stores/react.ts';
import { shortened } from '../feedback/quoted.tsx';
import { useArticle } from '../reader/text-context.ts';

/** Marks whose words were found, but not unchanged at their place; each can be looked at in the text. */
export function MovedList({ moved }: { moved: readonly MovedWords[] }) {
  const { t } = useTranslation();
  const { desk } = useLessonStores();
  const { language } = useLesson((state) => state.lesson);
  const marks = useLesson((state) => state.marks);
  const article = useArticle();
  const rows = moved.flatMap((words) => {
    const mark = marks.find(({ id }) => id === words.mark);
    const span = words.part === 'mark' ? mark : mark?.[words.part];
    return mark === undefined || span === null || span === undefined ? [] : [{ ...words, span }];
  });
  if (rows.length === 0) return null;
  return (
    <>
      <h3 className="margin-heading">{t('versions.look')}</h3>
      <ul className="carried-moved">
        {rows.map(({ mark, part, confidence, words, span }) => (
          <li key={`${mark} ${part}`}>
            <Button
              className="carried-row"
              aria-label={t('versions.lookAt', {
                words: shortened(words),
                confidence: t(`versions.confidence.${confidence}`),
              })}
              onPress={() => {
                desk.setState({ focus: { kind: 'mark', id: mark } });
                article?.show(span);
              }}
            >
              <span className="carried-words" lang={language}>
                {shortened(words)}
              </span>
              <span className="quiet">
                {part !== 'mark' && `${t(`versions.part.${part}`)}: `}
                {t(`versions.confidence.${confidence}`)}
              </span>
            </Button>
          </li>
        ))}
      </ul>
    </>
  );
}
