import { Button } from 'react-aria-components';
import { useTranslation } from 'react-i18next';

import { Dialog } from '../../../components/dialog.tsx';
import { PackText } from '../../../components/pack-text.tsx';
import { openDraft } from '../../../stores/app.ts';
import { beginFrom, putBeginningAway, type Beginning } from '../../../stores/beginning.ts';
import { useBeginning } from '../../../stores/react.ts';
import { groupLosses } from './loss-groups.ts';
import { useDraftTitle } from './use-draft-title.ts';

/** What is to be told or asked before a new lesson opens. */
export function BeginningDialogs() {
  const beginning = useBeginning((state) => state.beginning);
  if (beginning.kind === 'told') return <Told told={beginning} />;
  if (beginning.kind === 'exists') return <Exists exists={beginning} />;
  return null;
}

/** The lesson is there; what its source held that it has no place for. */
function Told({ told: { files, losses } }: { told: Extract<Beginning, { kind: 'told' }> }) {
  const { t } = useTranslation();
  const [only, ...more] = files;
  const opens = more.length === 0 && only !== undefined;
  const grouped = groupLosses(losses);
  return (
    <Dialog
      title={opens ? t('authorStart.told.title') : t('authorStart.told.titles', { count: files.length })}
      isOpen
      onClose={putBeginningAway}
      actions={
        <Button
          className="button primary"
          autoFocus
          onPress={() => {
            putBeginningAway();
            if (opens) void openDraft(only);
          }}
        >
          {t(opens ? 'authorStart.told.go' : 'authorStart.told.stay')}
        </Button>
      }
    >
      {grouped.length > 0 && <p>{t('authorStart.told.intro')}</p>}
      <ul className="losses">
        {grouped.map(({ group, count, name, where }) => (
          <li key={group}>
            {t(`authorStart.loss.${group}`, { count, name })}
            {where.length > 0 && (
              <span className="quiet"> {t('authorStart.forInstance', { words: where.join(', ') })}</span>
            )}
          </li>
        ))}
      </ul>
    </Dialog>
  );
}

/** Two drafts of one pack would be written past each other; whoever wants that says so. */
function Exists({ exists: { drafts, source } }: { exists: Extract<Beginning, { kind: 'exists' }> }) {
  const { t } = useTranslation();
  const titleOf = useDraftTitle();
  return (
    <Dialog
      title={t('authorStart.exists.title')}
      isOpen
      onClose={putBeginningAway}
      actions={
        <>
          <Button className="button" onPress={putBeginningAway}>
            {t('common.cancel')}
          </Button>
          {source !== null && (
            <Button
              className="button"
              onPress={() => {
                putBeginningAway();
                void beginFrom(source, true);
              }}
            >
              {t('authorStart.exists.beside')}
            </Button>
          )}
        </>
      }
    >
      <p>{t('authorStart.exists.body')}</p>
      <ul className="existing-drafts">
        {drafts.map((draft) => (
          <li key={draft.file}>
            <Button
              className="button primary"
              onPress={() => {
                putBeginningAway();
                void openDraft(draft.file);
              }}
            >
              <PackText text={t('authorStart.exists.openOne', { title: titleOf(draft).text })} />
            </Button>
          </li>
        ))}
      </ul>
    </Dialog>
  );
}
