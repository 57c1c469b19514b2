/** GEXF 1.2, which Gephi and every networkx read. Every edge is directed, since networkx reads no mixture; `mutual` marks those that are not. */
import { EDGE_COLUMNS, NODE_COLUMNS, type Column } from './columns';
import type { ExportSource } from './source';
import { xml, XML_TYPES } from './xml';

/** What stands in attributes of the element itself, or in no attribute of its own. */
const NODE_ATTRIBUTES = NODE_COLUMNS.filter(({ name }) => !['id', 'label'].includes(name));
const EDGE_ATTRIBUTES = EDGE_COLUMNS.filter(({ name }) => !['id', 'source', 'target'].includes(name));

/** The document, in chunks. */
export async function* gexfOf({ about, nodes, edges }: ExportSource): AsyncGenerator<string> {
  yield `<?xml version="1.0" encoding="UTF-8"?>
<gexf xmlns="http://www.gexf.net/1.2draft" version="1.2">
<meta><creator>Entente</creator><description>${xml(`${about.title}, change ${String(about.version)}`)}</description></meta>
<graph mode="static" defaultedgetype="directed">
${attributes('node', NODE_ATTRIBUTES)}
${attributes('edge', EDGE_ATTRIBUTES)}
<nodes>
`;
  for await (const node of nodes())
    yield `<node id="${xml(node.id)}" label="${xml(node.name.en)}">${values(NODE_ATTRIBUTES, node)}</node>\n`;
  yield '</nodes>\n<edges>\n';
  for await (const edge of edges())
    yield `<edge id="${xml(edge.id)}" source="${xml(edge.source)}" target="${xml(edge.target)}" label="${xml(edge.kind ?? edge.type)}">${values(EDGE_ATTRIBUTES, edge)}</edge>\n`;
  yield '</edges>\n</graph>\n</gexf>\n';
}

function attributes<Row>(of: 'node' | 'edge', columns: readonly Column<Row>[]): string {
  const declared = columns.map(
    ({ name, type }) => `<attribute id="${name}" title="${name}" type="${XML_TYPES[type]}"/>`,
  );
  return `<attributes class="${of}">${declared.join('')}</attributes>`;
}

function values<Row>(columns: readonly Column<Row>[], row: Row): string {
  const given = columns.flatMap(({ name, value }) => {
    const cell = value(row);
    return cell === null || cell === '' ? [] : [`<attvalue for="${name}" value="${xml(String(cell))}"/>`];
  });
  return given.length === 0 ? '' : `<attvalues>${given.join('')}</attvalues>`;
}
