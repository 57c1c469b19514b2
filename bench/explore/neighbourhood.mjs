/** The neighbourhood of a hub: two links far, and step by step to its end. */
import { dataOf, median } from './ask.mjs';

const TWO_FAR = `query ($id: ID!) { neighbourhood(id: $id, depth: 2, first: 50) {
  totalCount leftOut relations { link direction type count leftOut }
  nodes { distance node { id name type } } links { link forward modality from { id } to { id } } } }`;

const STEP = `query ($id: ID!, $exclude: [ID!]!) { neighbourhood(id: $id, exclude: $exclude, first: 100) {
  totalCount leftOut nodes { node { id } } links { link from { id } to { id } } } }`;

export async function measureNeighbourhood(ask, id, rounds) {
  const times = [];
  let shown;
  // The first rounds plan and compile.
  for (let round = -5; round < rounds; round += 1) {
    const answer = await ask(TWO_FAR, { id });
    shown = dataOf(answer).neighbourhood;
    if (round >= 0) times.push(answer.took);
  }
  const steps = [];
  const seen = [];
  for (let leftOut = Infinity; leftOut > 0 && seen.length < 5_000;) {
    const answer = await ask(STEP, { id, exclude: seen });
    const { neighbourhood } = dataOf(answer);
    if (neighbourhood.nodes.length === 0) throw new Error('A step brought no new node.');
    seen.push(...neighbourhood.nodes.map(({ node }) => node.id));
    leftOut = neighbourhood.leftOut;
    steps.push(answer.took);
  }
  return {
    id,
    neighbours: shown.totalCount,
    nodes: shown.nodes.length,
    links: shown.links.length,
    medianMs: median(times),
    steps: steps.length,
    explored: new Set(seen).size,
    medianStepMs: median(steps),
    longestStepMs: Math.max(...steps),
  };
}
