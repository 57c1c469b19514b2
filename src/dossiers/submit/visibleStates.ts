/** What a reader can see of rows that are in the graph, so that a submission can say what it changed of them. */
import { typeEntry } from '../../model/declare/dictionary';
import { runInBatches, type RunStatement } from '../../record/batches';
import { displayNamePath, isDisplayName } from '../../record/entities/givenProperties';
import { authoredProperties } from '../read/authoredTypes';

/** Properties by the names that dossiers give them; null and empty ones are left out. */
export type VisibleState = Readonly<Record<string, unknown>>;

/** What became of a property. */
export interface Difference {
  readonly property: string;
  /** As text; lists, numbers and truth values as JSON. Null where there is nothing. */
  readonly before: string | null;
  readonly after: string | null;
}

const ENTITY = (label: string) => `MATCH (n:${label} {id: id})
RETURN id, properties(n), {
  publisher: [(n)-[told:PUBLISHED_BY]->(body) WHERE told.standsFor IS NULL | body.id],
  cites: [(n)-[told:CITES]->(body) WHERE told.standsFor IS NULL | body.id]}`;

const FACT = `MATCH (n:Fact {id: id})
RETURN id, properties(n), {
  attributedTo: [(n)-[told:ATTRIBUTED_TO]->(who) WHERE told.standsFor IS NULL | who.id],
  evidence: [(n)-[told:EVIDENCED_BY]->(passage) | passage.id + CASE told.stance WHEN 'SUPPORTS' THEN '' ELSE ' ' + told.stance END]}`;

const PASSAGE = 'MATCH (n:Passage {id: id}) RETURN id, properties(n), {}';

/** The states of those of some rows that are in the graph, and the status of facts. */
export async function visibleStates(
  run: RunStatement,
  ids: {
    readonly entities: readonly string[];
    readonly passages: readonly string[];
    readonly facts: readonly string[];
  },
): Promise<ReadonlyMap<string, VisibleState>> {
  const states = new Map<string, VisibleState>();
  const read = (match: string, some: readonly string[]) =>
    runInBatches(some, async (batch) => {
      const { values } = await run({ text: `CYPHER 5 UNWIND $ids AS id ${match}`, params: { ids: batch } });
      for (const [id, properties, around] of values)
        states.set(String(id), visible(properties as VisibleState, around as Record<string, string[]>));
    });
  await read(ENTITY('Entity'), ids.entities);
  await read(
    ENTITY('Merged'),
    ids.entities.filter((id) => !states.has(id)),
  );
  await read(PASSAGE, ids.passages);
  await read(FACT, ids.facts);
  return states;
}

function visible(properties: VisibleState, around: Readonly<Record<string, string[]>>): VisibleState {
  const type = String(properties['type']);
  const names = type === 'Passage' ? ['gloss'] : authoredProperties(typeEntry(type)).map(({ name }) => name);
  const shown = Object.entries(properties).flatMap(([name, value]) => {
    if (names.includes(name) || name === 'status') return [[name, value] as const];
    return isDisplayName(name) && name !== 'name' ? [[displayNamePath(name), value] as const] : [];
  });
  const lists = Object.entries(around).map(([name, ids]) => [name, [...ids].sort()] as const);
  return Object.fromEntries(
    [...shown, ...lists].filter(
      ([, value]) => value !== null && !(Array.isArray(value) && value.length === 0),
    ),
  );
}

/** In what two states differ, by property. */
export function differencesOf(before: VisibleState, after: VisibleState): Difference[] {
  return [...new Set([...Object.keys(before), ...Object.keys(after)])]
    .sort()
    .map((property) => ({ property, before: shown(before[property]), after: shown(after[property]) }))
    .filter((one) => one.before !== one.after);
}

function shown(value: unknown): string | null {
  if (value === undefined || value === null) return null;
  return typeof value === 'string' ? value : JSON.stringify(value);
}
