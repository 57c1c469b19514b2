import { number, table } from './cells.mjs';

/** What `npm run bench:search` measured. */
export function searchPart({ machine, scale, heap, pageCache, counts, rows }) {
  return [
    '## Search',
    '',
    'Measured by `npm run bench:search`: `search(text, first: 20)` with entities and reasons, inside the server, one client. First is whose name was asked, or a namesake.',
    '',
    `- Machine: ${machine}; Neo4j with a heap of ${heap} MB and a page cache of ${pageCache} MB.`,
    `- The graph of scale ${scale} and the gazetteer: ${counts.cities} cities, ${counts.officials} officials, ${counts.institutions} institutions.`,
    '',
    ...table(
      [
        ['names', ({ about }) => about],
        ['asked', ({ asked }) => asked],
        ['median, ms', ({ median }) => number(median)],
        ['95 of 100 within, ms', ({ most }) => number(most)],
        ['first', ({ first }) => first ?? '–'],
      ],
      rows,
    ),
    '',
  ];
}
