/** JSON-LD 1.1: the statements of N-Triples, by the thing that they are about. */
import type { Quad, Term } from 'n3';

import { PREFIXES, rdfStatements } from './rdf';
import type { ExportSource } from './source';

const RDF_TYPE = `${PREFIXES.rdf}type`;
const STRING = `${PREFIXES.xsd}string`;
const LANGUAGE_TEXT = `${PREFIXES.rdf}langString`;

/** The document, in chunks: an object a line. */
export async function* jsonLdOf({ nodes, edges }: ExportSource, base: string): AsyncGenerator<string> {
  const { ofNode, ofEdge } = rdfStatements(base);
  yield `{"@context":${JSON.stringify(PREFIXES)},"@graph":[`;
  let separator = '\n';
  for await (const node of nodes()) {
    yield separator + objectsOf(ofNode(node));
    separator = ',\n';
  }
  for await (const edge of edges()) {
    yield separator + objectsOf(ofEdge(edge));
    separator = ',\n';
  }
  yield '\n]}\n';
}

/** An object for each subject; one that comes again later says more of the same thing. */
function objectsOf(quads: readonly Quad[]): string {
  const objects = new Map<string, Record<string, unknown[]>>();
  for (const { subject, predicate, object } of quads) {
    const of = objects.get(subject.value) ?? {};
    objects.set(subject.value, of);
    if (predicate.value === RDF_TYPE) (of['@type'] ??= []).push(short(object.value));
    else (of[short(predicate.value)] ??= []).push(valueOf(object));
  }
  return [...objects].map(([id, of]) => JSON.stringify({ '@id': id, ...of })).join(',\n');
}

function valueOf(term: Term): object {
  if (term.termType !== 'Literal') return { '@id': term.value };
  const type = term.datatype.value;
  if (type === LANGUAGE_TEXT) return { '@value': term.value, '@language': term.language };
  return type === STRING ? { '@value': term.value } : { '@value': term.value, '@type': short(type) };
}

function short(address: string): string {
  const found = Object.entries(PREFIXES).find(([, start]) => address.startsWith(start));
  return found ? `${found[0]}:${address.slice(found[1].length)}` : address;
}
