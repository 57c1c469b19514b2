/**
 * `node bench/import.mjs`: imports a table of ties between cities with `entente import`, and writes the very same nodes and
 * relationships with a bare loader (one `UNWIND` statement for each 2,000 rows, nothing looked up but the ends, nothing checked);
 * prints rows per second of both, taken in turns, and the peak of the importer's memory. Options: --rows 20000, --cities 5000,
 * --turns 3, --heap 1024, --page-cache 512.
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { ROOT } from '../scripts/prepare.mjs';
import { memoryOptions, positiveNumbers } from './options.mjs';
import { inSession, say } from './session.mjs';

const { values } = parseArgs({
  options: {
    rows: { type: 'string', default: '20000' },
    cities: { type: 'string', default: '5000' },
    turns: { type: 'string', default: '3' },
    ...memoryOptions(1024, 512),
  },
});

/** As many rows as a batch of the import has. */
const PORTION = 2_000;

await inSession(async (closers) => {
  const [rows, cities, turns, heap, pageCache] = positiveNumbers(values, [
    'rows',
    'cities',
    'turns',
    'heap',
    'page-cache',
  ]);
  const { connect, openFresh } = await import('./databases.mjs');
  const { runLoader } = await import('./product.mjs');
  const { access, runCommand } = await import('./processes.mjs');
  const server = await openFresh('import', { heap, pageCache }, closers, say);
  const folder = mkdtempSync(join(tmpdir(), 'entente-bench-'));
  closers.unshift(async () => rmSync(folder, { recursive: true }));
  const cityFile = join(folder, 'cities.jsonl');
  writeFileSync(
    cityFile,
    Array.from({ length: cities }, (_, index) =>
      JSON.stringify({ cities: { id: `city:bench-${index}`, names: { en: `Bench ${index}` } } }),
    ).join('\n'),
  );
  await runLoader(cityFile, server);
  const driver = connect(server);
  closers.unshift(() => driver.close());
  const session = driver.session();
  const rates = { product: [], bare: [] };
  for (let turn = 1; turn <= turns; turn++) {
    const table = await writeTable(folder, `turn-${turn}`, rows, cities, turn);
    const imported = await importInProcess(server, table);
    const before = await countAll(session);
    const written = await readBack(session, table.document);
    await removeAll(session, table.document);
    const bare = await writeBare(session, table.document, written);
    const after = await countAll(session);
    if (JSON.stringify(before) !== JSON.stringify(after))
      throw new Error(`The bare loader wrote something else: ${JSON.stringify({ before, after })}`);
    rates.product.push(rows / imported);
    rates.bare.push(rows / bare);
    say(
      `Turn ${turn}: ${Math.round(rows / imported)} rows per second imported, ${Math.round(rows / bare)} by the bare loader`,
    );
  }
  const [product, bare] = [median(rates.product), median(rates.bare)];
  const ratios = rates.product.map((rate, index) => rate / rates.bare[index]);
  say(
    `Medians: ${Math.round(product)} against ${Math.round(bare)} rows per second; of the turns' ratios, ${Math.round(100 * median(ratios))} %`,
  );
  const table = await writeTable(folder, 'memory', rows, cities, turns + 1);
  const { peak } = await runCommand(
    [join(ROOT, 'build', 'cli', 'main.js'), 'import', table.file, '--map', table.map],
    access(server),
  );
  say(`Memory of entente import: ${peak} MB resident at most`);
});

/** A table of ties of which each is between two other cities, with its mapping. */
async function writeTable(folder, name, rows, cities, turn) {
  const file = join(folder, `${name}.csv`);
  const map = join(folder, `${name}.yaml`);
  const document = `doc:bench-${name}`;
  const lines = ['no,first,second'];
  // A stride that shares no factor with the number of pairs of one distance goes through them without a repetition.
  for (let index = 0; index < rows; index++) {
    const first = index % cities;
    const second = (first + turn * 97 + 1 + Math.floor(index / cities)) % cities;
    lines.push(`${index},city:bench-${first},city:bench-${second}`);
  }
  writeFileSync(file, `${lines.join('\n')}\n`);
  writeFileSync(
    map,
    `source: { id: '${document}', names: { en: Bench }, language: en }
key: [no]
entities:
  first: { type: City, id: first }
  second: { type: City, id: second }
facts:
  tie:
    type: Tie
    roles: { first: first, second: second }
    properties: { kind: { literal: PARTNER }, level: { literal: CITY } }
`,
  );
  return { file, map, document };
}

/** Imports as the command does, without the start of a process. @returns seconds */
async function importInProcess(server, { file, map }) {
  const { loadBuilt, loadPackage } = await import('./built.mjs');
  loadPackage('reflect-metadata');
  const { Graph } = loadBuilt('graph/graph');
  const { openDriver } = loadBuilt('graph/connect');
  const { readMapping } = loadBuilt('import/mapping/readMapping');
  const { inspectFiles } = loadBuilt('import/read/inspectFile');
  const { openTable } = loadBuilt('import/read/openTable');
  const { importTable } = loadBuilt('import/importTable');
  const driver = openDriver({ uri: server.uri, user: 'neo4j', password: server.password });
  try {
    const began = Date.now();
    const read = readMapping(map);
    const inspected = await inspectFiles([file]);
    const table = await openTable(inspected.files, read.mapping.format);
    const report = await importTable(
      new Graph(driver, 'neo4j', 60_000),
      read,
      { ...inspected, table },
      { now: new Date().toISOString(), author: 'bench', onRejected: () => undefined },
    );
    if (report.rejected > 0 || report.created !== report.rows) throw new Error(JSON.stringify(report));
    return (Date.now() - began) / 1000;
  } finally {
    await driver.close();
  }
}

/** What the import wrote for each row, as the bare loader is given it. */
async function readBack(session, document) {
  const { records } = await session.run(
    `MATCH (:Document {id: $document})<-[of:OF]-(p:Passage)<-[evidence:EVIDENCED_BY]-(f:Tie)-[had:HAD_STATUS]->(change)
MATCH (f)-[:FIRST]->(a) MATCH (f)-[:SECOND]->(b)
MATCH (a)-[link:TIED_TO]-(b) WHERE f.id IN link.factIds
RETURN properties(p), properties(of), properties(f), properties(evidence), properties(had), change.id, a.id, b.id, properties(link), startNode(link) = a`,
    { document },
  );
  return records.map((record) => [...record.values()]);
}

async function removeAll(session, document) {
  await session.run(
    `MATCH (:Document {id: $document})<-[:OF]-(p:Passage)<-[:EVIDENCED_BY]-(f:Tie)
MATCH (f)-[:FIRST]->(a) MATCH (f)-[:SECOND]->(b) MATCH (a)-[link:TIED_TO]-(b) WHERE f.id IN link.factIds
CALL (p, f, link) { DELETE link DETACH DELETE p, f } IN TRANSACTIONS OF 5000 ROWS`,
    { document },
  );
}

/** One statement for each portion, each in a transaction of its own. @returns seconds */
async function writeBare(session, document, all) {
  const began = Date.now();
  for (let start = 0; start < all.length; start += PORTION) {
    await session.executeWrite((transaction) =>
      transaction.run(
        `CYPHER 5 MATCH (d:Document {id: $document})
UNWIND $rows AS row
MATCH (change:Change {id: row[5]}) MATCH (a:Entity {id: row[6]}) MATCH (b:Entity {id: row[7]})
CREATE (p:Passage) SET p = row[0]
CREATE (p)-[of:OF]->(d) SET of = row[1]
CREATE (f:Fact:Tie) SET f = row[2]
CREATE (f)-[evidence:EVIDENCED_BY]->(p) SET evidence = row[3]
CREATE (f)-[had:HAD_STATUS]->(change) SET had = row[4]
CREATE (f)-[:FIRST]->(a) CREATE (f)-[:SECOND]->(b)
WITH CASE WHEN row[9] THEN a ELSE b END AS start, CASE WHEN row[9] THEN b ELSE a END AS end, row
CREATE (start)-[link:TIED_TO]->(end) SET link = row[8]`,
        { document, rows: all.slice(start, start + PORTION) },
      ),
    );
  }
  return (Date.now() - began) / 1000;
}

async function countAll(session) {
  const { records } = await session.run(
    'RETURN COUNT { (:Passage) }, COUNT { (:Fact) }, COUNT { ()-[]->() }, COUNT { ()-[:TIED_TO]->() }, COUNT { (:Entity) }',
  );
  return [...records[0].values()];
}

function median(numbers) {
  return [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)];
}
