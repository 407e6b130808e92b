import { speakersOf } from '../format/key.ts';
import type { Lesson } from '../format/lesson.ts';
import type { Finding, Report } from './finding.ts';

/** What a lesson defines and its key never uses: pens with nothing to find, voices nobody hears. */
export function checkUse(report: Report, { categories, voices, key }: Lesson): Finding[] {
  const speaking = new Set(key.flatMap((item) => speakersOf(item).map(({ voice }) => voice)));
  return [
    ...categories.flatMap(({ id, techniques }, place) => {
      const path = `categories[${String(place)}]`;
      const own = key.filter(({ category }) => category === id);
      if (own.length === 0) return [report('advice', 'category-unused', { path, category: id })];
      const used = new Set(own.map(({ technique }) => technique));
      const unused = techniques.map((technique) => technique.id).filter((technique) => !used.has(technique));
      return unused.length === 0
        ? []
        : [
            report('advice', 'techniques-unused', {
              path: `${path}.techniques`,
              techniques: unused.join(', '),
            }),
          ];
    }),
    ...voices.flatMap(({ id, mentions }, place) =>
      mentions.length === 0 && !speaking.has(id)
        ? [report('advice', 'voice-unused', { path: `voices[${String(place)}]`, voice: id })]
        : [],
    ),
  ];
}
