import { useMemo, useState } from 'react';
import { Button, ToggleButton, ToggleButtonGroup } from 'react-aria-components';
import { useTranslation } from 'react-i18next';

import { voicesInKey, voicesInMarks } from '../../../../lessons/compare/voices.ts';
import { isRevealed } from '../../../../lessons/flow/flow.ts';
import { Dialog } from '../../../components/dialog.tsx';
import { useLesson } from '../../../stores/react.ts';
import { KindsOfSources } from './kinds-of-sources.tsx';
import { VoicesView } from './voices-view.tsx';

/** Opens the picture of who gets to speak: from the own marks, after the reveal from the key as well. */
export function VoicesButton() {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  const attributed = useLesson((state) => state.lesson.categories.some((category) => category.attributed));
  if (!attributed) return null;
  return (
    <>
      <Button
        className="button voices-button"
        onPress={() => {
          setOpen(true);
        }}
      >
        {t('voices.open')}
      </Button>
      <Dialog
        title={t('voices.title')}
        isOpen={open}
        wide
        onClose={() => {
          setOpen(false);
        }}
      >
        <VoicesOfLesson />
      </Dialog>
    </>
  );
}

const SOURCES = ['key', 'mine'] as const;

function VoicesOfLesson() {
  const { t } = useTranslation();
  const lesson = useLesson((state) => state.lesson);
  const marks = useLesson((state) => state.marks);
  const revealed = useLesson((state) => isRevealed(state.attempt));
  const [chosen, setChosen] = useState<'mine' | 'key'>('key');
  const [asTable, setAsTable] = useState(false);
  const from = revealed ? chosen : 'mine';
  const voices = useMemo(
    () => (from === 'key' ? voicesInKey(lesson) : voicesInMarks(lesson, marks)),
    [from, lesson, marks],
  );
  return (
    <div className="voices">
      <p className="how">{t('voices.how')}</p>
      <div className="voices-choices">
        {revealed && (
          <div className="voices-from">
            <span id="voices-from" className="field-label">
              {t('voices.from')}
            </span>
            <ToggleButtonGroup
              className="chips"
              aria-labelledby="voices-from"
              disallowEmptySelection
              selectedKeys={[from]}
              onSelectionChange={(keys) => {
                const next = SOURCES.find((source) => keys.has(source));
                if (next !== undefined) setChosen(next);
              }}
            >
              {SOURCES.map((source) => (
                <ToggleButton key={source} id={source} className="chip">
                  {t(`voices.fromOf.${source}`)}
                </ToggleButton>
              ))}
            </ToggleButtonGroup>
          </div>
        )}
        {voices.speakers.length > 0 && (
          <ToggleButton className="chip" isSelected={asTable} onChange={setAsTable}>
            {t('voices.asTable')}
          </ToggleButton>
        )}
      </div>
      <VoicesView voices={voices} from={from} asTable={asTable} />
      <KindsOfSources sources={voices.sources} />
    </div>
  );
}
