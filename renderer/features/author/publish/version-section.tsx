import { FieldError, Input, Label, TextField } from 'react-aria-components';
import { useTranslation } from 'react-i18next';

import { mayBeCalled } from '../../../../lessons/authoring/publish/raise-version.ts';
import { versionSchema } from '../../../../lessons/format/identity.ts';
import { ChangeList } from './change-list.tsx';
import type { NextVersion } from './use-next-version.ts';

interface VersionSectionProps {
  next: NextVersion;
  /** What the author wrote; empty for what is suggested. */
  written: string;
  onWrite: (version: string) => void;
}

/** Under which version it is handed out, and what is new in it. */
export function VersionSection({ next, written, onWrite }: VersionSectionProps) {
  const { t } = useTranslation();
  const { before, changes, suggested } = next;
  const problem = versionProblem(written, next);
  return (
    <section className="publish-part" aria-labelledby="publish-version">
      <h2 id="publish-version">{t('authorPublish.version.heading')}</h2>
      {before === null ? (
        <p>{t('authorPublish.version.first')}</p>
      ) : changes.length === 0 ? (
        <p>{t('authorPublish.version.unchanged', { version: before })}</p>
      ) : (
        <>
          <p>{t('authorPublish.version.changed', { version: before, count: changes.length })}</p>
          <ChangeList changes={changes} />
        </>
      )}
      <TextField
        className="publish-version-field"
        value={written === '' ? suggested : written}
        onChange={onWrite}
        isInvalid={problem !== null}
      >
        <Label className="field-label">{t('authorPublish.version.field')}</Label>
        <Input type="text" inputMode="decimal" spellCheck={false} />
        <FieldError className="field-error">
          {problem !== null &&
            t(`authorPublish.version.problem.${problem}`, { version: before ?? suggested })}
        </FieldError>
      </TextField>
      <p className="field-how">{t('authorPublish.version.how')}</p>
    </section>
  );
}

/** What is wrong with a version as it is written; null where nothing is. */
export function versionProblem(
  written: string,
  { before, changes }: NextVersion,
): 'not-a-version' | 'too-low' | null {
  if (written === '') return null;
  if (!versionSchema.safeParse(written).success) return 'not-a-version';
  return mayBeCalled(written, before, changes) ? null : 'too-low';
}
