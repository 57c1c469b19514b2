/** Where the focus goes when what had it is gone: to the article, where the keys count. */

/** Puts the focus on the article once the page is drawn, unless something else has it. */
export function focusArticle(): void {
  setTimeout(() => {
    if (document.activeElement === null || document.activeElement === document.body)
      document.getElementById('bench-article')?.focus({ preventScroll: true });
  });
}
