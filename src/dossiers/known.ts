/** What the graph has already of the ids that dossiers declare or refer to. */
import type { Graph } from '../graph/graph';
import type { Run } from './batches';
import type { Dossier } from './dossier';
import { isAnyMerged } from './identities/standing';
import type { Stored } from './stored';

export interface Known {
  /** Type by id. */
  readonly entities: ReadonlyMap<string, string>;
  readonly facts: ReadonlyMap<string, { readonly type: string; readonly contentDigest: string }>;
  readonly documents: ReadonlyMap<
    string,
    { readonly characters: number; readonly boilerplate: readonly string[] }
  >;
}

/** What is there, for the checks and for the writing. */
export interface LookedUp {
  readonly known: Known;
  readonly stored: Stored;
}

const BATCH = 5_000;

/** Looks up every id that the dossiers name. */
export async function knownTo(graph: Graph, dossiers: readonly Dossier[]): Promise<Known> {
  return (await lookUp((statement) => graph.read(statement), dossiers)).known;
}

/**
 * Looks up every id that the dossiers name, each among entities, what is no entity among facts, and the rest among entities
 * that were merged: an id is one thing only.
 */
export async function lookUp(run: Run, dossiers: readonly Dossier[]): Promise<LookedUp> {
  const ids = new Set(dossiers.flatMap(idsOf));
  const entities = new Map<string, string>();
  const documents = new Map<string, { characters: number; boilerplate: string[] }>();
  const entityDigests = new Map<string, string | null>();
  const facts = new Map<string, { type: string; contentDigest: string }>();
  const factDigests = new Map<string, string>();
  const passages = new Map<string, string>();
  const findEntities = (label: 'Entity' | 'Merged') =>
    find(
      run,
      ids,
      `MATCH (e:${label} {id: id}) RETURN collect([id, e.type, e.digest, e.characters, e.boilerplate])`,
      ([id, type, digest, characters, boilerplate]) => {
        entities.set(String(id), String(type));
        entityDigests.set(String(id), digest as string | null);
        if (type !== 'Document') return;
        documents.set(String(id), {
          characters: Number(characters),
          boilerplate: (boilerplate as string[] | null) ?? [],
        });
      },
    );
  await findEntities('Entity');
  await find(
    run,
    ids,
    'MATCH (f:Fact {id: id}) RETURN collect([id, f.type, f.contentDigest, f.digest])',
    ([id, type, contentDigest, digest]) => {
      facts.set(String(id), { type: String(type), contentDigest: String(contentDigest) });
      factDigests.set(String(id), String(digest));
    },
  );
  if (ids.size > 0 && (await isAnyMerged(run))) await findEntities('Merged');
  await find(
    run,
    new Set(dossiers.flatMap(passagesOf)),
    'MATCH (p:Passage {id: id}) RETURN collect([id, p.digest])',
    ([id, digest]) => {
      passages.set(String(id), String(digest));
    },
  );
  return {
    known: { entities, facts, documents },
    stored: { entities: entityDigests, types: entities, passages, facts: factDigests },
  };
}

/** Asks for some ids, gives each row to `keep`, and takes what was found from the ids. One record for all: each costs the driver. */
async function find(
  run: Run,
  ids: Set<string>,
  match: string,
  keep: (row: readonly unknown[]) => void,
): Promise<void> {
  const asked = [...ids];
  for (let start = 0; start < asked.length; start += BATCH) {
    const { values } = await run({
      text: `CYPHER 5 UNWIND $ids AS id ${match}`,
      params: { ids: asked.slice(start, start + BATCH) },
    });
    for (const row of values[0]?.[0] as readonly (readonly unknown[])[]) {
      keep(row);
      ids.delete(String(row[0]));
    }
  }
}

function idsOf(dossier: Dossier): string[] {
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

function passagesOf({ passages, facts }: Dossier): string[] {
  return [
    ...passages.map(({ id }) => id),
    ...facts.flatMap(({ evidence }) => evidence.map(({ passage }) => passage)),
  ];
}
