/** What a mutation of one fact costs beside the same in hand-written Cypher, in one transaction. */
import { connect } from '../databases.mjs';
import { PRODUCT, startProduct } from '../product.mjs';
import { median, send } from './client.mjs';
import { curatorKey, openSeeds, rows } from './graph.mjs';

const DISPUTE =
  'mutation ($input: FactsInput!) { dispute(input: $input) { change { id number } facts { id status } } }';

/** The same, by hand: the turn, the fact with its state and history, its link, and the change with its number. */
const BY_HAND = [
  "MERGE (counter:Counter {id: 'changes'}) SET counter.lockedAt = $now RETURN coalesce(counter.value, 0) + 1 AS number",
  `MATCH (f:Fact {id: $id})-[had:HAD_STATUS]->(:Change) WHERE had.to IS NULL
CREATE (f)-[:HAD_STATE]->(past:PastState)
SET past = properties(f), past.recordedTo = $number, f.recordedFrom = $number, had.to = $now
CREATE (change:Change {id: 'change:' + $number, number: $number, at: $now, author: $author, reason: $reason})
CREATE (f)-[:HAD_STATUS {status: 'DISPUTED', from: $now, recordedFrom: $number}]->(change)
SET f.status = 'DISPUTED'`,
  `MATCH (a:Entity)<-[:FIRST]-(f:Fact {id: $id})-[:SECOND]->(b:Entity)
MATCH (a)-[link:TIED_TO]-(b) WHERE $id IN link.factIds
CREATE (a)-[past:PAST_TIED_TO]->(b) SET past = properties(link), past.recordedTo = $number, link.status = 'DISPUTED', link.recordedFrom = $number`,
  "MATCH (counter:Counter {id: 'changes'}) SET counter.value = $number, counter.at = $now",
];

/** Medians in milliseconds. */
export async function oneFact({ rounds }, closers) {
  const database = await openSeeds('writes', closers, () => undefined);
  const key = await curatorKey(database);
  const { url } = await startProduct(PRODUCT, database, closers, { LOG_LEVEL: 'fatal' });
  const driver = connect(database);
  closers.unshift(() => driver.close());
  const ties = (
    await rows(database, "MATCH (f:Tie) WHERE f.status = 'ACTIVE' RETURN f.id ORDER BY f.id")
  ).map(([id]) => id);
  const reset = async () => {
    const session = driver.session();
    await session.run("MATCH (f:Tie) SET f.status = 'ACTIVE'");
    await session.close();
  };
  const byProduct = [];
  const byHand = [];
  // The first rounds plan and compile.
  for (let round = -5; round < rounds; round += 1) {
    const id = ties[(round + 5) % ties.length];
    await reset();
    const product = await timed(async () => {
      const { errors, data } = await send(url, key, DISPUTE, {
        input: { facts: [id], reason: `round ${round}` },
      });
      if (errors || data.dispute.change === null) throw new Error(JSON.stringify(errors ?? data));
    });
    await reset();
    const hand = await timed(() => disputeByHand(driver, id));
    if (round < 0) continue;
    byProduct.push(product);
    byHand.push(hand);
  }
  const [product, hand] = [median(byProduct), median(byHand)];
  return { product, hand, ratio: product / hand };
}

async function disputeByHand(driver, id) {
  const session = driver.session();
  await session.executeWrite(async (transaction) => {
    const params = { id, now: new Date().toISOString(), author: 'bench', reason: 'by hand' };
    const { records } = await transaction.run(BY_HAND[0], params);
    const number = records[0].get('number');
    for (const text of BY_HAND.slice(1)) await transaction.run(text, { ...params, number: BigInt(number) });
  });
  await session.close();
}

async function timed(work) {
  const began = performance.now();
  await work();
  return performance.now() - began;
}
