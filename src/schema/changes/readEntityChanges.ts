/**
 * Reads what changes did to entities, from the states that the record keeps (`src/record/history/keep.ts`): a state that begins
 * with a change, beside the one that ends with it.
 */
import type { Context } from '../context';
import { byNumber } from './byNumber';
import { DISPLAY_NAME_PREFIX, shownProperties } from './shownProperties';

export interface ChangedEntity {
  readonly id: string;
  readonly created: boolean;
  readonly mergedInto: string | null;
  readonly separated: boolean;
  /** Name, value before and value after, sorted by name. */
  readonly properties: readonly (readonly [string, unknown, unknown])[];
}

/** The states of nodes that begin with a change: `n` with its state and whether it is merged in it. */
function begun(labels: readonly string[]): string {
  const now = labels.map(
    (label) =>
      `MATCH (n:${label} {recordedFrom: number}) RETURN n, n AS state, ${String(label === 'Merged')} AS merged`,
  );
  const past = `MATCH (state:PastState {recordedFrom: number})<-[:HAD_STATE]-(n:${labels.join('|')}) RETURN n, state, state.merged IS NOT NULL AS merged`;
  return `CALL (number) { ${[...now, past].join(' UNION ALL ')} }`;
}

/** The entities that some changes changed, each up to `first`, sorted by id. */
export async function readEntityChanges(
  { read }: Pick<Context, 'read'>,
  numbers: readonly number[],
  first: number,
): Promise<ReadonlyMap<number, readonly ChangedEntity[]>> {
  const { values } = await read({
    text: `CYPHER 5 UNWIND $numbers AS number
CALL (number) {
  ${begun(['Entity', 'Merged'])}
  WITH number, n, state, merged, head(COLLECT { MATCH (n)-[:HAD_STATE]->(was:PastState) WHERE was.recordedTo = number RETURN was }) AS was
  WITH number, n, state, merged, was, was IS NOT NULL AND was.merged IS NOT NULL AS wasMerged,
    [k IN keys(state) + [k IN coalesce(keys(was), []) WHERE state[k] IS NULL]
      WHERE (k IN $shown OR k STARTS WITH $names) AND (was[k] IS NULL OR state[k] IS NULL OR was[k] <> state[k])] AS changed
  WHERE was IS NULL OR merged <> wasMerged OR size(changed) > 0
  WITH number, n, state, merged, was, wasMerged, changed ORDER BY n.id LIMIT toInteger($first)
  RETURN n.id AS id, was IS NULL AS created, wasMerged AND NOT merged AS separated, [k IN changed | [k, was[k], state[k]]] AS properties,
    CASE WHEN merged AND NOT wasMerged THEN head(COLLECT {
      MATCH (n)-[into:MERGED_INTO|PAST_MERGED_INTO]->(e) WHERE into.recordedFrom <= number AND coalesce(into.recordedTo > number, true) RETURN e.id
    }) END AS mergedInto
}
RETURN number, id, created, mergedInto, separated, properties ORDER BY number, id`,
    params: { numbers: numbers.map(BigInt), first, shown: shownProperties(), names: DISPLAY_NAME_PREFIX },
  });
  return byNumber(values, ([id, created, mergedInto, separated, properties]) => ({
    id: String(id),
    created: created === true,
    mergedInto: mergedInto as string | null,
    separated: separated === true,
    properties: [...(properties as ChangedEntity['properties'])].sort(([a], [b]) => (a < b ? -1 : 1)),
  }));
}

/** How many nodes of one kind some changes created. */
export async function countCreated(
  { read }: Pick<Context, 'read'>,
  numbers: readonly number[],
  kind: 'ENTITIES' | 'PASSAGES',
): Promise<ReadonlyMap<number, readonly number[]>> {
  const { values } = await read({
    text: `CYPHER 5 UNWIND $numbers AS number
CALL (number) {
  ${begun(kind === 'ENTITIES' ? ['Entity', 'Merged'] : ['Passage'])}
  WITH number, n WHERE NOT EXISTS { MATCH (n)-[:HAD_STATE]->(was:PastState) WHERE was.recordedTo <= number }
  RETURN count(n) AS created
}
RETURN number, created`,
    params: { numbers: numbers.map(BigInt) },
  });
  return byNumber(values, ([created]) => Number(created));
}
