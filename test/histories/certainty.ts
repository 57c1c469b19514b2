/** As of a day, what is certain is possible as well: of every list, and of the links below it. */
import type { GraphQLSchema } from 'graphql';

import { openFieldsOf, compositeOf, rootLists, shapeOf, type SchemaField } from '../differential/types';
import type { Questions } from './questions';

const DAYS = ['2011-06-01', '2020-06-15', '2023-02-12'] as const;

/** The links of a type in one question. */
const LINKS_AT_A_TIME = 6;

type Certainty = 'CERTAIN' | 'POSSIBLE';

/** Fails where something is certain as of a day and not possible, in lists drawn by a number. */
export async function checkCertainty(questions: Questions, number: number, draw: number): Promise<void> {
  const day = DAYS[draw % DAYS.length] ?? '';
  const lists = rootLists(questions.schema).filter((_list, at) => at % 3 === draw % 3);
  for (const { field, type } of lists) {
    const [certain, possible] = await Promise.all(
      (['CERTAIN', 'POSSIBLE'] as const).map((certainty) =>
        linksOf(questions, field.name, linksIn(questions.schema, type, draw), { number, day, certainty }),
      ),
    );
    for (const [name, links] of certain ?? new Map<string, Set<string>>()) {
      for (const link of links) {
        if (possible?.get(name)?.has(link) === true) continue;
        throw new Error(`${field.name}/${name}: ${link} is certain at ${day}, known at ${String(number)}, and not possible`);
      }
    }
  }
}

/** Some relations of a type that are links, those that a number draws. */
function linksIn(schema: GraphQLSchema, type: string, draw: number): SchemaField[] {
  const all = openFieldsOf(compositeOf(schema, type)).filter(
    (one) => shapeOf(one) === 'connection' && one.args.some(({ name }) => name === 'link'),
  );
  const start = all.length === 0 ? 0 : (draw * LINKS_AT_A_TIME) % all.length;
  return [...all, ...all].slice(start, start + Math.min(LINKS_AT_A_TIME, all.length));
}

interface AsOf {
  readonly number: number;
  readonly day: string;
  readonly certainty: Certainty;
}

/** The ids of a list, and the ends of the links below each. */
async function linksOf(
  questions: Questions,
  list: string,
  links: readonly SchemaField[],
  { number, day, certainty }: AsOf,
): Promise<Map<string, Set<string>>> {
  const below = links.map(({ name }) => `${name}(first: 300) { nodes { id } }`).join(' ');
  const text = `query ($record: String!) @knownAt(record: $record) @asOf(date: "${day}", certainty: ${certainty}) { ${list}(first: 500) { nodes { id ${below} } } }`;
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
