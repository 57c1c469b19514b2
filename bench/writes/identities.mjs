/** Many curators at once, who merge, separate, retract, dispute and undo what others touch as well. */
import { randomFrom } from '../random.mjs';
import { PRODUCT, startProduct } from '../product.mjs';
import { sendUntilAnswered, withClients } from './client.mjs';
import { brokenRules, curatorKey, openSeeds, rows, saidBy } from './graph.mjs';

const INPUTS = {
  merge: 'MergeInput',
  unmerge: 'UnmergeInput',
  different: 'PairInput',
  unsure: 'PairInput',
  retract: 'FactsInput',
  dispute: 'FactsInput',
  undo: 'UndoInput',
};

/** What the record may refuse when others were quicker. */
const REFUSALS = new Set(['CONFLICT', 'NOT_FOUND']);

/**
 * Random decisions by several clients at once on two servers, then the same decisions one after the other on another graph, in the
 * order of their numbers: both graphs have to say the same.
 * @param kinds names of mutations, as often as they are to come
 */
export async function decideAtOnce({ steps, clients, seed, kinds }, closers) {
  const random = randomFrom(seed);
  const of = (list) => list[Math.floor(random() * list.length)];
  const database = await openSeeds('writes', closers, () => undefined);
  const key = await curatorKey(database);
  const servers = [await serve(database, closers), await serve(database, closers)];
  const entities = (
    await rows(database, 'MATCH (e:Institution|Official) RETURN e.id ORDER BY e.id LIMIT 12')
  ).map(([id]) => id);
  const facts = (
    await rows(database, 'MATCH (f:Tenure|Participation|Tie|Name) RETURN f.id ORDER BY f.id')
  ).map(([id]) => id);
  const [[first]] = await rows(database, "MATCH (c:Counter {id: 'changes'}) RETURN c.value");
  const done = [];
  const refused = [];
  const planned = Array.from({ length: steps }, () => {
    const name = of(kinds);
    const [one, other] = [of(entities), of(entities)];
    const pair = { entity: one, other };
    const inputs = {
      merge: { id: one, into: other },
      unmerge: { id: one },
      different: pair,
      unsure: pair,
      retract: { facts: [of(facts), of(facts)] },
      dispute: { facts: [of(facts)] },
    };
    return { name, input: inputs[name] ?? { back: Math.floor(random() * 6) } };
  });
  await withClients(clients, planned, async ({ name, input }, index) => {
    const given =
      name === 'undo' ? { change: `change:${done.at(-1 - input.back)?.number ?? first + 1}` } : input;
    const answer = await decide(() => servers.map(({ url }) => url), key, name, {
      ...given,
      reason: `step ${index}`,
      // A request that is answered too late may have been recorded; sent again, it gives the same answer.
      idempotencyKey: `step ${index}`,
    });
    const code = answer.errors?.[0]?.extensions?.code;
    if (code !== undefined && !REFUSALS.has(code)) throw new Error(JSON.stringify(answer.errors));
    const change = answer.data?.[name]?.change;
    if (code !== undefined) refused.push(code);
    else if (change) done.push({ name, input: { ...given, reason: `step ${index}` }, number: change.number });
  });
  const broken = await brokenRules(database);
  const said = await saidBy(database);
  const replayed = await replay(
    done.sort((a, b) => a.number - b.number),
    closers,
  );
  return {
    steps,
    changed: done.length,
    refused: refused.length,
    inOrder: done.every(({ number }, index) => number === first + 1 + index),
    brokenRules: broken.map(({ rule }) => rule),
    differences: [...differences(said, replayed), ...differences(replayed, said)],
  };
}

/** What a graph says after the same decisions, one by one. */
async function replay(done, closers) {
  const database = await openSeeds('writes-replayed', closers, () => undefined);
  const key = await curatorKey(database);
  const server = await serve(database, closers);
  for (const { name, input, number } of done) {
    const answer = await decide(() => [server.url], key, name, input);
    const replayed = answer.data?.[name]?.change?.number;
    if (replayed !== number)
      throw new Error(`Change ${number} (${name}) was ${replayed} when repeated: ${JSON.stringify(answer)}`);
  }
  return saidBy(database);
}

function decide(urls, key, name, input) {
  const query = `mutation ($input: ${INPUTS[name]}!) { ${name}(input: $input) { change { number } } }`;
  return sendUntilAnswered(urls, key, query, { input });
}

function differences(one, other) {
  const there = new Set(other);
  return one.filter((text) => !there.has(text)).map((text) => text.slice(0, 300));
}

function serve(database, closers) {
  return startProduct(PRODUCT, database, closers, { LOG_LEVEL: 'fatal' });
}
