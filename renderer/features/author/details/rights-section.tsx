import { useTranslation } from 'react-i18next';

import { changeDetails, changePack, setAuthors } from '../../../../lessons/authoring/details/details.ts';
import type { Lesson } from '../../../../lessons/format/lesson.ts';
import { isUnwritten, type Localized } from '../../../../lessons/format/localized.ts';
import { useAuthor } from '../../../stores/react.ts';
import { LocalizedField } from '../localized-field.tsx';
import { PlainField } from '../plain-field.tsx';
import { useEdit } from '../use-edit.ts';
import { LicenceField } from './licence-field.tsx';
import { Section } from './section.tsx';

/** Where the article is from and by what right it is used; who made the lesson, and what others may do with it. */
export function RightsSection() {
  const { t } = useTranslation();
  const edit = useEdit();
  const rights = useAuthor((state) => state.draft.lesson.rights);
  const { authors, licence } = useAuthor((state) => state.draft.pack);
  const write =
    (field: 'source' | 'notice') =>
    (change: (before: Localized) => Localized): void => {
      setRights((before) => ({ ...before, [field]: change(before[field]) }));
    };
  const setRights = (change: (before: Lesson['rights']) => Lesson['rights']): void => {
    edit('details', (draft) => changeDetails(draft, { rights: change(draft.lesson.rights) }));
  };
  return (
    <Section id="rights" title={t('authorDetails.section.rights')} lead={t('authorDetails.rights.lead')}>
      <LocalizedField
        label={t('authorDetails.rights.source')}
        help={t('authorDetails.rights.sourceHow')}
        texts={rights.source}
        place={{ of: 'lesson', field: 'rights.source' }}
        onWrite={write('source')}
      />
      <LocalizedField
        label={t('authorDetails.rights.notice')}
        help={t('authorDetails.rights.noticeHow')}
        texts={rights.notice}
        place={{ of: 'lesson', field: 'rights.notice' }}
        onWrite={write('notice')}
      />
      <LicenceField
        label={t('authorDetails.rights.licence')}
        value={rights.licence}
        place={{ of: 'lesson', field: 'rights.licence' }}
        onChange={(chosen) => {
          setRights((before) => ({ ...before, licence: chosen }));
        }}
      />
      <PlainField
        label={t('authorDetails.rights.authors')}
        help={t('authorDetails.rights.authorsHow')}
        rows={2}
        value={authors.filter((name) => !isUnwritten(name)).join('\n')}
        place={{ of: 'pack', field: 'authors' }}
        onWrite={(written) => {
          edit('details', (draft) => setAuthors(draft, written.split('\n')));
        }}
      />
      <LicenceField
        label={t('authorDetails.rights.ownLicence')}
        help={t('authorDetails.rights.ownLicenceHow')}
        value={licence}
        place={{ of: 'pack', field: 'licence' }}
        onChange={(chosen) => {
          edit('details', (draft) => changePack(draft, { licence: chosen }));
        }}
      />
    </Section>
  );
}
