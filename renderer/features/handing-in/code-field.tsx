import { useRef } from 'react';
import { Button, FieldError, Input, Label, Text, TextField } from 'react-aria-components';
import { useTranslation } from 'react-i18next';

import { makeCodes } from '../../../lessons/classroom/codes.ts';
import { readLearnerCode } from '../../../lessons/marks/learner-code.ts';
import { announce } from '../../stores/announcements.ts';

interface CodeFieldProps {
  value: string;
  onChange: (typed: string) => void;
  /** Whether it was tried with what stands there, and that is no code. */
  isWrong: boolean;
}

/** A learner's code: typed in any spelling that can be meant, or made up here. */
export function CodeField({ value, onChange, isWrong }: CodeFieldProps) {
  const { t } = useTranslation();
  const input = useRef<HTMLInputElement>(null);
  return (
    <div className="code-field">
      <TextField
        value={value}
        onChange={onChange}
        isInvalid={isWrong}
        maxLength={60}
        autoFocus
        onBlur={() => {
          // As it will be written everywhere else.
          onChange(readLearnerCode(value) ?? value);
        }}
      >
        <Label className="field-label">{t('handingIn.code')}</Label>
        <div className="code-row">
          <Input
            ref={input}
            className="code-input"
            type="text"
            autoComplete="off"
            autoCapitalize="characters"
            spellCheck={false}
            translate="no"
            data-testid="learner-code"
          />
          <Button
            className="button"
            onPress={() => {
              const [code = ''] = makeCodes(1, Math.random);
              onChange(code);
              announce(t('handingIn.suggested', { code }));
              input.current?.focus();
            }}
          >
            {t('handingIn.suggest')}
          </Button>
        </div>
        <FieldError className="field-fault">{t('handingIn.codeWrong')}</FieldError>
        <Text slot="description" className="field-how">
          {t('handingIn.codeHow')}
        </Text>
      </TextField>
    </div>
  );
}
