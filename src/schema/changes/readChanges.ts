import type { Context } from '../context';
import type { ChangeValues } from './change';

/** The properties of a `(change:Change)`, by the names of the fields of its GraphQL type. */
export const CHANGE_VALUES =
  "change {.id, .number, .at, .author, .reason, action: coalesce(change.action, 'LOAD')}";

/** A change by its id; undefined where there is none. */
export async function readChange(
  { read }: Pick<Context, 'read'>,
  id: string,
): Promise<ChangeValues | undefined> {
  const { values } = await read({
    text: `CYPHER 5 MATCH (change:Change {id: $id}) RETURN ${CHANGE_VALUES}`,
    params: { id },
  });
  return values[0]?.[0] as ChangeValues | undefined;
}
