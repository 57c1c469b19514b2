/** Looks up what changes show, as the record stood after each of them. */
import type { SelectedField } from '../../query/selection/selection';
import type { Context } from '../context';

/** The node that a field shows of a change, by its id; null where there is none. */
export type NodesAsOf = (field: SelectedField, number: number, id: string) => unknown;

/**
 * @param ids by the numbers of the changes
 * @param least the first state of the record that can be read; earlier changes show it
 */
export async function nodesAsOf(
  { loader }: Context,
  typeName: string,
  fields: readonly SelectedField[],
  ids: ReadonlyMap<number, readonly string[]>,
  least: number,
): Promise<NodesAsOf> {
  const found = new Map(
    fields.map((field) => [field, new Map<number, ReadonlyMap<string, unknown>>()] as const),
  );
  await Promise.all(
    [...ids].map(async ([number, ofChange]) => {
      const asOf = loader.at({ knownAt: Math.max(number, least) });
      await Promise.all(
        fields.map(async (field) => {
          const nodes = await asOf.nodes(typeName, ofChange, field.selection);
          found.get(field)?.set(number, new Map(ofChange.map((id, index) => [id, nodes[index]])));
        }),
      );
    }),
  );
  return (field, number, id) => found.get(field)?.get(number)?.get(id) ?? null;
}
