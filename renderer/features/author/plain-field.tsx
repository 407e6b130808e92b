import { FieldError, Input, Label, Text, TextArea, TextField } from 'react-aria-components';

import type { Place } from '../../../lessons/authoring/missing/gap.ts';
import { placeName } from './place-name.ts';
import { useWriting } from './use-writing.ts';

interface PlainFieldProps {
  label: string;
  help?: string;
  /** Why what stands there can't be taken; null where it can. */
  fault?: string | null;
  value: string;
  onWrite: (value: string) => void;
  place?: Place;
  /** Lines the field has room for; one makes it a single line. */
  rows?: number;
  /** The language of what is written, where it has one. */
  language?: string;
  /** UTF-16 code units. */
  longest?: number;
  isLabelHidden?: boolean;
}

/** One text that is in no language, or in one only. */
export function PlainField(props: PlainFieldProps) {
  const { label, help, fault = null, value, onWrite, place, rows = 1, language, longest = 4000 } = props;
  const writing = useWriting(value, onWrite);
  const field = { dir: 'auto', ...(language === undefined ? {} : { lang: language }) } as const;
  return (
    <TextField
      className="plain-field"
      maxLength={longest}
      isInvalid={fault !== null}
      {...writing}
      {...(place === undefined ? {} : { 'data-place': placeName(place) })}
    >
      <Label className={props.isLabelHidden === true ? 'visually-hidden' : 'field-label'}>{label}</Label>
      {help !== undefined && (
        <Text slot="description" className="field-how">
          {help}
        </Text>
      )}
      {rows === 1 ? <Input type="text" {...field} /> : <TextArea rows={rows} {...field} />}
      <FieldError className="field-fault">{fault}</FieldError>
    </TextField>
  );
}
