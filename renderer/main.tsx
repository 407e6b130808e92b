import { createRoot } from 'react-dom/client';

import './platform/strict-page.ts';
import './theme/theme.css';
import { startTranslations } from './i18n/index.ts';
import { App } from './app.tsx';
import { api } from './platform/api.ts';
import { reportErrors } from './platform/errors.ts';
import { app, languageOf, takeStart } from './stores/app.ts';

async function start(): Promise<void> {
  reportErrors();
  const answer = await api.start();
  if (answer.ok) takeStart(answer.value);
  else app.setState({ place: { kind: 'failed', failure: answer.error } });
  const pseudo = new URLSearchParams(window.location.search).has('pseudo');
  await startTranslations(pseudo ? 'pseudo' : languageOf(app.getState()));
  const root = document.getElementById('root');
  if (root === null) throw new Error('the page has no root');
  createRoot(root).render(<App />);
}

void start();
