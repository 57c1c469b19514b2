/** `dyad` beside one statement by hand that finds the same. */
import { dataOf, median } from './ask.mjs';

const DYAD = `query ($a: ID!, $b: ID!) { dyad(a: $a, b: $b) {
  ties(first: 10) { id kind } agreements(first: 10) { id name } eventCount events(first: 10) { id name modality }
  years { year modality count } lastContact { id name } visits { count } topics(first: 10) { topic { id name } count } } }`;

const BY_HAND = `MATCH (a:Entity {id: $a}) MATCH (b:Entity {id: $b})
WITH a, b, COLLECT { MATCH (a)-[:TOOK_PART]->(e:Event)<-[:TOOK_PART]-(b) RETURN DISTINCT e } AS events,
  COLLECT { MATCH (a)-[:PARTY_TO]->(g:Agreement)<-[:PARTY_TO]-(b) RETURN DISTINCT g } AS agreements
RETURN COLLECT { MATCH (a)-[l:TIED_TO]-(b) UNWIND l.factIds AS id MATCH (f:Fact {id: id}) RETURN [f.id, f.kind] } AS ties,
  COLLECT { UNWIND agreements AS g RETURN [g.id, coalesce(g.name_en, g.name)] ORDER BY g.sortDay DESC, g.id LIMIT 10 } AS agreements,
  size(events) AS eventCount,
  COLLECT { UNWIND events AS e RETURN [e.id, coalesce(e.name_en, e.name), e.modality] ORDER BY e.sortDay DESC, e.id LIMIT 10 } AS events,
  COLLECT { UNWIND events AS e WITH left(e.date, 4) AS year, e.modality AS modality, count(*) AS count RETURN [year, modality, count] } AS years,
  COLLECT { UNWIND events AS e WITH e WHERE e.tookPlace AND EXISTS { (a)-[l:TOOK_PART]->(e) WHERE l.attended } AND EXISTS { (b)-[l:TOOK_PART]->(e) WHERE l.attended } RETURN [e.id, e.name] ORDER BY e.sortDay DESC LIMIT 1 } AS last,
  COUNT { MATCH (a)-[l:TOOK_PART]->(e:Event) WHERE l.attended AND e.tookPlace AND EXISTS { (e)-[:HELD_IN]->(p) WHERE p = b OR EXISTS { (p)-[:IN*1..3]->(b) } } RETURN DISTINCT e } AS aAtB,
  COUNT { MATCH (b)-[l:TOOK_PART]->(e:Event) WHERE l.attended AND e.tookPlace AND EXISTS { (e)-[:HELD_IN]->(p) WHERE p = a OR EXISTS { (p)-[:IN*1..3]->(a) } } RETURN DISTINCT e } AS bAtA,
  COLLECT { UNWIND events + agreements AS n MATCH (n)-[:ABOUT]->(t:Topic) WITH t, count(DISTINCT n) AS count RETURN [t.id, coalesce(t.name_en, t.name), count] ORDER BY count DESC, t.id LIMIT 10 } AS topics`;

/** The city with most events, with those with which it shares most. */
const PAIRS = `MATCH (a:Entity {id: $hub})-[:TOOK_PART]->(:Event)<-[:TOOK_PART]-(b:Country|City|Institution)
WHERE a <> b WITH b, count(*) AS events ORDER BY events DESC, b.id RETURN b.id AS id LIMIT 4`;

export async function measureDyad(ask, hand, { hub }, rounds) {
  const { records: partners } = await hand(PAIRS, { hub });
  const pairs = partners.map((record) => [hub, record.get('id')]);
  const figures = [];
  for (const [a, b] of pairs) {
    const [product, byHand] = [[], []];
    let count;
    for (let round = -5; round < rounds; round += 1) {
      const answer = await ask(DYAD, { a, b });
      const { records, took } = await hand(BY_HAND, { a, b });
      count = dataOf(answer).dyad.eventCount;
      const [record] = records;
      const visits = [record.get('aAtB'), record.get('bAtA')].map(Number);
      const same =
        count === Number(record.get('eventCount')) &&
        dataOf(answer)
          .dyad.visits.map((one) => one.count)
          .join() === visits.join();
      if (!same) throw new Error(`dyad of ${a} and ${b} differs`);
      if (round < 0) continue;
      product.push(answer.took);
      byHand.push(took);
    }
    figures.push({
      a,
      b,
      events: count,
      productMs: median(product),
      handMs: median(byHand),
      ratio: median(product) / median(byHand),
    });
  }
  return figures;
}
