import { Fragment } from 'react';
import { useTranslation } from 'react-i18next';

import { Dialog } from '../../components/dialog.tsx';
import { app } from '../../stores/app.ts';
import { useApp } from '../../stores/react.ts';
import { KeyCap } from './key-cap.tsx';
import { keyGroups, type KeyEntry } from './key-list.ts';

/** Every key, by what it is for. */
export function KeyboardDialog() {
  const { t } = useTranslation();
  const open = useApp((state) => state.keyboardHelpOpen);
  const platform = useApp((state) => state.platform);
  return (
    <Dialog
      title={t('settings.keys.title')}
      isOpen={open}
      wide
      textOnly
      onClose={() => {
        app.setState({ keyboardHelpOpen: false });
      }}
    >
      <p className="keys-intro">{t('settings.keys.intro')}</p>
      <div className="key-groups">
        {keyGroups(platform).map(({ title, entries }) => (
          <section key={title} className="key-group" aria-labelledby={`keys-${title}`}>
            <h3 id={`keys-${title}`}>{t(`settings.keys.${title}`)}</h3>
            <dl>
              {entries.map((entry) => (
                <Entry key={entry.does} entry={entry} />
              ))}
            </dl>
          </section>
        ))}
      </div>
    </Dialog>
  );
}

function Entry({ entry }: { entry: KeyEntry }) {
  const { t } = useTranslation();
  return (
    <div className="key-entry">
      <dt>
        {entry.strokes.map((stroke, place) => (
          <Fragment key={stroke.join('+')}>
            {place > 0 && <span className="visually-hidden">{` ${t('settings.keys.or')} `}</span>}
            <kbd className="stroke">
              {stroke.map((name) => (
                <KeyCap key={name} name={name} />
              ))}
            </kbd>
          </Fragment>
        ))}
      </dt>
      <dd>{t(`settings.keys.does.${entry.does}`)}</dd>
    </div>
  );
}
