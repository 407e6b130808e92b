import { useMemo, useState } from 'react';
import { Button } from 'react-aria-components';
import { useTranslation } from 'react-i18next';

import { textUnder } from '../../../lessons/text/span.ts';
import { Dialog } from '../../components/dialog.tsx';
import { useLesson } from '../../stores/react.ts';
import { CategoryMark } from '../reader/category-mark.tsx';
import { useLocalized } from '../reader/use-localized.ts';
import { MarkedText } from './marked-text.tsx';
import { layStrokes } from './strokes.ts';

/** Opens the lesson's worked example: another text, marked, with the reasons. */
export function ExampleButton() {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button
        className="button example-button"
        onPress={() => {
          setOpen(true);
        }}
      >
        {t('feedback.example.open')}
      </Button>
      <Dialog
        title={t('feedback.example.title')}
        isOpen={open}
        wide
        onClose={() => {
          setOpen(false);
        }}
      >
        <Example />
      </Dialog>
    </>
  );
}

function Example() {
  const { t } = useTranslation();
  const { example, categories, language } = useLesson((state) => state.lesson);
  const localized = useLocalized();
  const strokes = useMemo(
    () =>
      layStrokes(
        example.spans.flatMap(({ core, category: id }) => {
          const category = categories.find((candidate) => candidate.id === id);
          return category === undefined ? [] : [{ ...core, category, state: 'found' as const }];
        }),
      ),
    [example, categories],
  );
  const comment = localized(example.comment);
  return (
    <div className="example">
      <p className="how">{t('feedback.example.how')}</p>
      <p className="small-text small-text-done" lang={language}>
        <MarkedText text={example.text} range={{ start: 0, end: example.text.length }} strokes={strokes} />
      </p>
      <h3 className="margin-heading">{t('feedback.example.notes')}</h3>
      <ul className="places">
        {example.spans.map(({ core, category: id, why }) => {
          const category = categories.find((candidate) => candidate.id === id);
          const said = localized(why);
          return (
            <li key={core.start} className="place">
              {category !== undefined && <CategoryMark category={category} />}
              <span className="row-words" lang={language}>
                {textUnder(example.text, core)}
              </span>
              <p className="place-why" lang={said.language}>
                {said.text}
              </p>
            </li>
          );
        })}
      </ul>
      <p className="comment" lang={comment.language}>
        {comment.text}
      </p>
    </div>
  );
}
