import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';

import { api } from '../../../platform/api.ts';
import { app } from '../../../stores/app.ts';
import { beginFromDropped } from '../../../stores/beginning.ts';
import { collectDropped } from '../../../stores/collecting.ts';
import { useApp } from '../../../stores/react.ts';

/**
 * Takes files that are dropped anywhere onto the window. Not React Aria's drop zone: that is one place among others, and
 * here there is nothing to aim at.
 */
export function DropVeil() {
  const { t } = useTranslation();
  const [isOver, setOver] = useState(false);
  const place = useApp((state) => state.place.kind);
  useEffect(() => {
    const over = (event: DragEvent): void => {
      if (!holdsFiles(event)) return;
      event.preventDefault();
      if (event.dataTransfer !== null) event.dataTransfer.dropEffect = 'copy';
      setOver(true);
    };
    const leave = (event: DragEvent): void => {
      if (event.relatedTarget === null) setOver(false);
    };
    const drop = (event: DragEvent): void => {
      if (!holdsFiles(event)) return;
      event.preventDefault();
      setOver(false);
      take([...(event.dataTransfer?.files ?? [])]);
    };
    window.addEventListener('dragover', over);
    window.addEventListener('dragleave', leave);
    window.addEventListener('drop', drop);
    return () => {
      window.removeEventListener('dragover', over);
      window.removeEventListener('dragleave', leave);
      window.removeEventListener('drop', drop);
    };
  }, []);
  if (!isOver) return null;
  return (
    <div className="drop-veil" aria-hidden="true">
      {place === 'class'
        ? t('collecting.dropVeil')
        : t(place === 'drafts' ? 'authorStart.drop' : 'opening.drop')}
    </div>
  );
}

/**
 * Packs are packs anywhere; among the author's own lessons, whatever else is dropped is something to make a lesson of, and on
 * a class something to collect.
 */
function take(files: readonly File[]): void {
  const place = app.getState().place.kind;
  const isMeant = place === 'drafts' || place === 'class';
  const sources = files.filter(({ name }) => isMeant && !/\.lesart$/iu.test(name));
  for (const file of files) if (!sources.includes(file)) void api.dropPack(file);
  if (sources.length === 0) return;
  if (place === 'class') void collectDropped(sources);
  else void beginFromDropped(sources);
}

const holdsFiles = ({ dataTransfer }: DragEvent): boolean => dataTransfer?.types.includes('Files') === true;
