/** The results as a page of Markdown: one part for each scale that was measured, how the questions grow, search and names. */
import { decisionsPart } from './decisions.mjs';
import { growthPart } from './growth.mjs';
import { namesPart } from './names.mjs';
import { scalePart } from './scale.mjs';
import { searchPart } from './search.mjs';

/**
 * @param runs the figures of each scale, smallest first
 * @param names the figures of `npm run bench:names`, or null
 * @param search the figures of `npm run bench:search`, or null
 * @param decisions the figures that decisions rest on, entered by hand, or null
 */
export function resultsPage(runs, names = null, search = null, decisions = null) {
  return [
    '# Results',
    '',
    'Written by `npm run bench`, `npm run bench:search` and `npm run bench:names` from `bench/measured/`, where each run stores its figures. `bench/README.md` describes the method. A ratio below 1.3 is noise on a machine this small.',
    '',
    ...runs.toReversed().flatMap(scalePart),
    ...(runs.length > 1 ? growthPart(runs) : []),
    ...withoutScale(names, search, decisions),
  ].join('\n');
}

/** The end of the page: the figures of commands that need no scale. */
export function withoutScale(names, search, decisions) {
  return [
    ...(search ? searchPart(search) : []),
    ...(names ? namesPart(names) : []),
    ...(decisions ? decisionsPart(decisions) : []),
  ];
}
