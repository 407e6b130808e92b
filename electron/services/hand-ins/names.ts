import { isDeviceName } from '../../../lessons/exchange/file-names.ts';
import { HAND_IN_ENDING, type HandInContent } from '../../../lessons/classroom/hand-in.ts';

/**
 * `<learner>.<pack>.<lesson>.<first eight of the attempt's id>.lesart-hand-in`: the same for every version of one attempt,
 * and of two learners or attempts never. A code that is a device on Windows (NUL) gets a hyphen, or its file could not be written. For people who look into the folder; whoever reads a hand-in looks at what is inside.
 */
export const nameOfHandIn = ({ learner, attempt }: Pick<HandInContent, 'learner' | 'attempt'>): string =>
  `${isDeviceName(learner) ? `${learner}-` : learner}.${attempt.lesson.pack}.${attempt.lesson.lesson}.${attempt.id.slice(0, 8)}${HAND_IN_ENDING}`;
