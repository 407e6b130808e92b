import { Button } from 'react-aria-components';
import { useTranslation } from 'react-i18next';

import type { Regrade, RegradeChange } from '../../../../../electron/contract/classes.ts';
import { useClass } from '../../../../stores/react.ts';
import { useLearnerName } from '../../use-learner-name.ts';

interface RegradeLookProps {
  regrade: Regrade;
  onRegrade: () => void;
  onLeave: () => void;
}

/** What a corrected key would change: in the key, and for whom. Nothing has changed yet. */
export function RegradeLook({ regrade, onRegrade, onLeave }: RegradeLookProps) {
  const { t } = useTranslation();
  const ownClass = useClass((state) => state.summary.id);
  const { items, changes, handIns, kept, from, to } = regrade;
  const own = changes.filter((change) => change.class === ownClass);
  const elsewhere = changes.length - own.length;
  return (
    <div className="regrade-look">
      <p>{t('classes.regrade.versions', { from: from.packVersion, to: to.packVersion })}</p>
      <ul>
        {(['added', 'removed', 'changed'] as const).map((kind) => {
          const count = items[kind].length;
          if (count === 0) return null;
          return (
            <li key={kind}>
              {t(`classes.regrade.${kind}`, { count })}
              <ItemWords items={items[kind]} />
            </li>
          );
        })}
      </ul>
      <p>
        {changes.length === 0
          ? t('classes.regrade.nobody', { count: handIns })
          : t('classes.regrade.somebody', { count: changes.length, all: handIns })}
      </p>
      {own.length > 0 && <Changes changes={own} />}
      {elsewhere > 0 && <p>{t('classes.regrade.elsewhere', { count: elsewhere })}</p>}
      {kept > 0 && <p>{t('classes.regrade.kept', { count: kept })}</p>}
      <p className="quiet">{t('classes.regrade.untilThen')}</p>
      <div className="publish-actions">
        <Button className="button primary" onPress={onRegrade}>
          {t('classes.regrade.confirm')}
        </Button>
        <Button className="button" onPress={onLeave}>
          {t('classes.regrade.leave')}
        </Button>
      </div>
    </div>
  );
}

function ItemWords({ items }: { items: Regrade['items']['added'] }) {
  return (
    <ul className="regrade-words">
      {items.map(({ item, words }) => (
        <li key={item}>
          <q dir="auto">{words}</q>
        </li>
      ))}
    </ul>
  );
}

function Changes({ changes }: { changes: readonly RegradeChange[] }) {
  const { t } = useTranslation();
  const nameOf = useLearnerName();
  const said = ({ found, expected, reconsider }: RegradeChange['before']): string =>
    t('classes.regrade.outcome', { found, expected, count: reconsider });
  return (
    <div className="regrade-scroller" role="region" aria-label={t('classes.regrade.changes')} tabIndex={0}>
      <table className="name-table">
        <thead>
          <tr>
            <th scope="col">{t('classLists.column.code')}</th>
            <th scope="col">{t('classes.regrade.before')}</th>
            <th scope="col">{t('classes.regrade.after')}</th>
          </tr>
        </thead>
        <tbody>
          {changes.map(({ handIn, learner, before, after }) => (
            <tr key={handIn}>
              <th scope="row">
                <span translate="no">{learner}</span> <bdi>{nameOf(learner)}</bdi>
              </th>
              <td>{said(before)}</td>
              <td>{said(after)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
