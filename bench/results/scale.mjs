import { number, ratio, table } from './cells.mjs';

/** The part of the page for one scale. */
export function scalePart(run) {
  const { scale, rows } = run;
  // Measured only on request, so only some runs have it.
  const hasBefore = rows.some(({ latency }) => latency.before !== undefined);
  return [
    `## Scale ${scale}`,
    '',
    ...setting(run).map((line) => `- ${line}`),
    '',
    '### Latency, one client: medians in milliseconds',
    '',
    ...table(latencyColumns(hasBefore), rows),
    '',
    '### Throughput, 16 clients: answers a second',
    '',
    ...table(throughputColumns(hasBefore), rows),
    '',
    '### Equality of the answers',
    '',
    ...equality(rows, hasBefore),
    '',
  ];
}

function setting({ machine, heap, pageCache, neo4jVersion, versions, counts, copied, load, memory, before }) {
  return [
    `Machine: ${machine}; everything on this one machine.`,
    `Two Neo4j ${neo4jVersion} (product’s graph, plain copy), each with a heap of ${heap} MB and a page cache of ${pageCache} MB.`,
    `@neo4j/graphql ${versions.peer} on Apollo Server ${versions.apollo}, connections, cache-control plugin off; neo4j-driver ${versions.driver}.`,
    `${counts.entities} entities, ${counts.facts} facts, ${counts.passages} passages, ${counts.links} derived links; the plain copy ${copied.nodes} nodes, ${copied.relationships} relationships.`,
    `\`entente load\`: ${load.lines} lines in ${number(load.seconds, 0)} s (${load.linesPerSecond} a second, start of the process included), at most ${load.loaderMegabytes} MB resident.`,
    `Product process after all questions: ${megabytes(memory)}`,
    ...(before ? beforeLines(before) : []),
  ];
}

function beforeLines({ build, load, memory }) {
  const data = load
    ? `on a database of its own, loaded by it: ${load.lines} lines in ${number(load.seconds, 0)} s (${load.linesPerSecond} a second), at most ${load.loaderMegabytes} MB resident`
    : 'on the product’s database';
  return [
    `Before: the product as it was built from ${build}, ${data}. Its process after all questions: ${megabytes(memory)}`,
  ];
}

function megabytes({ now, peak }) {
  return `${now ?? '–'} MB resident, at most ${peak ?? '–'} MB.`;
}

function latencyColumns(hasBefore) {
  const of = (server) => [server, ({ latency }) => number(latency[server])];
  return [
    ['', ({ name }) => name],
    ['question', ({ about }) => about],
    of('floor'),
    of('product'),
    ...(hasBefore ? [of('before')] : []),
    of('peer'),
    ['product ÷ floor', ({ latency }) => ratio(latency.product, latency.floor)],
    ...(hasBefore ? [['product ÷ before', ({ latency }) => ratio(latency.product, latency.before)]] : []),
    ['peer ÷ product', ({ latency }) => ratio(latency.peer, latency.product)],
    ['answer, kB', ({ sizes }) => number((sizes.product ?? 0) / 1000, 0)],
  ];
}

function throughputColumns(hasBefore) {
  const of = (server) => [server, ({ rate }) => number(rate[server])];
  return [
    ['', ({ name }) => name],
    of('floor'),
    of('product'),
    ...(hasBefore ? [of('before')] : []),
    of('peer'),
    ['product ÷ floor', ({ rate }) => ratio(rate.product, rate.floor)],
    ...(hasBefore ? [['product ÷ before', ({ rate }) => ratio(rate.product, rate.before)]] : []),
    ['product ÷ peer', ({ rate }) => ratio(rate.product, rate.peer)],
  ];
}

function equality(rows, hasBefore) {
  const faults = rows.flatMap(({ name, faults }) =>
    Object.entries(faults).map(
      ([server, message]) => `- ${name}, ${server}: ${message.replaceAll('\n', ' ')}`,
    ),
  );
  return faults.length === 0
    ? [`All ${hasBefore ? 'four' : 'three'} gave the same answers to all ${rows.length} questions.`]
    : [`Equal but for these:`, '', ...faults];
}
