/** A path as a sentence. Pure. */
import type { PathData } from '../graph/source';

/** The names in order, and between them what links them; an arrow shows the direction where the link has one. */
export function sentenceOf({ nodes, hops }: PathData, term: (value: string) => string): string {
  return nodes
    .map(({ name }, index) => {
      const hop = hops[index];
      if (!hop) return name;
      const role = hop.kind ?? hop.role;
      const said = role === null ? term(hop.link) : /^[A-Z_]+$/.test(role) ? term(role) : role;
      const isMutual = hop.link === 'TIED_TO' || hop.link === 'ROUTE_TO';
      return `${name} ${isMutual ? '—' : hop.forward ? '—' : '←'} ${said} ${isMutual || !hop.forward ? '—' : '→'} `;
    })
    .join('')
    .trim();
}
