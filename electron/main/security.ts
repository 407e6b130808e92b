import { app, type Session, type WebContents } from 'electron';

import type { Log } from './log.ts';
import { isOwnPage } from './page-address.ts';

/**
 * What must be settled before the app is ready: every page there will ever be runs in the sandbox, whatever its window
 * asks for; no name is ever resolved, and nothing is fetched in the background.
 */
export function closeDoors(): void {
  // Root can't have Chromium's sandbox and says so on the command line; asking for it all the same ends every process.
  if (!app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox();
  app.commandLine.appendSwitch('host-resolver-rules', 'MAP * ~NOTFOUND');
  app.commandLine.appendSwitch('disable-background-networking');
  app.commandLine.appendSwitch('disable-domain-reliability');
}

/**
 * Closes every way out of a page, for all web contents there will ever be: navigation, new windows, embedded pages,
 * permissions, devices, downloads, requests to anything but the app's own files. What is refused is counted in the log by
 * kind, never with the address, which may carry what a learner typed.
 */
export function lockDown(session: Session, log: Log): void {
  const refuse = (kind: string): void => {
    log.warn('refused', { kind });
  };

  app.on('web-contents-created', (_event, contents) => {
    lockContents(contents, refuse);
  });

  session.setPermissionRequestHandler((_contents, permission, answer) => {
    refuse(`permission ${permission}`);
    answer(false);
  });
  session.setPermissionCheckHandler(() => false);
  session.setDevicePermissionHandler(() => false);
  session.on('will-download', (event) => {
    refuse('download');
    event.preventDefault();
  });
  session.webRequest.onBeforeRequest((request, answer) => {
    const cancel = !isOwnPage(request.url) && !request.url.startsWith('devtools://');
    if (cancel) refuse('request');
    answer({ cancel });
  });
  session.setSpellCheckerEnabled(false);
}

function lockContents(contents: WebContents, refuse: (kind: string) => void): void {
  // Peer connections pass neither content policy nor request filter; without UDP of their own they reach no one.
  contents.setWebRTCIPHandlingPolicy('disable_non_proxied_udp');
  contents.setWindowOpenHandler(() => {
    refuse('window');
    return { action: 'deny' };
  });
  // Told for the main frame and for every other. Loading the page that is there anew is no way out.
  contents.on('will-frame-navigate', (event) => {
    if (event.isMainFrame && isOwnPage(event.url) && event.url === contents.getURL()) return;
    refuse('navigation');
    event.preventDefault();
  });
  contents.on('will-redirect', (event) => {
    refuse('redirect');
    event.preventDefault();
  });
  contents.on('will-attach-webview', (event) => {
    refuse('webview');
    event.preventDefault();
  });
}
