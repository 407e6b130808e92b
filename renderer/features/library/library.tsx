import { useDeferredValue, useEffect, useMemo, useRef, type RefObject } from 'react';
import { Button } from 'react-aria-components';
import { useTranslation } from 'react-i18next';

import type { Failure } from '../../../electron/contract/errors.ts';
import type { Output } from '../../../electron/contract/messages.ts';
import { assertNever } from '../../../lessons/result.ts';
import { useStepKeyboard } from '../../components/use-step-keyboard.ts';
import { dismissNotice, languageOf, type LessonReference } from '../../stores/app.ts';
import { useApp, usePacks, useShelf } from '../../stores/react.ts';
import { FailureNote } from '../faults/failure-note.tsx';
import { NoticeList } from '../faults/notice-list.tsx';
import { NewHere } from '../handing-in/new-here.tsx';
import { SelfStudy } from '../progress/self-study.tsx';
import { AppBar } from './app-bar.tsx';
import { EmptyShelf } from './empty-shelf.tsx';
import { filterLessons } from './filters.ts';
import { NothingFound } from './nothing-found.tsx';
import { indexLessons, type ShelfLesson } from './search.ts';
import { SchoolFiles } from './school-files.tsx';
import { ShelfLessons } from './shelf-lessons.tsx';
import { ShelfSearch } from './shelf-search.tsx';
import { useArrived } from './use-arrived.ts';
import { useLibrary } from './use-library.ts';
import { Welcome } from './welcome.tsx';
import { WorkPlace } from './work-place.tsx';

interface LibraryProps {
  /** The lesson just left, if any; the keyboard goes there. */
  from: LessonReference | null;
  /** Why the lesson that was asked for could not be opened. */
  failure: Failure | null;
}

/** The lessons on this computer, set like a table of contents. */
export function Library({ from, failure }: LibraryProps) {
  const { t } = useTranslation();
  const notices = useApp((state) => state.notices);
  const { shelf, lookAgain, dismiss } = useLibrary();
  const heading = useFocusAfterRemoval(shelf);
  const learner = useApp((state) => state.learner);
  // Who has just said who they are begins here; the field they did it in is gone.
  useStepKeyboard(() => (learner !== null && from === null ? heading.current : null));
  const listed = shelf.kind === 'found' ? shelf.notices : [];
  return (
    <div className="library-screen">
      <AppBar />
      <div className="shelf-scroller">
        <main className="shelf" aria-busy={shelf.kind === 'looking'}>
          <h1 className="shelf-title" ref={heading} tabIndex={-1}>
            {t('common.library')}
          </h1>
          {failure !== null && <FailureNote failure={failure} />}
          <NoticeList notices={notices} onDismiss={dismissNotice} />
          {shelf.kind === 'found' && <NewHere lessons={shelf.lessons} />}
          {shelf.kind === 'found' && <Welcome lessons={shelf.lessons} />}
          <SelfStudy lessons={shelf.kind === 'found' ? shelf.lessons : []} />
          <Shelf shelf={shelf} from={from} onLookAgain={lookAgain} />
          {shelf.kind === 'found' && <SchoolFiles packs={shelf.packs} />}
          <NoticeList notices={listed} onDismiss={dismiss} />
          <WorkPlace onChanged={lookAgain} />
        </main>
      </div>
    </div>
  );
}

/** The button that removed a pack is gone with it; the keyboard goes to the heading once the list is without it. */
function useFocusAfterRemoval(shelf: ShelfProps['shelf']): RefObject<HTMLHeadingElement | null> {
  const heading = useRef<HTMLHeadingElement>(null);
  const removals = usePacks((state) => state.removals);
  const seen = useRef(removals);
  const latest = useRef(removals);
  useEffect(() => {
    latest.current = removals;
  }, [removals]);
  useEffect(() => {
    if (seen.current === latest.current) return;
    seen.current = latest.current;
    heading.current?.focus();
  }, [shelf]);
  return heading;
}

interface ShelfProps {
  shelf: ReturnType<typeof useLibrary>['shelf'];
  from: LessonReference | null;
  onLookAgain: () => void;
}

function Shelf({ shelf, from, onLookAgain }: ShelfProps) {
  const { t } = useTranslation();
  switch (shelf.kind) {
    case 'looking':
      return <p className="patience">{t('library.looking')}</p>;
    case 'failed':
      return (
        <FailureNote failure={shelf.failure}>
          <Button className="button" onPress={onLookAgain}>
            {t('library.lookAgain')}
          </Button>
        </FailureNote>
      );
    case 'found':
      if (shelf.lessons.length === 0) return <EmptyShelf folders={shelf.folders} onLookAgain={onLookAgain} />;
      return <FullShelf shelf={shelf} from={from} />;
    default:
      return assertNever(shelf);
  }
}

/**
 * From so many lessons on there is a search. Fewer are taken in with one turn of the wheel, and a row of fields would be
 * more to read than the list.
 */
const SEARCH_FROM = 7;

function FullShelf({ shelf, from }: { shelf: Output<'library.list'>; from: LessonReference | null }) {
  const language = useApp(languageOf);
  const all = useMemo(() => shelfLessons(shelf), [shelf]);
  const index = useMemo(() => indexLessons(all), [all]);
  // The letters come first, the list follows.
  const query = useDeferredValue(useShelf((state) => state.query));
  const filters = useDeferredValue(useShelf((state) => state.filters));
  const hasSearch = all.length >= SEARCH_FROM;
  const found = useMemo(
    () => (hasSearch ? filterLessons(index.find(query), filters, language) : all),
    [hasSearch, all, index, query, filters, language],
  );
  useArrived(all);
  const quiet = shelf.packs.length === 1 && shelf.packs[0]?.origin === 'shipped';
  return (
    <div className={hasSearch ? 'shelf-long' : undefined}>
      {hasSearch && <ShelfSearch lessons={all} found={found.length} />}
      {found.length === 0 ? (
        <NothingFound />
      ) : (
        <ShelfLessons lessons={found} all={all} target={from} quiet={quiet} />
      )}
    </div>
  );
}

function shelfLessons({ packs, lessons }: Output<'library.list'>): ShelfLesson[] {
  const byId = new Map(packs.map((pack) => [pack.id, pack]));
  return lessons.flatMap((lesson) => {
    const pack = byId.get(lesson.pack);
    return pack === undefined ? [] : [{ lesson, pack }];
  });
}
