/** `paths` between officials drawn at random, beside a bare `shortestPath` over the same links. */
import { randomFrom } from '../random.mjs';
import { dataOf, median } from './ask.mjs';

const PATHS = `query ($from: ID!, $to: ID!) {
  paths(from: $from, to: $to, over: [OFFICES, SEATS, MEETINGS, TIES, AGREEMENTS], shortest: 1) {
    length nodes { id name } hops { link from { id } to { id } facts { id } } } }`;

const BARE = `MATCH (a:Entity {id: $from}) MATCH (b:Entity {id: $to})
MATCH p = shortestPath((a)-[:HOLDS_OFFICE|BASED_IN|ACTS_FOR|PART_OF|TOOK_PART|TIED_TO|PARTY_TO*1..6]-(b)) RETURN length(p)`;

export async function measurePaths(ask, hand, pairs) {
  const { records } = await hand('MATCH (o:Official) RETURN o.id AS id ORDER BY o.id', {});
  const ids = records.map((record) => record.get('id'));
  const random = randomFrom(7);
  const one = () => ids[Math.floor(random() * ids.length)];
  const [product, bare] = [[], []];
  const found = { paths: 0, none: 0, refused: 0 };
  for (let pair = -5; pair < pairs; pair += 1) {
    const [from, to] = [one(), one()];
    if (from === to) continue;
    const answer = await ask(PATHS, { from, to });
    const { took } = await hand(BARE, { from, to });
    if (pair < 0) continue;
    if (answer.errors) found.refused += 1;
    else if (dataOf(answer).paths.length > 0) found.paths += 1;
    else found.none += 1;
    product.push(answer.took);
    bare.push(took);
  }
  return {
    ...found,
    productMs: median(product),
    bareMs: median(bare),
    ratio: median(product) / median(bare),
    longestMs: Math.max(...product),
  };
}
