import { useLesson, useLessonStores } from '../../stores/react.ts';
import { NoticeList } from './notice-list.tsx';
import { SavingFaults } from './saving-faults.tsx';

/** Under a lesson's title bar: what there is to know about its file, and what keeps it from being saved. */
export function LessonNotices() {
  const { lesson } = useLessonStores();
  const notices = useLesson((state) => state.notices);
  return (
    <div className="lesson-notices">
      <SavingFaults />
      <NoticeList
        notices={notices}
        onDismiss={(dismissed) => {
          lesson.setState({ notices: notices.filter((notice) => notice !== dismissed) });
        }}
      />
    </div>
  );
}
