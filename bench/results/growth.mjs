import { number } from './cells.mjs';

/** Questions whose answers do not grow with the graph, but with what hangs on the node that they begin at. */
const ANCHORED = /^Q[1235]( |$)/;

/** The servers that every run measures. */
const PLOTTED = ['floor', 'product', 'peer'];

/** How the anchored questions grow over the scales. */
export function growthPart(runs) {
  const names = runs[0].rows.map(({ name }) => name).filter((name) => ANCHORED.test(name));
  return [
    '## How the anchored questions grow',
    '',
    'Product, median in milliseconds and size of the answer: they grow with what hangs on the node asked about, not with the graph.',
    '',
    '![Latency over scale](growth.svg)',
    '',
    `| | ${runs.map(({ scale }) => `scale ${scale}`).join(' | ')} |`,
    `|---|${runs.map(() => '---|').join('')}`,
    ...names.map((name) => `| ${name} | ${runs.map((run) => cell(run, name)).join(' | ')} |`),
    '',
  ];
}

function cell({ rows }, name) {
  const row = rows.find((one) => one.name === name);
  return row ? `${number(row.latency.product)} ms, ${number((row.sizes.product ?? 0) / 1000)} kB` : '–';
}

/** Medians of the anchored questions over the scales, for the plot. */
export function growthPoints(runs) {
  return runs.flatMap(({ scale, rows }) =>
    rows
      .filter(({ name }) => ANCHORED.test(name))
      .flatMap(({ name, latency }) =>
        Object.entries(latency)
          .filter(([server]) => PLOTTED.includes(server))
          .map(([server, milliseconds]) => ({ question: name, server, scale, milliseconds })),
      ),
  );
}
