import { useEffect } from 'react';

import { api } from '../../platform/api.ts';
import { app, leaveLesson } from '../../stores/app.ts';
import { goToClasses } from '../../stores/classes.ts';

/** The native menu's commands that mean the whole app. A lesson hears those that mean its marks and its result. */
export function useAppCommands(): void {
  useEffect(
    () =>
      api.onMenuCommand(({ command }) => {
        switch (command) {
          case 'settings':
            app.setState({ settingsOpen: true, keyboardHelpOpen: false });
            return;
          case 'keyboard':
            app.setState({ settingsOpen: false, keyboardHelpOpen: true });
            return;
          case 'library':
            app.setState({ settingsOpen: false, keyboardHelpOpen: false });
            if (app.getState().place.kind !== 'opening') void leaveLesson();
            return;
          case 'classes':
            app.setState({ settingsOpen: false, keyboardHelpOpen: false });
            void goToClasses();
            return;
          case 'undo':
          case 'redo':
          case 'print':
          case 'save-pdf':
            return;
        }
      }),
    [],
  );
}
