/** Light or dark: a choice of the reader's device, and so not in the address. */
import { signal } from '@preact/signals';

export type Theme = 'auto' | 'light' | 'dark';

const KEY = 'entente-theme';

export const theme = signal<Theme>(read());

function read(): Theme {
  const kept = localStorage.getItem(KEY);
  return kept === 'light' || kept === 'dark' ? kept : 'auto';
}

/** Chooses a theme, now and for later visits. */
export function choose(chosen: Theme): void {
  theme.value = chosen;
  localStorage.setItem(KEY, chosen);
}

/** Puts the theme where the styles read it. */
export function applyTheme(): void {
  document.documentElement.dataset['theme'] = theme.value;
}
