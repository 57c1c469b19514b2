/** The two media types of an answer, in the server's order of preference. */
export const mediaTypes = ['application/json', 'application/graphql-response+json'] as const;

/** One of the media types of an answer. */
export type MediaType = (typeof mediaTypes)[number];

/** The media type of a table; only a client that names it gets one. */
export const CSV = 'text/csv';

/** Whether an Accept header prefers a table to any other answer. */
export function prefersCsv(accept: string | undefined): boolean {
  const ranges = (accept ?? '').split(',').map(parseRange);
  const csv = ranges.find(({ pattern }) => pattern === CSV)?.quality ?? 0;
  return csv > 0 && ranges.every(({ pattern, quality }) => pattern === CSV || quality <= csv);
}

interface Range {
  readonly pattern: string;
  readonly quality: number;
}

/** The media type that an Accept header prefers, as RFC 9110 ranks it; undefined when it takes neither. */
export function preferredMediaType(accept: string | undefined): MediaType | undefined {
  if (accept === undefined || accept.trim() === '') return mediaTypes[0];
  const ranges = accept.split(',').map(parseRange);
  const ranked = mediaTypes
    .map((type) => ({ type, ...rank(type, ranges) }))
    .filter(({ quality }) => quality > 0)
    .sort((a, b) => b.quality - a.quality || b.specificity - a.specificity || a.position - b.position);
  return ranked[0]?.type;
}

function parseRange(range: string): Range {
  const [pattern = '', ...parameters] = range.split(';').map((part) => part.trim().toLowerCase());
  const quality = parameters.find((parameter) => parameter.startsWith('q='));
  return { pattern, quality: quality === undefined ? 1 : Number(quality.slice(2)) || 0 };
}

function rank(
  type: MediaType,
  ranges: readonly Range[],
): { quality: number; specificity: number; position: number } {
  const patterns = ['*/*', 'application/*', type];
  let best = { quality: 0, specificity: -1, position: 0 };
  ranges.forEach(({ pattern, quality }, position) => {
    const specificity = patterns.indexOf(pattern);
    if (specificity > best.specificity) best = { quality, specificity, position };
  });
  return best;
}
