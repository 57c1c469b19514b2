/** Where the focus goes when what had it is about to go: to the article, where the keys count. */

/** Puts the focus on the article, unless something has it that stays. Called before the page is drawn anew, so that no key is lost. */
export function focusArticle(): void {
  const active = document.activeElement;
  if (active && active !== document.body && !active.closest('#bench-panel, .bench-form')) return;
  document.getElementById('bench-article')?.focus({ preventScroll: true });
}
