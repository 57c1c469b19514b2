/** What the product answers at a change, beside what the model expects of it. */
import type { Expected, Said } from './model';
import type { Questions } from './questions';

const FACTS = 'facts(first: 100) { id }';
const PART = `edges { role attended derived certainty onBehalfOfId ${FACTS} node { id } }`;

const QUESTION = `query ($record: String!) @knownAt(record: $record) {
  entities(first: 300) { nodes { id mergedIds ... on Actor {
    ties(first: 300) { edges { kind level ${FACTS} node { id } } }
    events(first: 300) { ${PART} }
    possibleEvents(first: 300) { ${PART} }
  } ... on Official { offices(first: 300) { edges { title rank ${FACTS} node { id } } } } } }
  facts(first: 1000) { nodes { id status } }
}`;

interface Node {
  readonly id: string;
}

interface Edge {
  readonly node: Node;
  readonly facts: readonly Node[];
  readonly [property: string]: unknown;
}

interface Edges {
  readonly edges: readonly Edge[];
}

interface Answered {
  readonly entities: {
    readonly nodes: readonly (Node & {
      readonly mergedIds: readonly string[];
      readonly ties?: Edges;
      readonly events?: Edges;
      readonly possibleEvents?: Edges;
      readonly offices?: Edges;
    })[];
  };
  readonly facts: { readonly nodes: readonly (Node & { readonly status: string })[] };
}

/** Where the product differs from the model at a change; undefined where it does not. */
export async function differsFromModel(
  questions: Questions,
  number: number,
  { entities, statuses }: Said,
): Promise<string | undefined> {
  const answered = JSON.parse(await questions.ask(QUESTION, { record: String(number) })) as Answered;
  const answeredIds = answered.entities.nodes.map(({ id }) => id).sort();
  const expectedIds = entities.map(({ id }) => id);
  if (!same(answeredIds, expectedIds)) return told('entities', expectedIds, answeredIds);
  const known = new Set(statuses.map((line) => line.split(' ')[0]));
  const answeredStatuses = answered.facts.nodes
    .filter(({ id }) => known.has(id))
    .map(({ id, status }) => `${id} ${status}`)
    .sort();
  if (!same(answeredStatuses, statuses)) return told('statuses', statuses, answeredStatuses);
  for (const expected of entities) {
    const node = answered.entities.nodes.find(({ id }) => id === expected.id);
    if (!node) continue;
    const found: Expected = {
      id: node.id,
      mergedIds: [...node.mergedIds].sort(),
      ties: lines(
        node.ties,
        ({ node: other, kind, level }) => `${other.id} ${String(kind)} ${String(level)}`,
      ),
      offices: lines(
        node.offices,
        ({ node: body, title, rank }) => `${body.id} ${String(title)} ${String(rank)}`,
      ),
      events: lines(node.events, partOf),
      possibleEvents: lines(node.possibleEvents, partOf),
    };
    for (const part of ['mergedIds', 'ties', 'offices', 'events', 'possibleEvents'] as const) {
      if (!same(found[part], expected[part]))
        return told(`${part} of ${node.id}`, expected[part], found[part]);
    }
  }
  return undefined;
}

function partOf({ node, role, attended, derived, onBehalfOfId }: Edge): string {
  const side = typeof onBehalfOfId === 'string' ? onBehalfOfId : 'nobody';
  return `${node.id} ${String(role)} ${attended === true ? 'there' : 'absent'} for ${side}${derived === true ? ' derived' : ''}`;
}

/** Links without those that are not asked of a type. */
function lines(links: Edges | undefined, keyOf: (edge: Edge) => string): string[] {
  return (links?.edges ?? [])
    .map(
      (edge) =>
        `${keyOf(edge)}: ${edge.facts
          .map(({ id }) => id)
          .sort()
          .join(' ')}`,
    )
    .sort();
}

function same(one: readonly string[], other: readonly string[]): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

function told(what: string, expected: readonly string[], found: readonly string[]): string {
  const missing = expected.filter((line) => !found.includes(line));
  const further = found.filter((line) => !expected.includes(line));
  return `${what}: the model has also\n  ${missing.join('\n  ')}\nand the product\n  ${further.join('\n  ')}`;
}
