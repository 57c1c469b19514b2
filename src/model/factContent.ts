/** What of a fact may change: its content never does, and a correction is another fact. */

/** Authored properties that are no part of a fact's content. */
export const ANNOTATIONS: ReadonlySet<string> = new Set([
  'basis',
  'confidence',
  'dateBasis',
  'formatBasis',
  'note',
  'onBehalfOfBasis',
  'script',
]);

/** Whether the record may give a property of a fact another value; `onBehalfOfId` follows merges. Bounds follow the rules of now. */
export function mayChange(property: string): boolean {
  return property === 'status' || property === 'onBehalfOfId' || ANNOTATIONS.has(property);
}
