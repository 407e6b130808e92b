import { join } from 'node:path';

import { expect, test } from './support/app.ts';
import { findBarriers } from './support/axe.ts';
import { answerDialogs, ask, value } from './support/bridge.ts';
import { ClassPage } from './support/class-page.ts';
import { filesHolding } from '../electron/services/build-traces.ts';
import { LibraryPage } from './support/library-page.ts';
import { startPostgres } from './support/postgres.ts';
import { simulatedHandIns, writeHandIns } from './support/simulated-class.ts';

const handIns = simulatedHandIns(12);

test('a school’s database is entered by keyboard, does without for a while, and catches up', async ({
  launch,
}) => {
  const server = await startPostgres();
  test.skip(server === null, 'PostgreSQL is not installed');
  if (server === null) return;
  try {
    const running = await launch();
    const { app, page, folders } = running;
    const dialog = await new LibraryPage(page).openSettings();
    const state = dialog.getByTestId('gradebook-state');
    const outcome = dialog.getByTestId('gradebook-outcome');

    await test.step('what is wrong with an address or a password is said, and nothing is kept', async () => {
      await expect(state).toContainText('liegen auf diesem Computer');
      await dialog.getByRole('button', { name: 'Gemeinsame Datenbank verwenden' }).press('Enter');
      await expect(dialog.getByLabel('Adresse', { exact: true })).toBeFocused();
      await page.keyboard.type('unsere Datenbank');
      await page.keyboard.press('Enter');
      await expect(outcome).toContainText('Das ist keine Adresse, die Lesart lesen kann.');
      await page.keyboard.press('ControlOrMeta+a');
      await page.keyboard.type('postgresql://admin@localhost:1/postgres');
      await page.keyboard.press('Enter');
      await expect(outcome).toContainText('Unter dieser Adresse antwortet niemand.');
      await page.keyboard.press('ControlOrMeta+a');
      await page.keyboard.type(server.wish.address);
      await page.keyboard.press('Tab');
      await page.keyboard.type('falsch');
      await page.keyboard.press('Enter');
      await expect(outcome).toContainText('Der Server nimmt Benutzer und Kennwort nicht an.');
      await expect(outcome).toContainText('Geändert wurde nichts.');
      expect(await findBarriers(page)).toEqual([]);
      await page.keyboard.press('ControlOrMeta+a');
      await page.keyboard.type(server.wish.password);
      await dialog.getByRole('button', { name: 'Verbindung prüfen' }).press('Enter');
      await expect(outcome).toContainText('Die Verbindung steht');
      await expect(state).toContainText('liegen auf diesem Computer');
      await dialog.getByRole('button', { name: 'Verwenden', exact: true }).press('Enter');
      await expect(state).toContainText('liegen in der gemeinsamen Datenbank localhost');
      await expect(dialog.getByRole('button', { name: 'Zugang ändern' })).toBeFocused();
      expect(await findBarriers(page)).toEqual([]);
      await page.keyboard.press('Escape');
    });

    const classes = new ClassPage(page);
    const id = await classes.open('9b Deutsch');
    const share = join(folders.root, 'Klassenablage');
    const away = page.getByTestId('gradebook-away');

    await test.step('when the server dies, collecting goes on here', async () => {
      writeHandIns(share, handIns.slice(0, 5));
      await answerDialogs(app, { open: share });
      await classes.button(/^Ordner beobachten/).click();
      await expect(classes.sum).toHaveText('5 von 5 eingesammelt');
      await server.kill();
      writeHandIns(share, handIns.slice(5));
      await expect(away).toContainText('ist gerade nicht zu erreichen');
      await expect(classes.sum).toHaveText('12 von 12 eingesammelt');
      await expect(away).toContainText('7 Abgaben warten hier');
      expect(await findBarriers(page)).toEqual([]);
    });

    await test.step('when it is back, what waited is there, once', async () => {
      await server.start();
      await away.getByRole('button', { name: 'Jetzt nachsehen' }).click();
      await expect(away).toBeHidden();
      const found = value(await ask(page, 'listClasses', {}));
      expect(found.gradebook.kind).toBe('shared');
      expect(found.classes).toMatchObject([{ id, name: '9b Deutsch', handIns: 12, learners: 12 }]);
    });

    await test.step('everybody’s classes are told to go with all', async () => {
      await page.getByRole('button', { name: 'Klassen', exact: true }).first().click();
      await page.getByRole('button', { name: 'Alle Klassen löschen' }).click();
      await expect(page.getByRole('alertdialog')).toContainText('die Klassen aller anderen Lehrkräfte');
      await expect(page.getByRole('alertdialog')).toContainText('was der Server der gemeinsamen Datenbank');
      await page.keyboard.press('Escape');
    });

    await test.step('the next start finds it again; the password is nobody’s to read', async () => {
      const again = await running.restart();
      const stand = value(await ask(again.page, 'lookAtGradebook', {}));
      expect(JSON.stringify(stand)).not.toContain(server.wish.password);
      expect(stand.shared).toMatchObject({ hasPassword: true, sealed: stand.canSeal });
      const holding = filesHolding(folders.userData, [server.wish.password]);
      // Without a keyring it can't be sealed, and the settings say so.
      expect(holding).toHaveLength(stand.canSeal ? 0 : 1);
      const settings = await new LibraryPage(again.page).openSettings();
      await expect(settings.getByTestId('gradebook-state')).toContainText(
        stand.canSeal ? 'Das Kennwort ist verschlüsselt' : 'Das Kennwort ist unverschlüsselt gespeichert',
      );
      await settings.getByRole('button', { name: 'Zugang ändern' }).click();
      await expect(settings.getByLabel('Kennwort', { exact: true })).toHaveValue('');
      await settings.getByRole('button', { name: 'Verwenden', exact: true }).click();
      await expect(settings.getByTestId('gradebook-state')).toContainText('in der gemeinsamen Datenbank');
      await settings.getByRole('button', { name: 'Klassen wieder auf diesem Computer' }).click();
      await expect(settings.getByTestId('gradebook-state')).toContainText('liegen auf diesem Computer');
      expect(value(await ask(again.page, 'listClasses', {}))).toMatchObject({ classes: [] });
      expect(filesHolding(folders.userData, [server.wish.password])).toEqual([]);
    });
  } finally {
    await server.end();
  }
});
