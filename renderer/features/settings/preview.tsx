import type { CSSProperties } from 'react';
import { useTranslation } from 'react-i18next';

/** The sentence in parts, some of them marked as the usual pens mark. */
const parts = [
  { part: 'start', pen: undefined },
  { part: 'quote', pen: 'preview-mark stroke-violet line-solid' },
  { part: 'between', pen: undefined },
  { part: 'source', pen: 'preview-mark stroke-green line-dotted' },
  { part: 'middle', pen: undefined },
  { part: 'framing', pen: 'preview-mark stroke-amber line-wavy' },
  { part: 'end', pen: undefined },
] as const;

/** A few lines set as the article will be, while the settings are changed. */
export function Preview({ textSize }: { textSize: number }) {
  const { t } = useTranslation();
  return (
    <figure className="preview" style={{ '--preview-scale': textSize / 100 } as CSSProperties}>
      <figcaption className="setting-label">{t('settings.preview')}</figcaption>
      <div className="preview-page">
        <p className="preview-headline">{t('settings.previewHeadline')}</p>
        <p>
          {parts.map(({ part, pen }) => (
            <span key={part} className={pen}>
              {t(`settings.previewText.${part}`)}
            </span>
          ))}
        </p>
      </div>
    </figure>
  );
}
