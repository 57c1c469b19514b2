/** The data set as a document of the record, with the body that published it. */
import { readDossierValue } from '../../dossiers/read/readDossier';
import type { Graph } from '../../graph/graph';
import { typeEntry } from '../../model/declare/dictionary';
import type { Change } from '../../record/change/change';
import { noteSourceNames } from '../../record/change/sourceNames';
import { writeRecord } from '../../record/change/writeRecord';
import type { SourceRows } from '../../record/rows';
import { lookUpRecords } from '../../record/storedState';
import { writeRows } from '../../record/writeRows';
import type { Complaint } from '../mapping/checkMapping';
import { GONE } from './retractMissing';
import type { Mapping } from '../mapping/shapes';

/** What is known of a data set that was read to its end. */
export interface WholeTable {
  readonly rows: number;
  readonly sha256: string;
}

/** The data set as a source of the record, or what is wrong with what the mapping says of it. */
export function documentSource(
  { source }: Pick<Mapping, 'source'>,
  whole?: WholeTable,
): { readonly source: SourceRows } | { readonly complaints: readonly Complaint[] } {
  const { publisher, names, ...fields } = source;
  const body = typeof publisher === 'object' ? publisher : undefined;
  const backed = (given: Readonly<Record<string, string>>) =>
    Object.fromEntries(
      Object.entries(given).map(([language, value]) => [language, { value, basis: 'BACKGROUND' }]),
    );
  const heading = typeEntry('Institution').dossierKey ?? '';
  const read = readDossierValue({
    file: source.id,
    digest: '',
    value: {
      document: {
        ...fields,
        names: backed(names),
        kind: 'DATA_SET',
        ...(publisher !== undefined && { publisher: body?.id ?? publisher }),
        ...whole,
      },
      ...(body && { entities: { [heading]: [{ ...body, names: backed(body.names) }] } }),
    },
    lineOf: () => 1,
  });
  if ('dossier' in read) return { source: read.dossier };
  return {
    complaints: read.issues.map(({ location, message }) => ({
      path: ['source', ...location.path.replace(/^document\.?/u, '').split('.')],
      message,
    })),
  };
}

/** Whether the graph has the document of a data set; and whether it is one. */
export async function storedDocument(
  graph: Graph,
  id: string,
): Promise<{ readonly kind: string | null } | undefined> {
  const { values } = await graph.read({
    text: 'CYPHER 5 MATCH (d:Document {id: $id}) RETURN d.kind',
    params: { id },
  });
  return values.length === 0 ? undefined : { kind: values[0]?.[0] as string | null };
}

/** Writes what is known of a data set. */
export async function writeDocument(graph: Graph, source: SourceRows, change: Change): Promise<void> {
  await writeRecord(graph, change, async (transaction) => {
    const { stored } = await lookUpRecords(transaction.run, [source]);
    await writeRows(transaction, [source], stored, change);
    await noteSourceNames(transaction.note, [source], change.author);
  });
}

/** How many rows of a data set count in the graph. */
export async function storedRowCount(graph: Graph, id: string): Promise<number> {
  const { values } = await graph.read({
    text: 'CYPHER 5 MATCH (d:Document {id: $id}) RETURN COUNT { (d)<-[:OF]-(p) WHERE coalesce(p.content, $gone) <> $gone }',
    params: { id, gone: GONE },
  });
  return Number(values[0]?.[0] ?? 0);
}
