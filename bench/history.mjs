/**
 * `node bench/history.mjs`: what it costs to walk over links when the record keeps those that are no longer current, in two ways of
 * keeping them: as relationships of a type of their own (`PAST_TIED_TO`), or of the same type with a `recordedTo`. Cypher
 * written by hand, in a database of its own that is filled anew. Options: --rounds 30, --heap 512, --page-cache 256.
 */
import { loadavg } from 'node:os';
import { parseArgs } from 'node:util';
import { keepHistory, machine, writeResults } from './keep.mjs';
import { memoryOptions, positiveNumbers } from './options.mjs';
import { preparePackages } from './packages.mjs';
import { inSession, say } from './session.mjs';

/** Past links for each current one. */
const PAST_EACH = [0, 1, 10];
const HUB_LINKS = 5000;
const SMALL_NODES = 200;
const SMALL_LINKS = 20;

/** How the two candidates write a past link, and walk. */
const CANDIDATES = {
  type: {
    past: 'PAST_TIED_TO',
    current: '-[l:TIED_TO]->(n)',
    degree: '-[:TIED_TO]->()',
    before: '-[l:TIED_TO|PAST_TIED_TO]->(n)',
  },
  property: {
    past: 'TIED_TO',
    current: '-[l:TIED_TO]->(n) WHERE l.recordedTo IS NULL',
    degree: '-[l:TIED_TO]->() WHERE l.recordedTo IS NULL',
    before: '-[l:TIED_TO]->(n)',
  },
};

const WALKS = [
  { about: `${HUB_LINKS} links of a hub, current`, from: 'Hub', of: ({ current }) => nodesOver(current) },
  {
    about: `${HUB_LINKS} links of a hub, counted`,
    from: 'Hub',
    of: ({ degree }) => `RETURN COUNT { (h)${degree} } AS count`,
  },
  {
    about: `${HUB_LINKS} links of a hub, at an earlier change`,
    from: 'Hub',
    of: ({ before }) => nodesOver(atChange(before)),
  },
  {
    about: `${SMALL_LINKS} links of each of ${SMALL_NODES} nodes, current`,
    from: 'Small',
    of: ({ current }) => nodesOver(current),
  },
  {
    about: `${SMALL_LINKS} links of each of ${SMALL_NODES} nodes, at an earlier change`,
    from: 'Small',
    of: ({ before }) => nodesOver(atChange(before)),
  },
];

const nodesOver = (walk) => `MATCH (h)${walk} RETURN count(n.name) AS count`;
/** As `src/query/cypher/reading.ts` tests a relationship. */
const atChange = (walk) =>
  `${walk} WHERE coalesce(l.recordedFrom <= $change, true) AND coalesce(l.recordedTo > $change, true)`;

const { values } = parseArgs({
  options: { rounds: { type: 'string', default: '30' }, ...memoryOptions(512, 256) },
});

await inSession(async (closers) => {
  await preparePackages();
  const [rounds, heap, pageCache] = positiveNumbers(values, ['rounds', 'heap', 'page-cache']);
  const { connect, openFresh } = await import('./databases.mjs');
  const { median } = await import('./measure.mjs');
  const server = await openFresh('history', { heap, pageCache }, closers, say);
  const driver = connect(server);
  closers.unshift(() => driver.close());
  const query = async (text, parameters = {}) =>
    driver.executeQuery(`CYPHER 5 ${text}`, parameters, { database: 'neo4j' });

  await query('CREATE INDEX start_id FOR (n:Start) ON (n.id)');
  for (const each of PAST_EACH) for (const name of Object.keys(CANDIDATES)) await fill(query, name, each);
  await query('CALL db.awaitIndexes()');

  const cases = WALKS.flatMap((walk) =>
    PAST_EACH.flatMap((each) =>
      Object.entries(CANDIDATES).map(([name, candidate]) => ({
        walk,
        each,
        name,
        text: `MATCH (h:Start {id: $id}) ${walk.of(candidate)}`,
        parameters: { id: idOf(walk.from, name, each), change: changeBefore(each) },
        samples: [],
      })),
    ),
  );
  for (const one of cases) await inspect(query, one);
  const load = loadavg()[0].toFixed(1);
  for (let round = 0; round < rounds; round++) {
    for (const { text, parameters, samples } of cases) {
      const began = performance.now();
      await query(text, parameters);
      // The first rounds warm the database up.
      if (round >= rounds / 3) samples.push(performance.now() - began);
    }
  }
  const rows = cases.map(({ walk, each, name, hits, samples }) => ({
    about: walk.about,
    each,
    candidate: name,
    milliseconds: Number(median(samples).toFixed(2)),
    hits,
  }));
  for (const row of rows) say(JSON.stringify(row));
  await keepHistory({ machine: machine(), heap, pageCache, rounds, load, rows });
  await writeResults();
});

/** Both candidates have nodes of their own. All nodes of one kind share an id, so that one statement begins at them. */
function idOf(kind, name, each) {
  return `${kind} ${name} ${each}`;
}

/** The versions of a link follow each other, one at each change; the last one is current. */
function changeBefore(each) {
  return Math.ceil((each + 1) / 2);
}

async function fill(query, name, each) {
  for (const [kind, nodes, links] of [
    ['Hub', 1, HUB_LINKS],
    ['Small', SMALL_NODES, SMALL_LINKS],
  ]) {
    const id = idOf(kind, name, each);
    await query(
      `UNWIND range(1, $links) AS number CREATE (:End {of: $id, number: number, name: 'end ' + number})`,
      { id, links },
    );
    await query(`UNWIND range(1, $nodes) AS number CREATE (:Start {id: $id})`, { id, nodes });
    // In the order in which a record grows: change by change, so that a chain of relationships is mixed as it would be.
    for (let version = 1; version <= each + 1; version++) {
      const isLast = version === each + 1;
      await query(
        `MATCH (end:End {of: $id}) MATCH (h:Start {id: $id})
         CREATE (h)-[l:${isLast ? 'TIED_TO' : CANDIDATES[name].past} {key: toString(end.number), kind: 'SISTER', recordedFrom: $version}]->(end)
         SET l.recordedTo = CASE WHEN $isLast THEN null ELSE $version + 1 END`,
        { id, version, isLast },
      );
    }
  }
}

/** Counts the hits on the database, and sees that the walk finds each link once. */
async function inspect(query, one) {
  const { records, summary } = await query(`PROFILE ${one.text}`, one.parameters);
  const want = one.walk.from === 'Hub' ? HUB_LINKS : SMALL_NODES * SMALL_LINKS;
  const count = records[0]?.get('count');
  if (count !== want) throw new Error(`${one.text} found ${count} links instead of ${want}`);
  one.hits = hitsOf(summary.profile);
}

function hitsOf({ dbHits, children }) {
  return children.reduce((sum, child) => sum + hitsOf(child), dbHits);
}
