import { Label, RadioButton, RadioField, RadioGroup, Text } from 'react-aria-components';

interface Option<Value extends string> {
  value: Value;
  label: string;
  /** Where the label is in a language of its own. */
  lang?: string;
  className?: string;
}

interface ChoiceProps<Value extends string> {
  label: string;
  /** Where a heading above already says it to the eye. */
  isLabelHidden?: boolean;
  help?: string;
  value: Value;
  options: readonly Option<Value>[];
  onChange: (value: Value) => void;
}

/** One of a few, all in sight. */
export function Choice<Value extends string>({
  label,
  isLabelHidden = false,
  help,
  value,
  options,
  onChange,
}: ChoiceProps<Value>) {
  return (
    <RadioGroup
      className="setting"
      value={value}
      onChange={(chosen) => {
        const option = options.find((candidate) => candidate.value === chosen);
        if (option !== undefined) onChange(option.value);
      }}
    >
      <Label className={isLabelHidden ? 'visually-hidden' : 'setting-label'}>{label}</Label>
      <div className="choices">
        {options.map((option) => (
          <RadioField key={option.value} value={option.value}>
            <RadioButton className={`choice ${option.className ?? ''}`}>
              <span lang={option.lang}>{option.label}</span>
            </RadioButton>
          </RadioField>
        ))}
      </div>
      {help !== undefined && (
        <Text slot="description" className="setting-help">
          {help}
        </Text>
      )}
    </RadioGroup>
  );
}
