import { useEffect, useRef } from 'react';
import { Button, Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components';
import { useTranslation } from 'react-i18next';

import { announce } from '../../stores/announcements.ts';
import { authorSteps, type AuthorStep } from '../../stores/author.ts';
import { useAuthor, useAuthorStores } from '../../stores/react.ts';

/** The steps of writing a lesson, all open at any time: in a row, or behind a button where a row has no room. */
export function AuthorSteps() {
  const { t } = useTranslation();
  const { author } = useAuthorStores();
  const now = useAuthor((state) => state.step);
  const go = (step: AuthorStep): void => {
    author.setState({ step });
  };
  useStepKeys(go);
  useSaidStep(now);
  return (
    <nav className="steps author-steps" aria-label={t('author.steps')}>
      <ol>
        {authorSteps.map((step) => (
          <li key={step} className={`step step-${step === now ? 'now' : 'later'}`}>
            <Button
              className="step-button"
              aria-current={step === now ? 'step' : 'false'}
              onPress={() => {
                go(step);
              }}
            >
              {t(`author.step.${step}`)}
            </Button>
          </li>
        ))}
      </ol>
      <MenuTrigger>
        <Button className="step-menu" aria-label={t('author.stepNow', { step: t(`author.step.${now}`) })}>
          {t(`author.step.${now}`)} <span aria-hidden="true">▾</span>
        </Button>
        <Popover className="filter-list select-list">
          <Menu
            selectionMode="single"
            selectedKeys={[now]}
            onAction={(chosen) => {
              const step = authorSteps.find((name) => name === chosen);
              if (step !== undefined) go(step);
            }}
          >
            {authorSteps.map((step) => (
              <MenuItem key={step} id={step} className="filter-option">
                {t(`author.step.${step}`)}
              </MenuItem>
            ))}
          </Menu>
        </Popover>
      </MenuTrigger>
    </nav>
  );
}

/** Says which step one has come to, however one came there. */
function useSaidStep(now: AuthorStep): void {
  const { t } = useTranslation();
  const before = useRef(now);
  useEffect(() => {
    if (before.current !== now) announce(t('author.stepNow', { step: t(`author.step.${now}`) }));
    before.current = now;
  }, [now, t]);
}

/** Ctrl (on the Mac: Command) and a digit goes to a step from anywhere, also from a field. */
function useStepKeys(go: (step: AuthorStep) => void): void {
  useEffect(() => {
    const press = (event: KeyboardEvent): void => {
      const step = authorSteps[Number(event.key) - 1];
      if (step === undefined || event.altKey || event.shiftKey || event.ctrlKey === event.metaKey) return;
      event.preventDefault();
      go(step);
    };
    window.addEventListener('keydown', press);
    return () => {
      window.removeEventListener('keydown', press);
    };
  });
}
