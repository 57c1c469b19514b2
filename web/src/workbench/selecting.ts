/** From what is selected in the page to a stretch of the text. */
import type { Stretch } from './ranges';

/** The selected stretch of the text that an element shows in spans with `data-at`; undefined where none of it is selected. */
export function selectedIn(element: HTMLElement): Stretch | undefined {
  const selection = getSelection();
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return undefined;
  const range = selection.getRangeAt(0);
  if (!element.contains(range.startContainer) || !element.contains(range.endContainer)) return undefined;
  const start = unitAt(element, range.startContainer, range.startOffset);
  const end = unitAt(element, range.endContainer, range.endOffset);
  return start === undefined || end === undefined || start === end ? undefined : { start, end };
}

function unitAt(element: HTMLElement, node: Node, offset: number): number | undefined {
  if (node instanceof Text) {
    const at = node.parentElement?.dataset['at'];
    return at === undefined ? undefined : Number(at) + offset;
  }
  // Between two spans, or at the end of the text.
  const holder = node instanceof HTMLElement && node.dataset['at'] !== undefined ? node : undefined;
  if (holder) return Number(holder.dataset['at']) + (offset === 0 ? 0 : lengthOf(holder));
  const before = element.childNodes[offset - 1];
  if (!(before instanceof HTMLElement)) return 0;
  return Number(before.dataset['at'] ?? 0) + lengthOf(before);
}

function lengthOf(element: HTMLElement): number {
  return element.firstChild instanceof Text ? element.firstChild.length : 0;
}
