import { useMemo } from 'react';

import { handedOut } from '../../../../lessons/authoring/publish/handed-out.ts';
import { lastPublished } from '../../../../lessons/authoring/publish/last-published.ts';
import { FIRST_VERSION, raiseVersion } from '../../../../lessons/authoring/publish/raise-version.ts';
import { whatChanged, type HandedChange } from '../../../../lessons/authoring/publish/what-changed.ts';
import { languageOf } from '../../../stores/app.ts';
import { useApp, useAuthor } from '../../../stores/react.ts';

/** What has changed since the lesson was last handed out, and what the next version is called. */
export interface NextVersion {
  /** Null where it never was. */
  before: string | null;
  changes: readonly HandedChange[];
  suggested: string;
}

export function useNextVersion(): NextVersion {
  const language = useApp(languageOf);
  const pack = useAuthor((state) => state.draft.pack);
  const lesson = useAuthor((state) => state.draft.lesson);
  const { first, steps } = useAuthor((state) => state.history);
  const published = useMemo(() => lastPublished([first, ...steps.map(({ draft }) => draft)]), [first, steps]);
  return useMemo(() => {
    if (published === null) return { before: null, changes: [], suggested: FIRST_VERSION };
    const names = { pack: published.pack.id, lesson: published.lesson.id };
    const changes = whatChanged(published, handedOut({ pack, lesson }, names, published.version), language);
    return { before: published.version, changes, suggested: raiseVersion(published.version, changes) };
  }, [pack, lesson, published, language]);
}
