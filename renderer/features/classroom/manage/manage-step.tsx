import { useTranslation } from 'react-i18next';

import { useClass } from '../../../stores/react.ts';
import { ClassPage } from '../class-page.tsx';
import { DeletePart } from './delete/delete-part.tsx';
import { NamesPart } from './names/names-part.tsx';
import { RegradePart } from './regrade/regrade-part.tsx';
import { RenamePart } from './rename-part.tsx';

/** What a class is called and who is in it, grading anew, deleting. */
export function ManageStep() {
  const { t } = useTranslation();
  const name = useClass((state) => state.summary.name);
  return (
    <ClassPage title={t('classes.step.manage')}>
      <NamesPart />
      <RegradePart />
      <RenamePart key={name} />
      <DeletePart />
    </ClassPage>
  );
}
