import { useEffect } from 'react';

import { useApp } from '../../stores/react.ts';

/** Puts the settings that style sheets read onto the root element. */
export function useAppearance(): void {
  const { theme, textSize, lineSpacing, letterSpacing, font, motion } = useApp((state) => state.settings);
  useEffect(() => {
    const root = document.documentElement;
    Object.assign(root.dataset, { lineSpacing, letterSpacing, font, motion });
    root.style.setProperty('--text-scale', String(textSize / 100));
    const dark = window.matchMedia('(prefers-color-scheme: dark)');
    const contrast = window.matchMedia('(prefers-contrast: more)');
    const apply = (): void => {
      const system = contrast.matches ? 'contrast' : dark.matches ? 'dark' : 'light';
      root.dataset['theme'] = theme === 'system' ? system : theme;
    };
    apply();
    dark.addEventListener('change', apply);
    contrast.addEventListener('change', apply);
    return () => {
      dark.removeEventListener('change', apply);
      contrast.removeEventListener('change', apply);
    };
  }, [theme, textSize, lineSpacing, letterSpacing, font, motion]);
}
