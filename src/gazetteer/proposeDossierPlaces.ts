/** Places that dossiers declare under ids of their own: each may be one of the gazetteer. */
import type { Graph } from '../graph/graph';
import { territories } from '../model/territories';
import type { Authorship } from '../record/change/change';
import { writeRecord } from '../record/change/writeRecord';
import { loadedFrom } from '../record/facts/writeFacts';
import { proposeSame, type ReportedProposal } from '../record/identity/propose';
import { SOURCE } from './authoredPlace';

/** Places looked at in one transaction. */
const BATCH = 500;

/** Looks for those that the gazetteer has too, and decides where that is certain. */
export async function proposeDossierPlaces(
  graph: Graph,
  { now, author }: Authorship,
): Promise<readonly ReportedProposal[]> {
  const { values } = await graph.read({
    text: `CYPHER 5 MATCH (n:Entity) WHERE n.digest IS NOT NULL AND n.gazetteer IS NULL AND n.type IN $types
  AND NOT EXISTS { MATCH (n)<-[:MERGED_INTO]-(m) WHERE m.gazetteer IS NOT NULL }
RETURN n.id ORDER BY n.id`,
    params: { types: territories() },
  });
  const ids = values.map(([id]) => String(id));
  const change = { now, author, reason: loadedFrom(`the ${SOURCE}`) };
  const proposed: ReportedProposal[] = [];
  for (let start = 0; start < ids.length; start += BATCH) {
    const batch = ids.slice(start, start + BATCH);
    proposed.push(
      ...(await writeRecord(graph, change, (transaction) => proposeSame(transaction, batch, now))),
    );
  }
  return proposed;
}
