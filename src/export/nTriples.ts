/** N-Triples: one statement a line. */
import { Writer } from 'n3';

import { rdfStatements } from './rdf';
import type { ExportSource } from './source';

/** The statements, in chunks of lines. */
export async function* nTriplesOf({ nodes, edges }: ExportSource, base: string): AsyncGenerator<string> {
  const { ofNode, ofEdge } = rdfStatements(base);
  const writer = new Writer({ format: 'N-Triples' });
  for await (const node of nodes()) yield writer.quadsToString(ofNode(node));
  for await (const edge of edges()) yield writer.quadsToString(ofEdge(edge));
}
