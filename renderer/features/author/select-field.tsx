import { Button, Label, ListBox, ListBoxItem, Popover, Select, SelectValue } from 'react-aria-components';

import { balanced } from '../../i18n/isolate.ts';

export interface SelectOption {
  value: string;
  text: string;
  lang?: string;
}

interface SelectFieldProps {
  label: string;
  isLabelHidden?: boolean;
  /** What stands there while nothing is chosen. */
  placeholder: string;
  options: readonly SelectOption[];
  value: string | null;
  onChange: (value: string) => void;
}

/** One of many, behind a button that shows the one chosen. */
export function SelectField({
  label,
  isLabelHidden = false,
  placeholder,
  options,
  value,
  onChange,
}: SelectFieldProps) {
  return (
    <Select
      className="select-field"
      placeholder={placeholder}
      value={value}
      onChange={(chosen) => {
        if (chosen !== null) onChange(String(chosen));
      }}
    >
      <Label className={isLabelHidden ? 'visually-hidden' : 'card-label'}>{label}</Label>
      <Button className="select-button">
        <SelectValue className="select-value" />
        <span aria-hidden="true">▾</span>
      </Button>
      <Popover className="filter-list select-list">
        <ListBox items={options}>
          {(option) => (
            <ListBoxItem id={option.value} textValue={option.text} className="filter-option">
              <bdi lang={option.lang}>{balanced(option.text)}</bdi>
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </Select>
  );
}
