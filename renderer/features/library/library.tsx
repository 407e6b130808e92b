import { Button } from 'react-aria-components';
import { useTranslation } from 'react-i18next';

import type { Failure } from '../../../electron/contract/errors.ts';
import type { LessonSummary } from '../../../electron/contract/messages.ts';
import { localize } from '../../../lessons/format/localized.ts';
import { assertNever } from '../../../lessons/result.ts';
import { dismissNotice, languageOf, type LessonReference } from '../../stores/app.ts';
import { useApp } from '../../stores/react.ts';
import { FailureNote } from '../faults/failure-note.tsx';
import { NoticeList } from '../faults/notice-list.tsx';
import { AppBar } from './app-bar.tsx';
import { EmptyShelf } from './empty-shelf.tsx';
import { LessonEntry } from './lesson-entry.tsx';
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
  const listed = shelf.kind === 'found' ? shelf.notices : [];
  return (
    <div className="library-screen">
      <AppBar />
      <div className="shelf-scroller">
        <main className="shelf" aria-busy={shelf.kind === 'looking'}>
          <h1 className="shelf-title">{t('common.library')}</h1>
          {failure !== null && <FailureNote failure={failure} />}
          <NoticeList notices={notices} onDismiss={dismissNotice} />
          {shelf.kind === 'found' && <Welcome lessons={shelf.lessons} />}
          <Shelf shelf={shelf} from={from} onLookAgain={lookAgain} />
          <NoticeList notices={listed} onDismiss={dismiss} />
          <WorkPlace onChanged={lookAgain} />
        </main>
      </div>
    </div>
  );
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
      return packsOf(shelf.lessons).map(([pack, lessons]) => (
        <Pack key={pack} lessons={lessons} from={from} />
      ));
    default:
      return assertNever(shelf);
  }
}

function Pack({ lessons, from }: { lessons: readonly LessonSummary[]; from: LessonReference | null }) {
  const language = useApp(languageOf);
  const first = lessons[0];
  if (first === undefined) return null;
  const title = localize(first.packTitle, language, first.language);
  const id = `pack-${first.pack}`;
  return (
    <section className="pack" aria-labelledby={id}>
      <h2 className="pack-title" id={id} lang={title.language}>
        {title.text}
      </h2>
      <ul className="entries">
        {lessons.map((lesson) => (
          <LessonEntry
            key={lesson.id}
            lesson={lesson}
            justLeft={from?.pack === lesson.pack && from.lesson === lesson.id}
          />
        ))}
      </ul>
    </section>
  );
}

function packsOf(lessons: readonly LessonSummary[]): [pack: string, lessons: LessonSummary[]][] {
  const packs = new Map<string, LessonSummary[]>();
  for (const lesson of lessons) {
    const pack = packs.get(lesson.pack);
    if (pack === undefined) packs.set(lesson.pack, [lesson]);
    else pack.push(lesson);
  }
  return [...packs];
}
