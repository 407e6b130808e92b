import type { ReactNode } from 'react';

import type { Block } from '../../../lessons/format/lesson.ts';
import type { Span } from '../../../lessons/text/span.ts';
import type { BrokenBlock } from '../paper/lines-of-text.ts';
import { directionOf } from '../reader/article-direction.ts';
import { useSheet } from './sheet-context.ts';

const NUMBERED = 5;

/**
 * The article set line by line, with a number at the first and at every fifth, and a margin beside it.
 *
 * @param set how the words of a line are set
 */
export function PaperArticle({
  broken,
  set,
}: {
  broken: readonly BrokenBlock[];
  set: (line: Span) => ReactNode;
}) {
  const { lesson } = useSheet();
  return (
    <div className="paper-text" lang={lesson.language} dir={directionOf(lesson)}>
      {togetherOnAPage(broken).map((group) => (
        <div key={group[0]?.block.start} className={group.length > 1 ? 'paper-together' : undefined}>
          {group.map((block) => (
            <SetBlock key={block.block.start} broken={block} set={set} />
          ))}
        </div>
      ))}
    </div>
  );
}

function SetBlock({
  broken: { block, lines, first },
  set,
}: {
  broken: BrokenBlock;
  set: (line: Span) => ReactNode;
}) {
  return (
    <Element kind={block.kind}>
      {lines.map((line, place) => {
        const number = first + place;
        return (
          <span
            key={line.start}
            className="paper-line"
            data-line={number === 1 || number % NUMBERED === 0 ? number : undefined}
          >
            {set(line)}
          </span>
        );
      })}
    </Element>
  );
}

function Element({ kind, children }: { kind: Block['kind']; children: ReactNode }) {
  const className = `paper-${kind}`;
  if (kind === 'headline') return <h2 className={className}>{children}</h2>;
  if (kind === 'subheading') return <h3 className={className}>{children}</h3>;
  return <p className={className}>{children}</p>;
}

/** What is said of a picture stays on one page: its caption and whose it is. */
function togetherOnAPage(broken: readonly BrokenBlock[]): BrokenBlock[][] {
  const ofPicture = ({ block }: BrokenBlock): boolean => block.kind === 'caption' || block.kind === 'credit';
  const groups: BrokenBlock[][] = [];
  for (const block of broken) {
    const before = groups.at(-1);
    const last = before?.at(-1);
    if (before !== undefined && last !== undefined && ofPicture(last) && ofPicture(block)) before.push(block);
    else groups.push([block]);
  }
  return groups;
}
