/**
 * `npm run bench:search`: what `search` takes inside the server, one client, over the officials of the generated graph and all
 * cities of the gazetteer, and whether the first hit bears the name that was asked. It copies the database that
 * `npm run bench -- --scale 1` has loaded and adds the gazetteer. Options: --scale 1, --heap 2048, --page-cache 1024.
 */
import { cpSync, existsSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { Refusal } from '../scripts/run.mjs';

import { loadBuilt, loadPackage } from './built.mjs';
import { officialNames } from './data/names.mjs';
import { sizes } from './data/sizes.mjs';
import { keepSearch, machine, writeResults } from './keep.mjs';
import { memoryOptions, positiveNumbers } from './options.mjs';
import { randomFrom } from './random.mjs';
import { inSession, say } from './session.mjs';

/** How many names of each kind are asked, and how often each before and while it counts. */
const ASKED = 60;
const WARM = 2;
const ROUNDS = 5;

const QUERY =
  'query($text: String!) { search(text: $text, first: 20) { nodes { score why { form } entity { id name } } } }';

const { values } = parseArgs({
  options: {
    scale: { type: 'string', default: '1' },
    ...memoryOptions(2048, 1024),
  },
});

await inSession(async (closers) => {
  const [scale, heap, pageCache] = positiveNumbers(values, ['scale', 'heap', 'page-cache']);
  const { isLoaded, openHome, stateFolder } = await import('./databases.mjs');
  const { runLoader } = await import('./product.mjs');
  const [home, from] = [`search-${scale}`, `product-${scale}`].map(stateFolder);
  const stamp = join(home, 'complete');
  if (!existsSync(stamp)) {
    if (!isLoaded(scale))
      throw new Refusal(`Nothing is loaded at this scale: npm run bench -- --scale ${scale} comes first.`);
    rmSync(home, { recursive: true, force: true });
    cpSync(from, home, { recursive: true });
  }
  const server = await openHome(home, { heap, pageCache }, closers, say);
  if (!existsSync(stamp)) {
    const { seconds } = await runLoader('gazetteer', server);
    say(`Loaded the gazetteer in ${seconds.toFixed(1)} s`);
    writeFileSync(stamp, '');
  }
  const ask = await asking(server, closers);
  const counts = await ask.counts();
  const rows = [];
  for (const [about, texts] of Object.entries(await textsAsked(scale))) {
    const row = { about, ...(await measured(ask, texts)) };
    rows.push(row);
    say(
      `${about}: median ${row.median} ms, 95 of 100 within ${row.most} ms; ${row.first} of ${row.asked} first`,
    );
  }
  await keepSearch({ machine: machine(), scale, heap, pageCache, counts, rows });
  await writeResults();
});

/** Names as people write them, drawn by a seed, with the name that shall stand first where one shall. */
async function textsAsked(scale) {
  const { readGazetteer } = loadBuilt('gazetteer/readGazetteer');
  const random = randomFrom(8);
  const drawn = (list) => Array.from({ length: ASKED }, () => list[Math.floor(random() * list.length)]);
  const cities = [];
  for await (const { type, names } of readGazetteer()) if (type === 'City') cities.push(names);
  const { officials } = sizes(scale);
  const people = Array.from({ length: 20 * ASKED }, () => officialNames(Math.floor(random() * officials)));
  const inLanguage = (all, language) => drawn(all.flatMap((names) => names[language] ?? []));
  const english = inLanguage(people, 'en');
  const whole = (names) => names.map((name) => ({ text: name, name }));
  return {
    'cities, English': whole(inLanguage(cities, 'en')),
    'cities, Russian': whole(inLanguage(cities, 'ru')),
    'cities, Chinese': whole(inLanguage(cities, 'zh')),
    'officials, Latin': whole(english),
    'officials, Russian': whole(inLanguage(people, 'ru')),
    'officials, Chinese': whole(inLanguage(people, 'zh')),
    'officials, the surname alone': english.map((name) => ({ text: name.split(' ').at(-1) })),
    'officials, two letters exchanged': english.map((name) => ({
      text: name.replace(/(.)(.)$/, '$2$1'),
      name,
    })),
  };
}

/** Puts a question to the server's own schema, without HTTP between. */
async function asking(database, closers) {
  loadPackage('reflect-metadata');
  const { parse } = loadPackage('graphql');
  const { Graph } = loadBuilt('graph/graph');
  const { createContext } = loadBuilt('schema/context');
  const { servedSchema } = loadBuilt('schema/served');
  const { connect } = await import('./databases.mjs');
  const driver = connect(database);
  closers.unshift(() => driver.close());
  const graph = new Graph(driver, 'neo4j');
  const { schema, execute } = servedSchema();
  const document = parse(QUERY);
  const ask = async (text) => {
    const contextValue = createContext(graph, { size: 25, cap: 100, scan: 200_000 });
    const { data, errors } = await execute({
      schema,
      document,
      contextValue,
      variableValues: { text },
    });
    if (errors) throw errors[0];
    return data.search.nodes;
  };
  const counts = async () => {
    const { values: found } = await graph.read({
      text: 'CYPHER 5 RETURN COUNT { (:City) }, COUNT { (:Official) }, COUNT { (:Institution) }',
      params: {},
    });
    const [cities, officials, institutions] = found[0];
    return { cities, officials, institutions };
  };
  return Object.assign(ask, { counts });
}

async function measured(ask, texts) {
  for (let turn = 0; turn < WARM; turn++) for (const { text } of texts) await ask(text);
  const taken = [];
  let first = 0;
  for (let turn = 0; turn < ROUNDS; turn++) {
    for (const { text, name } of texts) {
      const began = performance.now();
      const [hit] = await ask(text);
      taken.push(performance.now() - began);
      if (turn === 0 && name !== undefined && hit?.why.form === name) first += 1;
    }
  }
  taken.sort((a, b) => a - b);
  const at = (share) => Number(taken[Math.floor(share * (taken.length - 1))].toFixed(1));
  return {
    asked: texts.length,
    first: texts[0].name === undefined ? null : first,
    median: at(0.5),
    most: at(0.95),
  };
}
