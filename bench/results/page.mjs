/** The results as a page of Markdown: one part for each scale that was measured, how the questions grow, search and names. */
import { growthPart } from './growth.mjs';
import { namesPart } from './names.mjs';
import { scalePart } from './scale.mjs';
import { searchPart } from './search.mjs';

/**
 * @param runs the figures of each scale, smallest first
 * @param names the figures of `npm run bench:names`, or null
 * @param search the figures of `npm run bench:search`, or null
 */
export function resultsPage(runs, names = null, search = null) {
  return [
    '# Results',
    '',
    'Written by `npm run bench`, `npm run bench:search` and `npm run bench:names` from `bench/measured/`, where each run leaves its figures; how it measures stands in `bench/README.md`. Ratios under 1.3 are noise on a machine as small as this.',
    '',
    ...runs.toReversed().flatMap(scalePart),
    ...(runs.length > 1 ? growthPart(runs) : []),
    ...searchAndNames(names, search),
  ].join('\n');
}

/** The end of the page: the figures of commands that need no scale. */
export function searchAndNames(names, search) {
  return [...(search ? searchPart(search) : []), ...(names ? namesPart(names) : [])];
}
