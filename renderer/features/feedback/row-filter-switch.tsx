import { ToggleButton, ToggleButtonGroup } from 'react-aria-components';
import { useTranslation } from 'react-i18next';

import { rowFilters, shows, type Row, type RowFilter } from './rows.ts';

/** Which rows of a comparison are listed, and how many there are of each kind. */
export function RowFilterSwitch({
  rows,
  filter,
  onFilter,
}: {
  rows: readonly Row[];
  filter: RowFilter;
  onFilter: (filter: RowFilter) => void;
}) {
  const { t } = useTranslation();
  return (
    <ToggleButtonGroup
      className="filter"
      aria-label={t('feedback.compare.filter')}
      disallowEmptySelection
      selectedKeys={[filter]}
      onSelectionChange={(chosen) => {
        const next = rowFilters.find((candidate) => chosen.has(candidate));
        if (next !== undefined) onFilter(next);
      }}
    >
      {rowFilters.map((choice) => (
        <ToggleButton key={choice} id={choice} className="chip">
          {t('feedback.compare.filtered', {
            name: t(`feedback.compare.filterOf.${choice}`),
            count: rows.filter((row) => shows(choice, row)).length,
          })}
        </ToggleButton>
      ))}
    </ToggleButtonGroup>
  );
}
