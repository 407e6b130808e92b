import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';

import type { Speaker } from '../../../../lessons/compare/voices.ts';

/** A speaker's name and kind in words. A name is the article's own, what stands for no name is ours. */
export function useSpeakerWords(): (speaker: Speaker) => { name: string; kind: string; own: boolean } {
  const { t } = useTranslation();
  return useCallback(
    (speaker) => {
      switch (speaker.kind) {
        case 'voice':
          return { name: speaker.name, kind: t(`voices.kind.${speaker.of}`), own: true };
        case 'text':
          return { name: speaker.name, kind: t('voices.kind.text'), own: true };
        case 'unassigned':
          return { name: t('voices.unassigned'), kind: '', own: false };
      }
    },
    [t],
  );
}

export const speakerKey = (speaker: Speaker): string =>
  speaker.kind === 'voice' ? speaker.voice : speaker.kind === 'text' ? `text-${speaker.name}` : '';
