/**
 * Ties documents to the bodies behind them: to the one that published it, and to those that it names as its sources. A source
 * that declares a document again changes them as it changes properties (`entityUpdate.ts`): another publisher takes the place
 * of the one before; the source that declared the document first may also take back what it gave.
 */
import type { RunStatement } from '../batches';
import { keepRelationship } from '../history/keep';
import { writeStandInRoles } from '../identity/standIns';
import type { SourceRows } from '../rows';

/** What a source says of a document's bodies. */
interface BodiesRow {
  readonly document: string;
  /** Whether the graph did not have the document: then nothing is taken back. */
  readonly isNew: boolean;
  readonly file: string;
  readonly bodies: readonly string[];
  /** Whether they take the place of others whichever source gave those: a document has one publisher. */
  readonly isOne: boolean;
}

/** Brings the bodies behind documents in line with what their sources say. Returns the ids of those whose bodies changed. */
export async function writeBodies(
  run: RunStatement,
  sources: readonly SourceRows[],
  merged: ReadonlyMap<string, string>,
  added: ReadonlySet<string>,
): Promise<ReadonlySet<string>> {
  const declared = sources.flatMap(({ file, document, publisher, cites }) =>
    document
      ? [
          {
            document: document.id,
            isNew: added.has(document.id),
            file,
            publisher: publisher === null ? [] : [publisher],
            cites,
          },
        ]
      : [],
  );
  if (declared.length === 0) return new Set();
  const published = await writeRelationship(
    run,
    'PUBLISHED_BY',
    declared.map(({ publisher, ...row }) => ({ ...row, bodies: publisher, isOne: publisher.length > 0 })),
    merged,
  );
  const cited = await writeRelationship(
    run,
    'CITES',
    declared.map(({ cites, ...row }) => ({ ...row, bodies: cites, isOne: false })),
    merged,
  );
  return new Set([...published, ...cited]);
}

async function writeRelationship(
  run: RunStatement,
  relationship: 'PUBLISHED_BY' | 'CITES',
  rows: readonly BodiesRow[],
  merged: ReadonlyMap<string, string>,
): Promise<string[]> {
  const { changed, referrers } = await takeBack(
    run,
    relationship,
    rows.filter(({ isNew }) => !isNew),
  );
  for (const label of ['Institution', 'Merged'] as const) {
    const ofLabel = rows.flatMap(({ document: id, bodies }) =>
      bodies
        .filter((body) => merged.has(body) === (label === 'Merged'))
        .map((body) => ({ document: id, body })),
    );
    if (ofLabel.length === 0) continue;
    const created = await run({
      text: `CYPHER 5 UNWIND $rows AS row
MATCH (d:Document {id: row.document}) MATCH (i:${label} {id: row.body})
WITH DISTINCT d, i WHERE NOT EXISTS { MATCH (d)-[own:${relationship}]->(i) WHERE own.standsFor IS NULL }
CREATE (d)-[:${relationship} {recordedFrom: $changeNumber}]->(i)
RETURN DISTINCT d.id`,
      params: { rows: ofLabel },
    });
    changed.push(...created.values.map(([id]) => String(id)));
  }
  // Another body that was merged into the same one may now be the one that is stood in for.
  if (referrers.length > 0) await writeStandInRoles(run, [...new Set(referrers)]);
  return changed;
}

/** Ends what sources no longer say. Returns the documents, and those whose body stood in for a merged one. */
async function takeBack(
  run: RunStatement,
  relationship: 'PUBLISHED_BY' | 'CITES',
  rows: readonly BodiesRow[],
): Promise<{ readonly changed: string[]; readonly referrers: readonly string[] }> {
  if (rows.length === 0) return { changed: [], referrers: [] };
  const { keys, values } = await run({
    text: `CYPHER 5 UNWIND $rows AS row
MATCH (d:Document {id: row.document})-[old:${relationship}]->(i)
WHERE NOT coalesce(old.standsFor, i.id) IN row.bodies AND (row.isOne OR coalesce(d.toldIn, row.file) = row.file)
WITH row, old, old.standsFor IS NOT NULL AS stoodIn
${keepRelationship('old')}
DELETE old RETURN row.document AS document, stoodIn, pastIds`,
    params: { rows },
  });
  const [document, stoodIn] = [keys.indexOf('document'), keys.indexOf('stoodIn')];
  return {
    changed: values.map((row) => String(row[document])),
    referrers: values.flatMap((row) => (row[stoodIn] === true ? [String(row[document])] : [])),
  };
}
