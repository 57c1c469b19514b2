/** The results as a page of Markdown: one part for each scale that was measured, how the questions grow, search and names. */
import { decisionsPart } from './decisions.mjs';
import { growthPart } from './growth.mjs';
import { historyPart } from './history.mjs';
import { namesPart } from './names.mjs';
import { scalePart } from './scale.mjs';
import { searchPart } from './search.mjs';
import { timePart } from './time.mjs';

/**
 * @param runs the figures of each scale, smallest first
 * @param others those of the commands beside `npm run bench`; see `withoutScale`
 */
export function resultsPage(runs, others = {}) {
  return [
    '# Results',
    '',
    'Written by `npm run bench` and the other benchmarks from `bench/measured/`, where each run stores its figures. `bench/README.md` describes the method. A ratio below 1.3 is noise on a machine this small.',
    '',
    ...runs.toReversed().flatMap(scalePart),
    ...(runs.length > 1 ? growthPart(runs) : []),
    ...withoutScale(others),
  ].join('\n');
}

/**
 * The end of the page: the figures of commands that need no scale, each null where there are none. `decisions` are those that
 * decisions rest on, entered by hand.
 */
export function withoutScale({ time = null, history = null, search = null, names = null, decisions = null }) {
  return [
    ...(time ? timePart(time) : []),
    ...(history ? historyPart(history) : []),
    ...(search ? searchPart(search) : []),
    ...(names ? namesPart(names) : []),
    ...(decisions ? decisionsPart(decisions) : []),
  ];
}
