import type { Category } from '../../../lessons/format/category.ts';
import { shareOf, type Count } from '../../../lessons/progress/count.ts';

const WIDTH = 12;
const STEP = 16;
const HEIGHT = 32;

interface SkillPictureProps {
  counts: readonly (Count | null)[];
  colour: Category['colour'] | undefined;
  /** The same in words. */
  label: string;
}

/** A column for each lesson, the newest at the right; a dot on the line where there is no share, which is not zero. */
export function SkillPicture({ counts, colour, label }: SkillPictureProps) {
  const width = counts.length * STEP;
  return (
    <svg
      className={`skill-picture tint-${colour ?? 'slate'}`}
      role="img"
      aria-label={label}
      viewBox={`0 0 ${String(width)} ${String(HEIGHT + 2)}`}
      style={{ inlineSize: `${String(width / 16)}rem` }}
    >
      {counts.map((count, place) => {
        const x = place * STEP + (STEP - WIDTH) / 2;
        const share = count === null ? null : shareOf(count);
        if (share === null) {
          return <circle key={place} className="skill-none" cx={x + WIDTH / 2} cy={HEIGHT - 2} r={1.5} />;
        }
        const height = share * HEIGHT;
        const newest = place === counts.length - 1;
        return (
          <g key={place}>
            <rect className="skill-track" x={x} y={0.5} width={WIDTH} height={HEIGHT} />
            <rect
              className={newest ? 'skill-newest' : 'skill-earlier'}
              x={x}
              y={HEIGHT + 0.5 - height}
              width={WIDTH}
              height={height}
            />
            <line className="skill-base" x1={x} x2={x + WIDTH} y1={HEIGHT + 0.5} y2={HEIGHT + 0.5} />
          </g>
        );
      })}
    </svg>
  );
}
