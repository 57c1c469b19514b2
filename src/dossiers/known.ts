/** What the graph has already of the ids that dossiers declare or refer to. */
import type { Graph } from '../graph/graph';
import type { Dossier } from './dossier';
import { EITHER } from './identities/standing';

export interface Known {
  /** Type by id. */
  readonly entities: ReadonlyMap<string, string>;
  readonly facts: ReadonlyMap<string, { readonly type: string; readonly contentDigest: string }>;
  readonly documents: ReadonlyMap<
    string,
    { readonly characters: number; readonly boilerplate: readonly string[] }
  >;
}

const BATCH = 5_000;

/** Looks up every id that the dossiers name. */
export async function knownTo(graph: Graph, dossiers: readonly Dossier[]): Promise<Known> {
  const ids = [...new Set(dossiers.flatMap(idsOf))];
  const entities = new Map<string, string>();
  const facts = new Map<string, { type: string; contentDigest: string }>();
  const documents = new Map<string, { characters: number; boilerplate: string[] }>();
  for (let start = 0; start < ids.length; start += BATCH) {
    const params = { ids: ids.slice(start, start + BATCH) };
    const entityRows = await graph.read({
      text: `CYPHER 5 UNWIND $ids AS id ${EITHER} RETURN id, e.type, e.characters, e.boilerplate`,
      params,
    });
    for (const [id, type, characters, boilerplate] of entityRows.values) {
      entities.set(String(id), String(type));
      if (type === 'Document') {
        documents.set(String(id), {
          characters: Number(characters),
          boilerplate: (boilerplate as string[] | null) ?? [],
        });
      }
    }
    const factRows = await graph.read({
      text: 'CYPHER 5 UNWIND $ids AS id MATCH (f:Fact {id: id}) RETURN id, f.type, f.contentDigest',
      params,
    });
    for (const [id, type, contentDigest] of factRows.values) {
      facts.set(String(id), { type: String(type), contentDigest: String(contentDigest) });
    }
  }
  return { entities, facts, documents };
}

function idsOf(dossier: Dossier): string[] {
  return [
    ...(dossier.document ? [dossier.document.id] : []),
    ...(dossier.publisher === null ? [] : [dossier.publisher]),
    ...dossier.cites,
    ...dossier.entities.map((entity) => entity.id),
    ...dossier.facts.flatMap((fact) => [fact.id, ...fact.roles.map((role) => role.target)]),
    ...dossier.facts.flatMap((fact) => fact.evidence.map(({ passage }) => passage.split('#')[0] ?? '')),
  ];
}
