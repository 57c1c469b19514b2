/** GraphML, for networkx, igraph, R and yEd. Every edge is directed; `mutual` marks those of which neither end comes first. */
import { EDGE_COLUMNS, NODE_COLUMNS, type Column } from './columns';
import type { ExportSource } from './source';
import { xml, XML_TYPES } from './xml';

const NODE_DATA = NODE_COLUMNS.filter(({ name }) => name !== 'id');
const EDGE_DATA = EDGE_COLUMNS.filter(({ name }) => !['id', 'source', 'target'].includes(name));

/** The document, in chunks. */
export async function* graphmlOf({ about, nodes, edges }: ExportSource): AsyncGenerator<string> {
  yield `<?xml version="1.0" encoding="UTF-8"?>
<!-- ${xml(about.title).replaceAll('--', '- -')}, change ${String(about.version)} -->
<graphml xmlns="http://graphml.graphdrawing.org/xmlns">
${keys('node', NODE_DATA)}
${keys('edge', EDGE_DATA)}
<graph id="entente" edgedefault="directed">
`;
  for await (const node of nodes())
    yield `<node id="${xml(node.id)}">${data('node', NODE_DATA, node)}</node>\n`;
  for await (const edge of edges())
    yield `<edge id="${xml(edge.id)}" source="${xml(edge.source)}" target="${xml(edge.target)}">${data('edge', EDGE_DATA, edge)}</edge>\n`;
  yield '</graph>\n</graphml>\n';
}

type Of = 'node' | 'edge';

/** Keys of nodes and edges are ids of one document, so each names what it is of. */
function keys<Row>(of: Of, columns: readonly Column<Row>[]): string {
  return columns
    .map(
      ({ name, type }) =>
        `<key id="${of}_${name}" for="${of}" attr.name="${name}" attr.type="${XML_TYPES[type]}"/>`,
    )
    .join('\n');
}

function data<Row>(of: Of, columns: readonly Column<Row>[], row: Row): string {
  return columns
    .flatMap(({ name, value }) => {
      const cell = value(row);
      return cell === null || cell === '' ? [] : [`<data key="${of}_${name}">${xml(String(cell))}</data>`];
    })
    .join('');
}
