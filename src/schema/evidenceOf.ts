import { typesOf } from '../model/declare/dictionary';
import { Slots } from '../query/slots';
import type { Selection } from '../query/selection';
import type { Context } from './context';

/** Key under which the passage's id is fetched beside what the client selected; no GraphQL name begins like this. */
const ID_KEY = '-id';

/** The passages behind several facts, each once, in the order of their ids. */
export async function evidenceOf(
  context: Context,
  factIds: readonly string[],
  selection: Selection,
  size: number,
): Promise<unknown[]> {
  const withId = [
    ...(selection['Evidence'] ?? []),
    { key: ID_KEY, name: 'passageId', args: {}, selection: {} },
  ];
  const field = { key: 'evidence', name: 'evidence', args: { first: size }, selection: { Evidence: withId } };
  const shape = Object.fromEntries(typesOf('fact').map((type) => [type.name, [field]]));
  const facts = await context.loader.nodes('Fact', factIds, shape);
  const passages = new Map<string, Slots>();
  for (const fact of facts) {
    if (!(fact instanceof Slots)) continue;
    for (const passage of fact['evidence'] as Slots[]) passages.set(String(passage[ID_KEY]), passage);
  }
  return [...passages]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .slice(0, size)
    .map(([, passage]) => passage);
}
