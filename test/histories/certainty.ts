/** As of a day, what is certain is possible as well: of every list, and of the links below it. */
import type { GraphQLSchema } from 'graphql';

import { openFieldsOf, compositeOf, rootLists, shapeOf, type SchemaField } from '../differential/types';
import type { Questions } from './questions';

const DAY = '2020-06-15';

/** Types with lists from which links of all kinds lead, and facts that hold for a time. */
const LISTS: readonly string[] = ['City', 'Official', 'Event', 'Agreement', 'Tie', 'Tenure', 'Placement'];

type Certainty = 'CERTAIN' | 'POSSIBLE';

/** Fails where something is certain as of a day and not possible, of some lists. */
export async function checkCertainty(questions: Questions, number: number): Promise<void> {
  const lists = rootLists(questions.schema).filter(({ type }) => LISTS.includes(type));
  for (const { field, type } of lists) {
    const links = linksIn(questions.schema, type);
    const [certain, possible] = await Promise.all(
      (['CERTAIN', 'POSSIBLE'] as const).map((certainty) =>
        linksOf(questions, field.name, links, { number, certainty }),
      ),
    );
    for (const [name, links] of certain ?? new Map<string, Set<string>>()) {
      for (const link of links) {
        if (possible?.get(name)?.has(link) === true) continue;
        throw new Error(
          `${field.name}/${name}: ${link} is certain at ${DAY}, known at ${String(number)}, and not possible`,
        );
      }
    }
  }
}

/** The relations of a type that are links. */
function linksIn(schema: GraphQLSchema, type: string): SchemaField[] {
  return openFieldsOf(compositeOf(schema, type)).filter(
    (one) => shapeOf(one) === 'connection' && one.args.some(({ name }) => name === 'link'),
  );
}

interface AsOf {
  readonly number: number;
  readonly certainty: Certainty;
}

/** The ids of a list, and the ends of the links below each. */
async function linksOf(
  questions: Questions,
  list: string,
  links: readonly SchemaField[],
  { number, certainty }: AsOf,
): Promise<Map<string, Set<string>>> {
  const below = links.map(({ name }) => `${name}(first: 300) { nodes { id } }`).join(' ');
  const text = `query ($record: String!) @knownAt(record: $record) @asOf(date: "${DAY}", certainty: ${certainty}) { ${list}(first: 500) { nodes { id ${below} } } }`;
  const data = JSON.parse(await questions.ask(text, { record: String(number) })) as Record<
    string,
    { nodes: (Record<string, { nodes: { id: string }[] }> & { id: string })[] }
  >;
  const found = new Map<string, Set<string>>([['ids', new Set()]]);
  for (const node of data[list]?.nodes ?? []) {
    found.get('ids')?.add(node.id);
    for (const { name } of links) {
      const ends = found.get(name) ?? new Set<string>();
      for (const { id } of node[name]?.nodes ?? []) ends.add(`${node.id} → ${id}`);
      found.set(name, ends);
    }
  }
  return found;
}
