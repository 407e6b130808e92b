import type { ReactNode } from 'react';
import { Button, Disclosure, DisclosurePanel, Heading } from 'react-aria-components';

/** The parts of a card that are asked for seldom; which stand open holds from item to item. */
export interface FurtherParts {
  open: ReadonlySet<string>;
  toggle: (name: string) => void;
}

interface FurtherProps {
  name: string;
  title: string;
  /** `placeName` of what lies in it. */
  place: string;
  parts: FurtherParts;
  children: ReactNode;
}

/** A part of the card that is folded away until it is wanted. */
export function Further({ name, title, place, parts, children }: FurtherProps) {
  const isOpen = parts.open.has(name);
  return (
    <Disclosure
      className="further"
      data-place={place}
      isExpanded={isOpen}
      onExpandedChange={() => {
        parts.toggle(name);
      }}
    >
      <Heading level={2} className="further-title">
        <Button slot="trigger" className="plain further-button">
          <span aria-hidden="true" className="further-sign">
            {isOpen ? '▾' : '▸'}
          </span>
          {title}
        </Button>
      </Heading>
      <DisclosurePanel className="further-panel">{isOpen && children}</DisclosurePanel>
    </Disclosure>
  );
}
