import { useSheet } from './sheet-context.ts';

/** What lines, fills and names in the solved article say. */
export function SolutionLegend() {
  const { lesson, t, localized, letterOf } = useSheet();
  const pen = lesson.categories[0];
  return (
    <ul className="paper-key">
      {lesson.categories.map((category) => {
        const name = localized(category.name);
        return (
          <li key={category.id}>
            <span className={`paper-sample stroke-${category.colour} line-${category.line}`} />{' '}
            <strong>{letterOf(category)}</strong> <span lang={name?.language}>{name?.text}</span>
          </li>
        );
      })}
      {pen !== undefined &&
        (['required', 'acceptable', 'debatable'] as const).map((strength) => (
          <li key={strength}>
            <span
              className={`paper-sample line-${pen.line} ${strength === 'required' ? `stroke-${pen.colour}` : 'paper-sample-open'}`}
            />{' '}
            {t(`worksheet.solution.strengthAs.${strength}`)}
          </li>
        ))}
    </ul>
  );
}
