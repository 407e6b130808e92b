import { useMemo, useState, type ReactNode } from 'react';
import { Button } from 'react-aria-components';
import { useTranslation } from 'react-i18next';

import type { Arrival } from '../../../../electron/contract/collecting.ts';
import { PackText } from '../../../components/pack-text.tsx';
import { api } from '../../../platform/api.ts';
import { isWaiting } from '../../../stores/collecting.ts';
import { useClass } from '../../../stores/react.ts';
import { groupArrivals, type ArrivalGroups } from './group-arrivals.ts';
import { useArrivalWords } from './use-arrival-words.ts';

interface ArrivalListProps {
  arrivals: ReadonlyMap<number, Arrival>;
  /** Under the heading. */
  children?: ReactNode;
}

/** What became of every file: first what needs a look, the rest folded away. */
export function ArrivalList({ arrivals, children }: ArrivalListProps) {
  const { t } = useTranslation();
  const id = useClass((state) => state.summary.id);
  const groups = useMemo(() => groupArrivals(arrivals.values()), [arrivals]);
  const look = groups.look.filter(({ code }) => code !== 'sealed');
  const taken = groups.taken.length + groups.remarked.length;
  const total = arrivals.size - groups.system.length;
  return (
    <section className="arrivals" aria-labelledby="arrivals">
      <h2 id="arrivals" className="arrivals-title">
        {taken === 0 ? t('collecting.nothingTaken') : t('collecting.collected', { taken, total })}
      </h2>
      {children}
      {look.length > 0 && (
        <Group name="look" count={look.length} arrivals={look} isOpen>
          {look.some(isWaiting) && (
            <Button className="button" onPress={() => void api.collectAgain({ class: id })}>
              {t('collecting.again')}
            </Button>
          )}
        </Group>
      )}
      {folded.map(({ name, isOpen }) =>
        groups[name].length === 0 ? null : (
          <Group key={name} name={name} count={groups[name].length} arrivals={groups[name]} isOpen={isOpen} />
        ),
      )}
    </section>
  );
}

const folded: readonly { name: keyof ArrivalGroups; isOpen: boolean }[] = [
  { name: 'remarked', isOpen: true },
  { name: 'taken', isOpen: false },
  { name: 'known', isOpen: false },
  { name: 'foreign', isOpen: false },
  { name: 'system', isOpen: false },
];

interface GroupProps {
  name: keyof ArrivalGroups;
  count: number;
  arrivals: readonly Arrival[];
  isOpen: boolean;
  children?: ReactNode;
}

/** So many are shown at first, and more each time somebody asks. */
const SHOWN = 50;

function Group({ name, count, arrivals, isOpen, children }: GroupProps) {
  const { t } = useTranslation();
  const [shown, setShown] = useState(SHOWN);
  const further = Math.min(SHOWN, arrivals.length - shown);
  return (
    <details className={`arrival-group arrival-${name}`} open={isOpen}>
      <summary>{t(`collecting.${name}`, { count })}</summary>
      {children}
      <ul>
        {arrivals.slice(0, shown).map((arrival) => (
          <ArrivalLine key={arrival.place} arrival={arrival} />
        ))}
      </ul>
      {further > 0 && (
        <Button
          className="button"
          onPress={() => {
            setShown(shown + SHOWN);
          }}
        >
          {t('collecting.more', { count: further })}
        </Button>
      )}
    </details>
  );
}

function ArrivalLine({ arrival }: { arrival: Arrival }) {
  const { what, help, remarks } = useArrivalWords()(arrival);
  return (
    <li>
      <p className="arrival-what">
        {what} {help !== null && <span>{help}</span>}
      </p>
      {remarks.map((remark) => (
        <p key={remark} className="arrival-remark">
          {remark}
        </p>
      ))}
      <p className="arrival-file quiet">
        <PackText text={arrival.name} />
      </p>
    </li>
  );
}
