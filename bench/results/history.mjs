import { number, ratio, table } from './cells.mjs';

/** What `node bench/history.mjs` measured: a row for each walk and number of past links, both candidates beside each other. */
export function historyPart({ machine, heap, pageCache, rounds, load, rows }) {
  const pairs = rows
    .filter(({ candidate }) => candidate === 'type')
    .map((type) => ({
      ...type,
      property: rows.find(
        ({ about, each, candidate }, index) =>
          candidate === 'property' &&
          about === type.about &&
          each === type.each &&
          index > rows.indexOf(type),
      ),
    }));
  return [
    '## Two ways of keeping past links',
    '',
    'Measured by `node bench/history.mjs`: hand-written Cypher over synthetic links. “Type”: past links have the type `PAST_TIED_TO`; “property”: they have the type of the current ones, and `recordedTo`.',
    '',
    `- Machine: ${machine}; Neo4j with a heap of ${heap} MB and a page cache of ${pageCache} MB; load before: ${load}.`,
    `- Medians of the last two thirds of ${rounds} rounds, over Bolt.`,
    '',
    ...table(
      [
        ['walk', ({ about }) => about],
        ['past links for each', ({ each }) => each],
        ['type, ms', ({ milliseconds }) => number(milliseconds)],
        ['property, ms', ({ property }) => number(property.milliseconds)],
        ['property ÷ type', ({ milliseconds, property }) => ratio(property.milliseconds, milliseconds)],
        ['type, hits', ({ hits }) => hits],
        ['property, hits', ({ property }) => property.hits],
      ],
      pairs,
    ),
    '',
  ];
}
