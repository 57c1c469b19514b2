/** A path as a sentence. Pure. */
import type { NodeData } from '../graph/scene';
import type { PathData } from '../graph/source';

/** A node of a path, or what links it to the next one. */
export type SentencePart = { readonly node: NodeData } | { readonly said: string };

/** The nodes in order, and between them what links them; an arrow shows the direction where the link has one. */
export function sentenceOf(
  { nodes, hops }: PathData,
  term: (value: string, vocabulary?: string) => string,
): SentencePart[] {
  return nodes.flatMap((node, index): SentencePart[] => {
    const hop = hops[index];
    if (!hop) return [{ node }];
    const said =
      hop.kind !== null
        ? term(hop.kind, 'TieKind')
        : hop.role === null
          ? term(hop.link, 'LinkType')
          : /^[A-Z_]+$/.test(hop.role)
            ? term(hop.role)
            : hop.role;
    const isMutual = hop.link === 'TIED_TO' || hop.link === 'ROUTE_TO';
    const [before, after] = isMutual ? ['—', '—'] : hop.forward ? ['—', '→'] : ['←', '—'];
    return [{ node }, { said: `${before} ${said} ${after}` }];
  });
}
