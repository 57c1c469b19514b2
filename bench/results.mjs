/** The results as a page of Markdown: each measured scale, growth over scales, search, names, and figures behind decisions. */
const ratio = (a, b) => (a === undefined || b === undefined ? '–' : (a / b).toFixed(2));
const number = (value, digits = 1) => (value === undefined ? '–' : value.toFixed(digits));

/** Questions whose answers grow with the degree of the anchor node, not with the graph. */
const ANCHORED = /^Q[1235]( |$)/;

/** The parts of search, names and decisions, from the figures that are stored; null leaves a part out. */
export function namesParts(names, search, decisions) {
  return [
    ...(search ? searchPart(search) : []),
    ...(names ? namesPart(names) : []),
    ...(decisions ? decisionsPart(decisions) : []),
  ];
}

/**
 * @param measured the stored figures of each scale, smallest first
 * @param names the stored figures of `npm run bench:names`, or null
 * @param search the stored figures of `npm run bench:search`, or null
 * @param decisions the figures that decisions rest on, entered by hand, or null
 */
export function resultsPage(measured, names = null, search = null, decisions = null) {
  return [
    '# Results',
    '',
    'Written by `npm run bench`, `npm run bench:search` and `npm run bench:names` from `bench/measured/`, where each run stores its figures. `bench/README.md` describes the method. A ratio below 1.3 is noise on a machine this small.',
    '',
    ...measured.toReversed().flatMap(scalePart),
    ...(measured.length > 1 ? growthPart(measured) : []),
    ...namesParts(names, search, decisions),
  ].join('\n');
}

/** Medians of the anchored questions over the scales, for the plot. */
export function growthPoints(measured) {
  return measured.flatMap(({ scale, rows }) =>
    rows
      .filter(({ name }) => ANCHORED.test(name))
      .flatMap(({ name, latency }) =>
        Object.entries(latency).map(([server, milliseconds]) => ({
          question: name,
          server,
          scale,
          milliseconds,
        })),
      ),
  );
}

/** The figures of a run, as they are stored. */
export function measuredRun({
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
  machine,
}) {
  const rounded = (values) =>
    Object.fromEntries(Object.entries(values).map(([name, value]) => [name, Number(value.toFixed(3))]));
  return {
    scale,
    machine,
    heap,
    pageCache,
    neo4jVersion,
    versions,
    load,
    copied,
    counts,
    memory,
    rows: rows.map(({ name, about, latency, rate, sizes, faults }) => ({
      name,
      about,
      latency: rounded(latency),
      rate: rounded(rate),
      sizes,
      faults,
    })),
  };
}

function scalePart({
  scale,
  machine,
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
    `## Scale ${scale}`,
    '',
    `- Machine: ${machine}; everything runs on it.`,
    `- Two Neo4j ${neo4jVersion} (product’s graph, plain copy), each with a heap of ${heap} MB and a page cache of ${pageCache} MB.`,
    `- @neo4j/graphql ${versions.peer} on Apollo Server ${versions.apollo}, connections, cache-control plugin off; neo4j-driver ${versions.driver}.`,
    `- ${counts.entities} entities, ${counts.facts} facts, ${counts.passages} passages, ${counts.links} derived links; the plain copy ${copied.nodes} nodes, ${copied.relationships} relationships.`,
    `- \`entente load\`: ${load.lines} lines in ${number(load.seconds, 0)} s (${load.linesPerSecond} per second, including process start), at most ${load.loaderMegabytes} MB resident.`,
    `- Product process after all questions: ${memory.now ?? '–'} MB resident, at most ${memory.peak ?? '–'} MB.`,
    '',
    '### Latency, one client: medians in milliseconds',
    '',
    '| | question | floor | product | peer | product ÷ floor | peer ÷ product | answer, kB |',
    '|---|---|---|---|---|---|---|---|',
    ...rows.map(
      ({ name, about, latency, sizes }) =>
        `| ${name} | ${about} | ${number(latency.floor)} | ${number(latency.product)} | ${number(latency.peer)} | ${ratio(latency.product, latency.floor)} | ${ratio(latency.peer, latency.product)} | ${number((sizes.product ?? 0) / 1000, 0)} |`,
    ),
    '',
    '### Throughput, 16 clients: answers per second',
    '',
    '| | floor | product | peer | product ÷ floor | product ÷ peer |',
    '|---|---|---|---|---|---|',
    ...rows.map(
      ({ name, rate }) =>
        `| ${name} | ${number(rate.floor)} | ${number(rate.product)} | ${number(rate.peer)} | ${ratio(rate.product, rate.floor)} | ${ratio(rate.product, rate.peer)} |`,
    ),
    '',
    '### Equality of the answers',
    '',
    ...equality(rows),
    '',
  ];
}

function growthPart(measured) {
  const names = measured[0].rows.map(({ name }) => name).filter((name) => ANCHORED.test(name));
  const at = ({ rows }, name) => rows.find((row) => row.name === name);
  return [
    '## How the anchored questions grow',
    '',
    'Product: median in milliseconds and size of the answer. They grow with the degree of the anchor node, not with the graph.',
    '',
    '![Latency over scale](growth.svg)',
    '',
    `| | ${measured.map(({ scale }) => `scale ${scale}`).join(' | ')} |`,
    `|---|${measured.map(() => '---|').join('')}`,
    ...names.map((name) => {
      const cells = measured.map((run) => {
        const row = at(run, name);
        return row ? `${number(row.latency.product)} ms, ${number((row.sizes.product ?? 0) / 1000)} kB` : '–';
      });
      return `| ${name} | ${cells.join(' | ')} |`;
    }),
    '',
  ];
}

/** The figures that have goals, by their names in a row. */
const GOALS = { precision: 'precision', recall: 'recall', f1: 'F1' };

function searchPart({ machine, scale, heap, pageCache, counts, rows }) {
  return [
    '## Search',
    '',
    'Measured by `npm run bench:search`: `search(text, first: 20)` with entities and reasons, inside the server, one client. “First” is the share of searches whose first hit is the entity or a namesake.',
    '',
    `- Machine: ${machine}; Neo4j with a heap of ${heap} MB and a page cache of ${pageCache} MB.`,
    `- The graph of scale ${scale} and the gazetteer: ${counts.cities} cities, ${counts.officials} officials, ${counts.institutions} institutions.`,
    '',
    '| names | searches | median, ms | 95th percentile, ms | first |',
    '|---|---|---|---|---|',
    ...rows.map(
      ({ about, asked, median, most, first }) =>
        `| ${about} | ${asked} | ${number(median)} | ${number(most)} | ${first ?? '–'} |`,
    ),
    '',
  ];
}

function namesPart({ machine, rows, absent }) {
  const percent = (value) => (value === null ? '–' : `${(100 * value).toFixed(1)} %`);
  const goal = (goals) =>
    Object.entries(goals)
      .map(([name, least]) => `${GOALS[name]} ${percent(least)}`)
      .join(', ');
  const reached = ({ goal: goals, ...row }) =>
    Object.keys(goals).length === 0 ? '' : Object.keys(goals).every((name) => row[name] >= goals[name]);
  const said = { true: 'yes', false: 'no', '': '' };
  return [
    '## Names',
    '',
    'Measured by `npm run bench:names`; `bench/README.md` describes the sets and what counts as right. Precision is the share of answers that are right, recall the share of answerable questions that are answered right; both consider the first answer only.',
    '',
    `- Machine: ${machine}; the median is of one question in milliseconds, over an index in memory.`,
    ...absent.map((what) => `- Not measured: ${what}.`),
    '',
    '| set | | asked | can be answered | answered | right | precision | recall | F1 | median, ms | goal | reached |',
    '|---|---|---|---|---|---|---|---|---|---|---|---|',
    ...rows.map(
      (row) =>
        `| ${row.set} | ${row.about} | ${row.asked} | ${row.answerable} | ${row.answered} | ${row.right} | ${percent(row.precision)} | ${percent(row.recall)} | ${percent(row.f1)} | ${number(row.median ?? undefined, 3)} | ${goal(row.goal)} | ${said[reached(row)]} |`,
    ),
    '',
  ];
}

function decisionsPart({ rows }) {
  return [
    '## Figures behind the decisions',
    '',
    'Measured once, when the decision was made, and entered by hand in `bench/measured/decisions.json`. “Load” is the load average of the machine from other work.',
    '',
    '| decision | measured | before, or the alternative | as decided |',
    '|---|---|---|---|',
    ...rows.map(
      ({ decision, about, before, after }) =>
        `| ${decision} | ${about.replaceAll('|', '\\|')} | ${before ?? '–'} | ${after ?? '–'} |`,
    ),
    '',
  ];
}

function equality(rows) {
  const faults = rows.flatMap(({ name, faults }) =>
    Object.entries(faults).map(
      ([server, message]) => `- ${name}, ${server}: ${message.replaceAll('\n', ' ')}`,
    ),
  );
  return faults.length === 0
    ? [`All three gave the same answers to all ${rows.length} questions.`]
    : [`Differences:`, '', ...faults];
}
