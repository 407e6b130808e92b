import { useEffect, useRef } from 'react';
import { Button, Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components';
import { useTranslation } from 'react-i18next';

import { afterFrame } from '../platform/after-frame.ts';
import { announce } from '../stores/announcements.ts';

interface OpenStepsProps<Step extends string> {
  /** What the row of steps is called. */
  label: string;
  steps: readonly Step[];
  nameOf: (step: Step) => string;
  now: Step;
  onGo: (step: Step) => void;
}

/** Steps that are all open at any time: in a row, or behind a button where a row has no room. */
export function OpenSteps<Step extends string>({ label, steps, nameOf, now, onGo }: OpenStepsProps<Step>) {
  const { t } = useTranslation();
  const said = t('common.stepAt', { step: nameOf(now) });
  const row = useRef<HTMLElement>(null);
  useStepKeys(steps, (step) => {
    onGo(step);
    void followTo(row.current);
  });
  useSaidStep(now, said);
  return (
    <nav className="steps open-steps" aria-label={label} ref={row}>
      <ol>
        {steps.map((step) => (
          <li key={step} className={`step step-${step === now ? 'now' : 'later'}`}>
            <Button
              className="step-button"
              aria-current={step === now ? 'step' : 'false'}
              onPress={() => {
                onGo(step);
              }}
            >
              {nameOf(step)}
            </Button>
          </li>
        ))}
      </ol>
      <MenuTrigger>
        <Button className="step-menu" aria-label={said}>
          {nameOf(now)} <span aria-hidden="true">▾</span>
        </Button>
        <Popover className="filter-list select-list">
          <Menu
            selectionMode="single"
            selectedKeys={[now]}
            onAction={(chosen) => {
              const step = steps.find((name) => name === chosen);
              if (step !== undefined) onGo(step);
            }}
          >
            {steps.map((step) => (
              <MenuItem key={step} id={step} className="filter-option">
                {nameOf(step)}
              </MenuItem>
            ))}
          </Menu>
        </Popover>
      </MenuTrigger>
    </nav>
  );
}

/** The keyboard does not stay at the step one has left: where the new one has not taken it, it is at the step's own button. */
async function followTo(row: HTMLElement | null): Promise<void> {
  await afterFrame();
  const at = document.activeElement;
  if (row === null || (at !== document.body && !row.contains(at))) return;
  const button = row.querySelector<HTMLElement>('.step-now .step-button');
  button?.focus();
  if (document.activeElement !== button) row.querySelector<HTMLElement>('.step-menu')?.focus();
}

/** Says which step one has come to, however one came there. */
function useSaidStep(now: string, said: string): void {
  const before = useRef(now);
  useEffect(() => {
    if (before.current !== now) announce(said);
    before.current = now;
  }, [now, said]);
}

/** Ctrl (on the Mac: Command) and a digit goes to a step from anywhere, also from a field. */
function useStepKeys<Step extends string>(steps: readonly Step[], onGo: (step: Step) => void): void {
  useEffect(() => {
    const press = (event: KeyboardEvent): void => {
      const step = steps[Number(event.key) - 1];
      if (step === undefined || event.altKey || event.shiftKey || event.ctrlKey === event.metaKey) return;
      event.preventDefault();
      onGo(step);
    };
    window.addEventListener('keydown', press);
    return () => {
      window.removeEventListener('keydown', press);
    };
  });
}
