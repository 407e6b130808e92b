import { assertNever } from '../../../../lessons/result.ts';
import { api } from '../../../platform/api.ts';
import { takeAway } from '../../../stores/overlay.ts';
import type { WallCommand } from './slides.ts';
import type { Wall, WallStores } from './wall.ts';

const SIZES = { least: -4, most: 5 };

/** Does what a key or a button of the wall asks for. Scrolling is the page's own matter. */
export function carryOut({ wall }: Pick<WallStores, 'wall'>, command: WallCommand): void {
  const go = (at: number): void => {
    wall.setState(({ slides }) => ({ at: Math.max(0, Math.min(slides.length - 1, at)) }));
  };
  const { at, full, size, slides, tone } = wall.getState();
  switch (command.kind) {
    case 'step':
      go(at + command.by);
      return;
    case 'go':
      go(command.to === 'first' ? 0 : slides.length - 1);
      return;
    case 'scroll':
      document
        .querySelector('.projector[data-slide="article"] .page-scroller, .projector .wall-slide')
        ?.scrollBy({ top: (command.by * window.innerHeight) / 3 });
      return;
    case 'size':
      wall.setState({ size: Math.max(SIZES.least, Math.min(SIZES.most, size + command.by)) });
      return;
    case 'show':
      wall.setState({ category: command.category });
      return;
    case 'tone':
      wall.setState({ tone: tone === 'light' ? 'dark' : 'light' });
      return;
    case 'reveal':
      wall.setState(toggled);
      return;
    case 'full':
      wall.setState({ full: !full });
      void api.setFullScreen({ full: !full });
      return;
    case 'close':
      takeAway();
      return;
    default:
      assertNever(command);
  }
}

function toggled({ revealed, at }: Wall): Pick<Wall, 'revealed'> {
  const others = [...revealed].filter((place) => place !== at);
  return { revealed: new Set(revealed.has(at) ? others : [...others, at]) };
}
