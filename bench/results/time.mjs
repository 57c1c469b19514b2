import { number, ratio, table } from './cells.mjs';

/** What `node bench/time.mjs` measured. */
export function timePart({ machine, scale, heap, pageCache, rounds, load, changed, rows, differences }) {
  const of = (form) => [`${form}, ms`, ({ latency }) => number(latency[form])];
  const cost = (form, than = 'plain') => [
    `${form} ÷ ${than}`,
    ({ latency }) => ratio(latency[form], latency[than]),
  ];
  return [
    '## Time',
    '',
    'Measured by `node bench/time.mjs`: the questions of the benchmark, asked of the product in four forms in turn. “asOf”: with `@asOf(certainty: POSSIBLE, includeUndated: true)` for a day on which the generated links hold; “latest”: with `@knownAt` of the last change; “before”: with that of the last change before those described below.',
    '',
    `- Machine: ${machine}; Neo4j with a heap of ${heap} MB and a page cache of ${pageCache} MB; load before: ${load}.`,
    `- The graph of scale ${scale}; then ${changed.retracted} facts were retracted and ${changed.renamed} entities renamed, ${changed.changes} changes in all, which left ${changed.pastLinks} past links and ${changed.pastStates} past states.`,
    `- Medians of up to ${rounds} rounds, one client over HTTP.`,
    '',
    ...table(
      [
        ['', ({ name }) => name],
        of('plain'),
        of('asOf'),
        of('latest'),
        of('before'),
        cost('asOf'),
        cost('latest'),
        cost('before'),
        ['answer, kB: plain', ({ sizes }) => number(sizes.plain / 1000, 0)],
        ['asOf', ({ sizes }) => number(sizes.asOf / 1000, 0)],
      ],
      rows,
    ),
    '',
    ...(differences.length === 0
      ? [
          'For every question, the answer at the last change had the same bytes as the plain one, and the answer before the changes those of the plain one then.',
        ]
      : ['Answers that differ:', '', ...differences.map((line) => `- ${line}`)]),
    '',
  ];
}
