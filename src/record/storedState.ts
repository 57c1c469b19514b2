/** What the graph has already of the ids that dossiers declare or refer to. */
import type { Graph } from '../graph/graph';
import { runInBatches, type RunStatement } from './batches';
import type { SourceRows } from './rows';
import { hasMergedEntities } from './identity/mergeState';
import type { StoredDigests } from './rowDiff';

export interface ExistingRecords {
  /** Type by id. */
  readonly entities: ReadonlyMap<string, string>;
  readonly facts: ReadonlyMap<string, { readonly type: string; readonly contentDigest: string }>;
  readonly documents: ReadonlyMap<
    string,
    {
      /** Null of a data set. */
      readonly characters: number | null;
      readonly boilerplate: readonly string[];
      readonly kind?: string | null;
      readonly rows?: number | null;
    }
  >;
  /** What checks of sense ask of entities and offices, by id. */
  readonly details?: ReadonlyMap<string, Readonly<Record<string, unknown>>>;
  /** In what those entities lie that are said to contain others. */
  readonly containers?: ReadonlyMap<string, readonly string[]>;
}

/** The state of a graph that has nothing, for checks without a database. */
export const NOTHING_THERE: ExistingRecords = { entities: new Map(), facts: new Map(), documents: new Map() };

/** What is there, for the checks and for the writing. */
export interface StoredState {
  readonly existing: ExistingRecords;
  readonly stored: StoredDigests;
}

const BATCH = 5_000;

const MADE_OF_CONTENT = /^fact:[a-z-]+:[0-9a-f]{20}$/;

/** What checks of sense ask of an entity. */
const DETAILS = {
  Entity: 'e {.kind, .born, .died, .published, .rows, .modality}',
  Merged: 'e {.kind, .born, .died, into: head([(e)-[:MERGED_INTO]->(c) | c.id])}',
};

/** The types of facts of which checks ask in what their ends lie: of ties and routes, of which there are most, none does. */
const CONTAINING: ReadonlySet<string> = new Set(['Placement', 'Affiliation', 'EventRelation']);

/** In what those entities lie, or of what they are part, that facts say to contain others. */
async function findContainers(
  run: RunStatement,
  dossiers: readonly SourceRows[],
): Promise<ReadonlyMap<string, readonly string[]>> {
  const outer = dossiers
    .flatMap(({ facts }) => facts)
    .filter(({ type }) => CONTAINING.has(type))
    .flatMap(({ roles }) => roles.filter(({ role }) => ['where', 'whole', 'second'].includes(role)))
    .map(({ target }) => target);
  const containers = new Map<string, readonly string[]>();
  await runInBatches([...new Set(outer)], async (batch) => {
    const { values } = await run({
      text: `CYPHER 5 UNWIND $ids AS id MATCH (e:Entity {id: id})
WITH id, COLLECT { MATCH (e)-[:IN|BASED_IN|PART_OF|PART_OF_EVENT*1..5]->(c:Entity) RETURN DISTINCT c.id } AS containers
WHERE size(containers) > 0
RETURN id, containers`,
      params: { ids: batch },
    });
    for (const [id, ids] of values) containers.set(String(id), ids as string[]);
  });
  return containers;
}

/** Looks up every id that the dossiers name. */
export async function lookUpExisting(
  graph: Graph,
  dossiers: readonly SourceRows[],
): Promise<ExistingRecords> {
  return (await lookUpRecords((statement) => graph.read(statement), dossiers)).existing;
}

/**
 * Looks up every id that the dossiers name, each among entities, what is no entity among facts, and the rest among entities
 * that were merged: an id is one thing only.
 */
export async function lookUpRecords(
  run: RunStatement,
  dossiers: readonly SourceRows[],
): Promise<StoredState> {
  const ids = new Set(dossiers.flatMap(idsIn));
  const entities = new Map<string, string>();
  const documents = new Map<
    string,
    { characters: number | null; boilerplate: string[]; kind: string | null; rows: number | null }
  >();
  const entityDigests = new Map<string, string | null>();
  const facts = new Map<string, { type: string; contentDigest: string }>();
  const factDigests = new Map<string, string>();
  const passages = new Map<string, string>();
  const details = new Map<string, Readonly<Record<string, unknown>>>();
  const findEntities = (label: 'Entity' | 'Merged') =>
    findByIds(
      run,
      ids,
      `MATCH (e:${label} {id: id})
RETURN collect([id, e.type, e.digest, e.characters, e.boilerplate, ${DETAILS[label]}])`,
      ([id, type, digest, characters, boilerplate, detail]) => {
        entities.set(String(id), String(type));
        details.set(String(id), detail as Readonly<Record<string, unknown>>);
        entityDigests.set(String(id), digest as string | null);
        if (type !== 'Document') return;
        documents.set(String(id), {
          characters: characters as number | null,
          boilerplate: (boilerplate as string[] | null) ?? [],
          kind: (detail as { kind: string | null }).kind,
          rows: (detail as { rows: number | null }).rows,
        });
      },
    );
  const findIds = async () => {
    // An id that was made of a fact's content is no entity's.
    const made = [...ids].filter((id) => MADE_OF_CONTENT.test(id));
    for (const id of made) ids.delete(id);
    await findEntities('Entity');
    for (const id of made) ids.add(id);
    await findFacts();
    for (const id of made) ids.delete(id);
    if (ids.size > 0 && (await hasMergedEntities(run))) await findEntities('Merged');
  };
  const findFacts = () =>
    findByIds(
      run,
      ids,
      `MATCH (f:Fact {id: id})
RETURN collect([id, f.type, f.contentDigest, f.digest, CASE WHEN f:Tenure THEN [(f)-[:OFFICIAL]->(o) | o.id] END])`,
      ([id, type, contentDigest, digest, officials]) => {
        if (officials !== null) details.set(String(id), { officials });
        facts.set(String(id), { type: String(type), contentDigest: String(contentDigest) });
        factDigests.set(String(id), String(digest));
      },
    );
  const findPassages = () =>
    findByIds(
      run,
      new Set(dossiers.flatMap(passageIds)),
      'MATCH (p:Passage {id: id}) RETURN collect([id, p.digest])',
      ([id, digest]) => {
        passages.set(String(id), String(digest));
      },
    );
  // None waits for the rows of another: the database goes on while they are read.
  const [, , containers] = await Promise.all([findIds(), findPassages(), findContainers(run, dossiers)]);
  return {
    existing: { entities, facts, documents, details, containers },
    stored: { entities: entityDigests, types: entities, passages, facts: factDigests },
  };
}

/** Asks for some ids, gives each row to `keep`, and takes what was found from the ids. One record for all: each costs the driver. */
async function findByIds(
  run: RunStatement,
  ids: Set<string>,
  match: string,
  keep: (row: readonly unknown[]) => void,
): Promise<void> {
  const remaining = [...ids];
  for (let start = 0; start < remaining.length; start += BATCH) {
    const { values } = await run({
      text: `CYPHER 5 UNWIND $ids AS id ${match}`,
      params: { ids: remaining.slice(start, start + BATCH) },
    });
    for (const row of values[0]?.[0] as readonly (readonly unknown[])[]) {
      keep(row);
      ids.delete(String(row[0]));
    }
  }
}

function idsIn(dossier: SourceRows): string[] {
  return [
    ...(dossier.document ? [dossier.document.id] : []),
    ...(dossier.publisher === null ? [] : [dossier.publisher]),
    ...dossier.cites,
    ...dossier.passages.map(({ document }) => document),
    ...dossier.entities.map((entity) => entity.id),
    ...dossier.facts.flatMap((fact) => [fact.id, ...fact.roles.map((role) => role.target)]),
    ...dossier.facts.flatMap((fact) => fact.evidence.map(({ passage }) => passage.split('#')[0] ?? '')),
  ];
}

function passageIds({ passages, facts }: SourceRows): string[] {
  return [
    ...passages.map(({ id }) => id),
    ...facts.flatMap(({ evidence }) => evidence.map(({ passage }) => passage)),
  ];
}
