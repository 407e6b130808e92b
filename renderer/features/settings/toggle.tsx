import { SwitchButton, SwitchField, Text } from 'react-aria-components';

interface ToggleProps {
  label: string;
  help: string;
  isOn: boolean;
  onChange: (on: boolean) => void;
}

/** Something that is on or off. */
export function Toggle({ label, help, isOn, onChange }: ToggleProps) {
  return (
    <SwitchField className="setting" isSelected={isOn} onChange={onChange}>
      <SwitchButton className="switch">
        <span className="switch-track" aria-hidden="true" />
        {label}
      </SwitchButton>
      <Text slot="description" className="setting-help">
        {help}
      </Text>
    </SwitchField>
  );
}
