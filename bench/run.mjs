/**
 * `npm run bench`: the ten questions asked of the product, of hand-written Cypher and of `@neo4j/graphql`, all over HTTP,
 * interleaved in one run. Options: --scale 0.1 (or 1, 3), --rounds 30, --seconds 3, --heap 1024, --page-cache 512, --fresh.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { Refusal, run } from '../scripts/run.mjs';
import { keepFigures, machine, measuredScales, writeResults } from './keep.mjs';
import { inSession, say } from './session.mjs';

const BENCH = fileURLToPath(new URL('.', import.meta.url));

const { values } = parseArgs({
  options: {
    scale: { type: 'string', default: '0.1' },
    rounds: { type: 'string', default: '30' },
    seconds: { type: 'string', default: '3' },
    heap: { type: 'string', default: '1024' },
    'page-cache': { type: 'string', default: '512' },
    only: { type: 'string' },
    fresh: { type: 'boolean', default: false },
  },
});

await inSession(async (closers) => {
  if (!['@neo4j/graphql', 'vega-lite'].every((name) => existsSync(join(BENCH, 'node_modules', name)))) {
    const { code, output } = await run('npm', ['ci', '--ignore-scripts', '--no-progress'], { cwd: BENCH });
    if (code !== 0)
      throw new Refusal(`The packages of bench/ could not be installed by npm ci: ${output.trim()}`);
  }
  await measure(numbers(), closers);
});

function numbers() {
  const scale = Number(values.scale);
  const rest = [values.rounds, values.seconds, values.heap, values['page-cache']].map(Number);
  if (![scale, ...rest].every((value) => value > 0 && value < 1e6))
    throw new Refusal('Every option takes a number above 0.');
  const [rounds, seconds, heap, pageCache] = rest;
  return { scale, rounds, seconds, heap, pageCache, fresh: values.fresh };
}

async function measure(options, closers) {
  // Only now: these need what has just been made ready.
  const { openDatabases, residentMegabytes, startServers } = await import('./servers.mjs');
  const { MET_ROLES, questions } = await import('./questions.mjs');
  const { closeConnections, compare, latencies, median, SERVERS, throughput, warmUp } =
    await import('./measure.mjs');
  const { measuredRun, resultsPage } = await import('./results.mjs');
  const neo4j = (await import('neo4j-driver')).default;

  const databases = await openDatabases(options, closers, say);
  const facts = await factsOf(neo4j, databases, MET_ROLES);
  const servers = await startServers(databases, closers);
  closers.unshift(async () => closeConnections());
  const urls = Object.fromEntries(SERVERS.map((server) => [server, servers[server].url]));

  const asked = questions.filter(({ name }) => values.only === undefined || name.startsWith(values.only));
  const rows = [];
  for (const question of asked) {
    const sets = question.variables(facts.found);
    const { sizes, faults } = await compare(urls, question, sets);
    for (const [server, message] of Object.entries(faults)) say(`${question.name}, ${server}: ${message}`);
    rows.push({
      ...question,
      sets,
      sizes,
      faults,
      taken: Object.fromEntries(SERVERS.map((server) => [server, []])),
      latency: {},
      rate: {},
    });
  }
  const milliseconds = options.seconds * 1000;
  // Who cannot answer at all is not timed; who answers otherwise is, and the page says so.
  const timed = rows.filter((row) => Object.keys(row.sizes).length === SERVERS.length);
  say('Warming up');
  for (const row of timed) {
    for (const server of SERVERS) await warmUp(urls[server], server, row, row.sets, milliseconds);
  }
  for (let pass = 1; pass <= 3; pass++) {
    say(`Latency, pass ${pass} of 3`);
    for (const row of timed) {
      await latencies(
        urls,
        row,
        row.sets,
        { rounds: Math.ceil(options.rounds / 3), milliseconds: 2 * milliseconds },
        row.taken,
      );
    }
  }
  say('Throughput');
  for (const [index, row] of timed.entries()) {
    for (let turn = 0; turn < SERVERS.length; turn++) {
      const server = SERVERS[(index + turn) % SERVERS.length];
      row.latency[server] = median(row.taken[server]);
      row.rate[server] = await throughput(urls[server], server, row, row.sets, milliseconds);
    }
    const { latency, rate } = row;
    say(
      `${row.name}: ${SERVERS.map((server) => `${server} ${latency[server].toFixed(1)} ms, ${rate[server].toFixed(1)}/s`).join('; ')}; product ÷ floor ${(latency.product / latency.floor).toFixed(2)}, peer ÷ product ${(latency.peer / latency.product).toFixed(2)}`,
    );
  }
  const memory = {
    now: residentMegabytes(servers.product.pid),
    peak: residentMegabytes(servers.product.pid, 'VmHWM'),
  };
  const run = measuredRun({
    ...options,
    ...databases,
    ...facts,
    rows,
    memory,
    versions: versions(),
    machine: machine(),
  });
  if (values.only === undefined) await keep(run);
  say(resultsPage([run]));
}

/** Keeps the figures of this scale, and writes the page and the plot from those of all scales. */
async function keep(run) {
  const { growthPoints } = await import('./results.mjs');
  const { growthPlot } = await import('./plot.mjs');
  await keepFigures(`scale-${run.scale}.json`, run);
  const measured = measuredScales();
  if (measured.length > 1) writeFileSync(join(BENCH, 'growth.svg'), await growthPlot(growthPoints(measured)));
  await writeResults();
}

/** What the questions are asked about: the city with most events, others with some and few, and countries. */
async function factsOf(neo4j, { product, plain }, roles) {
  const ask = async ({ uri, password }, text, parameters = {}) => {
    const driver = neo4j.driver(uri, neo4j.auth.basic('neo4j', password), { disableLosslessIntegers: true });
    try {
      return (await driver.executeQuery(`CYPHER 5 ${text}`, parameters, { database: 'neo4j' })).records.map(
        (record) => record.toObject(),
      );
    } finally {
      await driver.close();
    }
  };
  const cities = await ask(
    plain,
    `MATCH (c:City)-[:IN]->(k:Country) WITH c, k, COUNT { (c)-[:TOOK_PART]->() } AS events
     WHERE events > 0 AND EXISTS { (c)-[:TIED_TO {kind: 'SISTER'}]-() }
     RETURN c.id AS id, k.id AS country, events,
       EXISTS { (c)<-[:BASED_IN]-(:Institution {kind: 'BUREAU'})-[t:TOOK_PART]->({tookPlace: true})<-[u:TOOK_PART]-(w:City)
         WHERE t.onBehalfOfId = c.id AND t.role IN $roles AND u.role IN $roles AND coalesce(u.onBehalfOfId, w.id) <> c.id } AS met
     ORDER BY events DESC, id`,
    { roles },
  );
  // The city with most events of those whose bureaus met anyone at all.
  const hub = cities.find(({ met }) => met);
  const middle = cities.find(({ met }, index) => met && index >= cities.length / 5);
  const small = cities.at(-1);
  /** The other country whose cities the bureaus of a city met most. */
  const partnerOf = async ({ id, country }) => {
    const found = await ask(
      plain,
      `MATCH (m:City {id: $id})<-[:BASED_IN]-(b:Institution {kind: 'BUREAU'})-[t:TOOK_PART]->(e:Event {tookPlace: true})
         <-[u:TOOK_PART]-(c:City)-[:IN]->(k:Country)
       WHERE k.id <> $country AND t.onBehalfOfId = m.id AND t.role IN $roles AND u.role IN $roles AND coalesce(u.onBehalfOfId, c.id) <> m.id
       RETURN k.id AS id, count(*) AS n ORDER BY n DESC, id LIMIT 1`,
      { id, country, roles },
    );
    return found[0]?.id ?? cities.find((other) => other.country !== country).country;
  };
  // Next to the hub, which is tied to everyone.
  const [, tied] = await ask(
    plain,
    `MATCH (c:City) RETURN c.id AS id ORDER BY COUNT { (c)-[:TIED_TO {kind: 'SISTER'}]-() } DESC, id LIMIT 2`,
  );
  const topics = await ask(
    plain,
    'MATCH (t:Topic) RETURN t.id AS id ORDER BY COUNT { (t)<-[:ABOUT]-() } DESC LIMIT 1',
  );
  // As many as a page holds, so that no order of equals decides.
  const namesakes = await ask(
    plain,
    `MATCH (i:Institution) WITH i.name AS name, count(*) AS n WHERE n = 20 RETURN name ORDER BY name LIMIT 3`,
  );
  const acquainted = await ask(
    plain,
    `MATCH (a:Official)-[t:TOOK_PART {attended: true}]->(:Event {tookPlace: true}) WITH a, count(t) AS n ORDER BY n DESC, a.id SKIP 100 LIMIT 2
     MATCH (a)-[:TOOK_PART {attended: true}]->(:Event {tookPlace: true})<-[:TOOK_PART {attended: true}]-(m:Official)
     WITH a, collect(DISTINCT m) AS met
     UNWIND met AS m
     MATCH (m)-[:TOOK_PART {attended: true}]->(:Event {tookPlace: true})<-[:TOOK_PART {attended: true}]-(b:Official)
     WHERE b <> a AND NOT b IN met
     WITH a, b ORDER BY b.id RETURN a.id AS a, collect(b.id)[0] AS b ORDER BY a`,
  );
  const [counts] = await ask(
    product,
    `RETURN COUNT { (:Entity) } AS entities, COUNT { (:Fact) } AS facts, COUNT { (:Passage) } AS passages,
       COUNT { (:Entity)-[l]->(:Entity) WHERE l.key IS NOT NULL } AS links`,
  );
  const [{ version }] = await ask(
    product,
    'CALL dbms.components() YIELD versions RETURN versions[0] AS version',
  );
  const partner = await partnerOf(hub);
  return {
    counts,
    neo4jVersion: version,
    found: {
      hub: hub.id,
      middle: middle.id,
      small: small.id,
      home: hub.country,
      tied: tied.id,
      partner,
      middlePartner: await partnerOf(middle),
      countries: [hub.country, partner],
      topic: topics[0].id,
      namesakes: namesakes.map(({ name }) => name),
      acquainted: acquainted.map(({ a, b }) => [a, b]),
    },
  };
}

function versions() {
  const of = (name) =>
    JSON.parse(readFileSync(join(BENCH, 'node_modules', name, 'package.json'), 'utf8')).version;
  return { peer: of('@neo4j/graphql'), apollo: of('@apollo/server'), driver: of('neo4j-driver') };
}
