/** Gives entities back what was said of them before a change. */
import { EntenteError } from '../../errors';
import { summarisedTypes } from '../../model/summarised';
import type { RunStatement } from '../batches';
import { isGiven } from '../entities/givenProperties';
import { keepState } from '../history/keep';
import { deriveFrom } from '../links/deriveLinks';
import { conditionedFacts } from '../links/conditionedFacts';
import { writeNameKeys } from '../names/nameKeys';

type Properties = Readonly<Record<string, unknown>>;

/** Properties that go with what is given: where it comes from, and whether it still counts. */
const ABOUT = ['digest', 'toldIn', 'fromGazetteer', 'identifiersAlone', 'united', 'retractedAt'];

/** What was restored. */
export interface RestoredEntities {
  readonly ids: readonly string[];
  /** Facts whose links depend on what the entities are. */
  readonly facts: readonly string[];
}

/** Restores entities. Throws CONFLICT where a later change gave one another value. */
export async function restoreEntities(run: RunStatement, number: number): Promise<RestoredEntities> {
  const { values } = await run({
    text: `CYPHER 5 MATCH (past:PastState {recordedTo: $number})<-[:HAD_STATE]-(n) WHERE n:Entity OR n:Merged
RETURN n.id, n.type, properties(past), properties(n),
  head(COLLECT { MATCH (n)-[:HAD_STATE]->(next:PastState) WHERE next.recordedTo > $number RETURN properties(next) ORDER BY next.recordedTo LIMIT 1 })
ORDER BY n.id`,
    params: { number },
  });
  const rows = values.flatMap(([id, type, past, now, next]) => {
    const properties = restoredProperties(
      { id: String(id), type: String(type) },
      { before: past as Properties, after: (next ?? now) as Properties, now: now as Properties },
    );
    return Object.keys(properties).length === 0 ? [] : [{ id: String(id), type: String(type), properties }];
  });
  if (rows.length === 0) return { ids: [], facts: [] };
  for (const label of ['Entity', 'Merged'] as const)
    await run({
      text: `CYPHER 5 UNWIND $rows AS row MATCH (n:${label} {id: row.id})
${keepState('n')}
SET n += row.properties`,
      params: { rows },
    });
  const ids = rows.map(({ id }) => id);
  const conditioned = await conditionedFacts(run, ids);
  await deriveFrom(run, {
    byType: conditioned,
    summarised: rows.filter(({ type }) => summarisedTypes().includes(type)).map(({ id }) => id),
    officials: [],
    events: [],
  });
  await writeNameKeys(run, ids);
  return { ids, facts: [...conditioned.values()].flat() };
}

interface States {
  readonly before: Properties;
  /** Right after the change. */
  readonly after: Properties;
  readonly now: Properties;
}

/** What the change gave otherwise, as it was before; null for what was not there. */
function restoredProperties(
  { id, type }: { readonly id: string; readonly type: string },
  { before, after, now }: States,
): Properties {
  const names = [...new Set([...Object.keys(before), ...Object.keys(after)])].filter(
    (name) => (isGiven(type, name) || ABOUT.includes(name)) && !isSame(before[name], after[name]),
  );
  for (const name of names)
    if (!isSame(after[name], now[name]) && name !== 'digest')
      throw new EntenteError(
        'CONFLICT',
        `A later change gave “${id}” another ${name}; undo that change first.`,
      );
  return Object.fromEntries(names.sort().map((name) => [name, before[name] ?? null]));
}

function isSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(one ?? null) === JSON.stringify(other ?? null);
}
