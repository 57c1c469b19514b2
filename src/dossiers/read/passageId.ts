/** Ranges of a text and the ids of passages: `93-103` within a dossier, `doc:000#93-103` everywhere. */

/** Start and end in Unicode code points; the end is not part of it. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

/** Source of the pattern for a range. */
export const RANGE_PATTERN = '(?:0|[1-9][0-9]{0,8})-(?:0|[1-9][0-9]{0,8})';

/** Source of the pattern for ids: a lower-case prefix, a colon and a name without spaces. */
export const ID_PATTERN = '[a-z][a-z0-9-]*:[\\p{L}\\p{N}][\\p{L}\\p{N}._:/-]*';

const RANGE = new RegExp(`^(${RANGE_PATTERN})$`, 'u');

/** The range that a text such as `93-103` names; undefined when it names none. */
export function parseRange(text: string): Range | undefined {
  if (!RANGE.test(text)) return undefined;
  const [start, end] = text.split('-').map(Number);
  return { start: start ?? 0, end: end ?? 0 };
}

/** The id of a passage, given its document and its range or a reference that names another document itself. */
export function passageId(document: string | undefined, reference: string): string {
  return reference.includes('#') || document === undefined ? reference : `${document}#${reference}`;
}

/** Document and range of the id of a passage. */
export function splitPassageId(id: string): { document: string; range: Range | undefined } {
  const at = id.lastIndexOf('#');
  return { document: at < 0 ? '' : id.slice(0, at), range: parseRange(id.slice(at + 1)) };
}

/** Whether two ranges share a code point. */
export function overlap(a: Range, b: Range): boolean {
  return a.start < b.end && b.start < a.end;
}
