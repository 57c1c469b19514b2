/** The scene as CSV, JSON and GEXF. Pure. */
import { daysOfLink, type Scene } from '../graph/scene';

/** Spreadsheets read the file as UTF-8 by this mark. */
const MARK = '\uFEFF';

/** One line per link, and one per node without any. */
export function csvOf(scene: Scene): string {
  const { nodes, links } = scene;
  const head = [
    'from_id',
    'from',
    'link',
    'kind_or_role',
    'modality',
    'basis',
    'status',
    'earliest',
    'latest',
    'to_id',
    'to',
    'passages',
  ];
  const linked = new Set(links.flatMap(({ from, to }) => [from, to]));
  const rows = [
    ...links.map((link) => {
      const [earliest, latest] = daysOfLink(link, nodes) ?? ['', ''];
      return [
        link.from,
        nodes.get(link.from)?.name,
        link.link,
        link.kind ?? link.role,
        link.modality,
        link.basis,
        link.status,
        earliest,
        latest,
        link.to,
        nodes.get(link.to)?.name,
        link.evidence.map(({ passageId }) => passageId).join(' '),
      ];
    }),
    ...[...nodes.values()]
      .filter(({ id }) => !linked.has(id))
      .map(({ id, name, days }) => [id, name, '', '', '', '', '', days?.[0], days?.[1], '', '', '']),
  ];
  return `${MARK}${[head, ...rows].map((row) => row.map(cell).join(',')).join('\r\n')}\r\n`;
}

/** A cell that no spreadsheet takes for a formula. */
export function cell(value: string | null | undefined): string {
  const text = value ?? '';
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** Nodes and links with their evidence, and the address at which they were seen. */
export function jsonOf(scene: Scene, address: string): string {
  return `${JSON.stringify({ address, nodes: [...scene.nodes.values()], links: scene.links }, null, 2)}\n`;
}

/** The graph for Gephi and networkx; links in both directions between two nodes stay apart. */
export function gexfOf({ nodes, links }: Scene): string {
  const nodeLines = [...nodes.values()].map(
    ({ id, name, type, kind, days }) =>
      `      <node id="${escaped(id)}" label="${escaped(name)}"><attvalues>${values([type, kind, days?.[0], days?.[1]])}</attvalues></node>`,
  );
  const edgeLines = links.map(
    ({ from, to, link, kind, role, modality, basis, status }, index) =>
      `      <edge id="${String(index)}" source="${escaped(from)}" target="${escaped(to)}" label="${escaped(link)}"><attvalues>${values([link, kind ?? role, modality, basis, status])}</attvalues></edge>`,
  );
  return `<?xml version="1.0" encoding="UTF-8"?>
<gexf xmlns="http://www.gexf.net/1.2draft" version="1.2">
  <graph mode="static" defaultedgetype="directed">
    <attributes class="node">${attributes(['type', 'kind', 'earliest', 'latest'])}</attributes>
    <attributes class="edge">${attributes(['link', 'kind', 'modality', 'basis', 'status'])}</attributes>
    <nodes>
${nodeLines.join('\n')}
    </nodes>
    <edges>
${edgeLines.join('\n')}
    </edges>
  </graph>
</gexf>
`;
}

function attributes(names: readonly string[]): string {
  return names
    .map((name, index) => `<attribute id="${String(index)}" title="${name}" type="string"/>`)
    .join('');
}

function values(all: readonly (string | null | undefined)[]): string {
  return all
    .map((value, index) => (value ? `<attvalue for="${String(index)}" value="${escaped(value)}"/>` : ''))
    .join('');
}

function escaped(text: string): string {
  return text
    .replace(/[&<>"']/g, (letter) => `&#${String(letter.charCodeAt(0))};`)
    .replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '');
}
