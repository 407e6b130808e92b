import { Button, Label, ListBox, ListBoxItem, Popover, Select, SelectValue } from 'react-aria-components';

import { balanced } from '../../i18n/isolate.ts';

export interface FilterOption {
  value: string;
  text: string;
}

interface FilterChoiceProps {
  label: string;
  /** What the choice is called that leaves everything in. */
  everything: string;
  options: readonly FilterOption[];
  value: string | null;
  onChange: (value: string | null) => void;
}

const EVERYTHING = '*';

/** One thing to narrow the shelf by: quiet words until one is chosen. */
export function FilterChoice({ label, everything, options, value, onChange }: FilterChoiceProps) {
  return (
    <Select
      className="filter"
      value={value ?? EVERYTHING}
      onChange={(chosen) => {
        onChange(chosen === EVERYTHING || chosen === null ? null : String(chosen));
      }}
    >
      <Label className="visually-hidden">{label}</Label>
      <Button className={`filter-button${value === null ? '' : ' is-narrowing'}`}>
        <SelectValue className="filter-value" />
        <span className="filter-arrow" aria-hidden="true">
          ▾
        </span>
      </Button>
      <Popover className="filter-list">
        <ListBox items={[{ value: EVERYTHING, text: everything }, ...options]}>
          {(option) => (
            <ListBoxItem id={option.value} textValue={option.text} className="filter-option">
              <bdi>{balanced(option.text)}</bdi>
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </Select>
  );
}
