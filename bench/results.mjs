/** The results as a page of Markdown. */
import { cpus, totalmem } from 'node:os';

const ratio = (a, b) => (a === undefined || b === undefined ? '–' : (a / b).toFixed(2));
const number = (value, digits = 1) => (value === undefined ? '–' : value.toFixed(digits));

export function resultsPage({
  scale,
  heap,
  pageCache,
  load,
  copied,
  counts,
  neo4jVersion,
  rows,
  memory,
  versions,
}) {
  return [
    '# Results',
    '',
    'Written by `npm run bench`; how it measures stands in `bench/README.md`. Ratios under 1.3 are noise on a machine as small as this.',
    '',
    `- Machine: ${cpus().length} × ${cpus()[0]?.model.trim() ?? 'unknown processor'}, ${Math.round(totalmem() / 2 ** 30)} GB; Node ${process.versions.node}; everything on this one machine.`,
    `- Two Neo4j ${neo4jVersion} (product’s graph, plain copy), each with a heap of ${heap} MB and a page cache of ${pageCache} MB.`,
    `- @neo4j/graphql ${versions.peer} on Apollo Server ${versions.apollo}, connections, cache-control plugin off; neo4j-driver ${versions.driver}.`,
    `- Scale ${scale}: ${counts.entities} entities, ${counts.facts} facts, ${counts.passages} passages, ${counts.links} derived links; the plain copy ${copied.nodes} nodes, ${copied.relationships} relationships.`,
    `- \`entente load\`: ${load.lines} lines in ${number(load.seconds, 0)} s (${load.linesPerSecond} a second, start of the process included), at most ${load.loaderMegabytes} MB resident.`,
    `- Product process after all questions: ${memory.now ?? '–'} MB resident, at most ${memory.peak ?? '–'} MB.`,
    '',
    '## Latency, one client: medians in milliseconds',
    '',
    '| | question | floor | product | peer | product ÷ floor | peer ÷ product | answer, kB |',
    '|---|---|---|---|---|---|---|---|',
    ...rows.map(
      ({ name, about, latency, sizes }) =>
        `| ${name} | ${about} | ${number(latency.floor)} | ${number(latency.product)} | ${number(latency.peer)} | ${ratio(latency.product, latency.floor)} | ${ratio(latency.peer, latency.product)} | ${number((sizes.product ?? 0) / 1000, 0)} |`,
    ),
    '',
    '## Throughput, 16 clients: answers a second',
    '',
    '| | floor | product | peer | floor ÷ product | product ÷ peer |',
    '|---|---|---|---|---|---|',
    ...rows.map(
      ({ name, rate }) =>
        `| ${name} | ${number(rate.floor)} | ${number(rate.product)} | ${number(rate.peer)} | ${ratio(rate.floor, rate.product)} | ${ratio(rate.product, rate.peer)} |`,
    ),
    '',
    '## Equality of the answers',
    '',
    ...equality(rows),
    '',
  ].join('\n');
}

function equality(rows) {
  const faults = rows.flatMap(({ name, faults }) =>
    Object.entries(faults).map(
      ([server, message]) => `- ${name}, ${server}: ${message.replaceAll('\n', ' ')}`,
    ),
  );
  return faults.length === 0
    ? [`All three gave the same answers to all ${rows.length} questions.`]
    : [`Equal but for these:`, '', ...faults];
}
