/** The columns of the tables of nodes, edges and evidence: name, meaning and value, once for CSV, GEXF and GraphML. */
import { documentsOf } from './source';
import type { ExportedEdge } from './edges';
import type { ExportedNode } from './nodes';

/** What a column can hold; lists are joined. */
export type Cell = string | number | boolean | null;

/** A column of a table of rows. */
export interface Column<Row> {
  readonly name: string;
  /** The type of its values, by the names of Frictionless table schemas. */
  readonly type: 'string' | 'number' | 'integer' | 'boolean';
  readonly description: string;
  readonly value: (row: Row) => Cell;
}

/** Between the items of a list in one cell. No name, id or EDTF date contains it with the blank. */
const SEPARATOR = '; ';

/** A row for each entity. */
export const NODE_COLUMNS: readonly Column<ExportedNode>[] = [
  column('id', 'string', 'The id of the entity.', ({ id }) => id),
  column('type', 'string', 'Its type: CITY, OFFICIAL, EVENT and so on.', ({ type }) => type),
  column('kind', 'string', 'Its kind within the type.', ({ kind }) => kind),
  column('label', 'string', 'Its name in English, or the one that stands for it.', ({ name }) => name.en),
  column('name_ru', 'string', 'Its name in Russian, or the one that stands for it.', ({ name }) => name.ru),
  column('name_zh', 'string', 'Its name in Chinese, or the one that stands for it.', ({ name }) => name.zh),
  column('names', 'string', 'All its names.', ({ names }) =>
    [...new Set(names.map(({ value }) => value))].join(SEPARATOR),
  ),
  column('identifiers', 'string', 'Its ids in other systems, as scheme:value.', ({ identifiers }) =>
    identifiers.join(SEPARATOR),
  ),
  column('merged_ids', 'string', 'Ids that were merged into it.', ({ mergedIds }) =>
    mergedIds.join(SEPARATOR),
  ),
  column('country', 'string', 'The id of the country that it lies or is based in.', ({ country }) => country),
  column('latitude', 'number', 'Degrees north, WGS 84.', ({ latitude }) => latitude),
  column('longitude', 'number', 'Degrees east, WGS 84.', ({ longitude }) => longitude),
  column('population', 'integer', 'Inhabitants of a city.', ({ population }) => population),
  column('modality', 'string', 'Whether an event or agreement took place.', ({ modality }) => modality),
  column('date', 'string', 'EDTF: of an event or agreement; publication of a document.', ({ date }) => date),
  column('earliest', 'string', 'The first day that the date can mean.', ({ earliest }) => earliest),
  column('latest', 'string', 'The last day that the date can mean.', ({ latest }) => latest),
  column('born', 'string', 'EDTF: birth of an official.', ({ born }) => born),
  column('died', 'string', 'EDTF: death of an official.', ({ died }) => died),
  column('url', 'string', 'Where a document is published.', ({ url }) => url),
  column('publisher', 'string', 'The id of the publisher of a document.', ({ publisher }) => publisher),
  column('note', 'string', 'An editor’s remark.', ({ note }) => note),
];

/** A row for each two entities that a fact joins. */
export const EDGE_COLUMNS: readonly Column<ExportedEdge>[] = [
  column('id', 'string', 'The id of the edge.', ({ id }) => id),
  column('fact', 'string', 'The id of the fact.', ({ fact }) => fact),
  column('source', 'string', 'The id of the entity that it begins with.', ({ source }) => source),
  column('target', 'string', 'The id of the entity that it leads to.', ({ target }) => target),
  column('type', 'string', 'The type of the fact: TIE, TENURE and so on.', ({ type }) => type),
  column('kind', 'string', 'Its kind, or the role of its source.', ({ kind }) => kind),
  column('detail', 'string', 'A title, level, season or value.', ({ detail }) => detail),
  column(
    'target_role',
    'string',
    'The field of the fact that the target stands in.',
    (edge) => edge.targetRole,
  ),
  column('mutual', 'boolean', 'True where neither end comes first.', ({ isMutual }) => isMutual),
  column('on_behalf_of', 'string', 'The id of the side that an actor acted for.', (edge) => edge.onBehalfOf),
  column('basis', 'string', 'How it is known: TEXT, IMPLIED or BACKGROUND.', ({ basis }) => basis),
  column('modality', 'string', 'Whether it took place, is planned or proposed.', ({ modality }) => modality),
  column('status', 'string', 'ACTIVE or DISPUTED.', ({ status }) => status),
  column('confidence', 'number', 'From 0 to 1, by the documented rule.', ({ confidence }) => confidence),
  column('date', 'string', 'EDTF.', ({ date }) => date),
  column('since', 'string', 'EDTF: when a state began.', ({ since }) => since),
  column('until', 'string', 'EDTF: when a state ended.', ({ until }) => until),
  column('earliest', 'string', 'The first day on which it can have held.', ({ earliest }) => earliest),
  column('latest', 'string', 'The last day on which it can have held.', ({ latest }) => latest),
  column('documents', 'string', 'The ids of the documents behind it.', (edge) =>
    documentsOf(edge).join(SEPARATOR),
  ),
];

/** A passage behind an edge. */
export interface EvidenceRow {
  readonly fact: string;
  readonly evidence: ExportedEdge['evidence'][number];
}

/** A row for each passage behind a fact. */
export const EVIDENCE_COLUMNS: readonly Column<EvidenceRow>[] = [
  column('fact', 'string', 'The id of the fact.', ({ fact }) => fact),
  column(
    'passage',
    'string',
    'The id of the passage: document and range.',
    ({ evidence }) => evidence.passage,
  ),
  column('document', 'string', 'The id of the document.', ({ evidence }) => evidence.document),
  column('stance', 'string', 'SUPPORTS or CONTRADICTS.', ({ evidence }) => evidence.stance),
  column('gloss', 'string', 'What the passage says, in our words.', ({ evidence }) => evidence.gloss),
];

function column<Row>(
  name: string,
  type: Column<Row>['type'],
  description: string,
  value: (row: Row) => Cell,
): Column<Row> {
  return { name, type, description, value };
}
