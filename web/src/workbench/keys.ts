/** The keys of the workbench. They count where the article or the suggestions have the focus, never in a field. */
import { redo, undo } from './desk';
import { acceptCurrent, move, rejectCurrent } from './deciding';

const ACTIONS: Readonly<Record<string, () => void>> = {
  n: () => {
    move(1);
  },
  p: () => {
    move(-1);
  },
  a: acceptCurrent,
  r: rejectCurrent,
  u: undo,
};

/** Letters by where they stand on a keyboard, so that a Russian layout works as well. */
const CODES: Readonly<Record<string, string>> = { KeyN: 'n', KeyP: 'p', KeyA: 'a', KeyR: 'r', KeyU: 'u' };

/** Does what a key stands for. */
export function onBenchKey(event: KeyboardEvent): void {
  const { target } = event;
  if (event.altKey || event.isComposing) return;
  if (target instanceof HTMLElement && /^(?:INPUT|SELECT|TEXTAREA)$/.test(target.tagName)) return;
  if (event.ctrlKey || event.metaKey) {
    if (event.code !== 'KeyZ') return;
    event.preventDefault();
    if (event.shiftKey) redo();
    else undo();
    return;
  }
  const action =
    ACTIONS[event.key.toLowerCase()] ??
    (/^[^\x20-\x7e]$/u.test(event.key) ? ACTIONS[CODES[event.code] ?? ''] : undefined);
  if (!action) return;
  event.preventDefault();
  action();
}
