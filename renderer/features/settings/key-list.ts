import type { en } from '../../i18n/en/index.ts';
import type { AppState } from '../../stores/app.ts';

type Catalogue = (typeof en)['settings']['keys'];

/** A key by its DOM name; `letter` stands for the letter on a pen. */
export type KeyName =
  | keyof Catalogue['name']
  | 'Alt'
  | 'Meta'
  | `Arrow${'Left' | 'Right' | 'Up' | 'Down'}`
  | '1'
  | '2'
  | '3'
  | '5'
  | 'F1'
  | 'F5'
  | 'F8'
  | 'L'
  | 'P'
  | 'T'
  | 'Y'
  | 'Z'
  | ',';

export interface KeyEntry {
  does: keyof Catalogue['does'];
  /** Keys pressed together, and other ways to the same end. */
  strokes: readonly (readonly KeyName[])[];
}

export interface KeyGroup {
  title: 'article' | 'mark' | 'marks' | 'author' | 'classroom' | 'everywhere';
  entries: readonly KeyEntry[];
}

/** Every key of Lesart as it is on one platform: the article's own ones, then the menu's. */
export function keyGroups(platform: AppState['platform']): KeyGroup[] {
  const mac = platform === 'darwin';
  const wide = mac ? 'Alt' : 'Control';
  const command = mac ? 'Meta' : 'Control';
  const redo: readonly KeyName[] =
    platform === 'win32' ? ['Control', 'Y'] : mac ? ['Shift', 'Meta', 'Z'] : ['Control', 'Shift', 'Z'];
  const steps: KeyEntry = {
    does: 'step',
    strokes: [
      [command, '1'],
      [command, '5'],
    ],
  };
  return [
    {
      title: 'article',
      entries: [
        { does: 'word', strokes: [['ArrowRight'], ['ArrowLeft']] },
        {
          does: 'sentence',
          strokes: [
            [wide, 'ArrowRight'],
            [wide, 'ArrowLeft'],
          ],
        },
        { does: 'line', strokes: [['ArrowDown'], ['ArrowUp']] },
        { does: 'block', strokes: [['PageDown'], ['PageUp']] },
        { does: 'sentenceEnds', strokes: [['Home'], ['End']] },
        {
          does: 'textEnds',
          strokes: [
            [wide, 'Home'],
            [wide, 'End'],
          ],
        },
        { does: 'extend', strokes: [['Shift']] },
      ],
    },
    {
      title: 'mark',
      entries: [
        { does: 'markPen', strokes: [['Space']] },
        { does: 'markLetter', strokes: [['letter']] },
        { does: 'letGo', strokes: [['Escape']] },
      ],
    },
    {
      title: 'marks',
      entries: [
        {
          does: 'nextMark',
          strokes: [
            ['Alt', 'ArrowDown'],
            ['Alt', 'ArrowUp'],
          ],
        },
        { does: 'openMark', strokes: [['Enter']] },
        { does: 'deleteMark', strokes: [['Delete']] },
      ],
    },
    {
      title: 'author',
      entries: [
        { does: 'strength', strokes: [['1'], ['2'], ['3']] },
        { does: 'suggestion', strokes: [['F8'], ['Shift', 'F8']] },
        steps,
      ],
    },
    {
      title: 'classroom',
      entries: [
        steps,
        { does: 'heat', strokes: [['letter']] },
        { does: 'project', strokes: [['F5']] },
        { does: 'turnWall', strokes: [['ArrowRight'], ['ArrowLeft']] },
        { does: 'revealKey', strokes: [['Space']] },
      ],
    },
    {
      title: 'everywhere',
      entries: [
        { does: 'around', strokes: [['Tab'], ['Shift', 'Tab']] },
        { does: 'undo', strokes: [[command, 'Z']] },
        { does: 'redo', strokes: [redo] },
        { does: 'settings', strokes: [[command, ',']] },
        { does: 'library', strokes: [[command, 'L']] },
        { does: 'try', strokes: [[command, 'T']] },
        { does: 'print', strokes: [[command, 'P']] },
        { does: 'help', strokes: [['F1']] },
        { does: 'close', strokes: [['Escape']] },
      ],
    },
  ];
}
