/**
 * Entities and facts as RDF: what schema.org has a word for in its words, where each fact comes from in those of PROV, and the
 * rest in the product's own. A fact is a node, so that its evidence can be asked for; beside it a plain statement joins the ends.
 */
import { DataFactory, type Literal, type NamedNode, type Quad } from 'n3';

import type { ExportedEdge } from './edges';
import type { ExportedNode } from './nodes';
import { documentsOf } from './source';

const namedNode = (address: string) => DataFactory.namedNode(address);
const literal = (value: string, languageOrType?: string | NamedNode) =>
  DataFactory.literal(value, languageOrType);
const quad = (subject: NamedNode, predicate: NamedNode, object: NamedNode | Literal) =>
  DataFactory.quad(subject, predicate, object);

/** Prefixes of the vocabularies; `entente` names properties and types of the product. */
export const PREFIXES = {
  rdf: 'http://www.w3.org/1999/02/22-rdf-syntax-ns#',
  xsd: 'http://www.w3.org/2001/XMLSchema#',
  schema: 'https://schema.org/',
  prov: 'http://www.w3.org/ns/prov#',
  entente: 'urn:entente:model:',
} as const;

type Prefix = keyof typeof PREFIXES;

/** What schema.org calls the types of entities. */
const CLASSES: Readonly<Record<string, string>> = {
  AGREEMENT: 'CreativeWork',
  CITY: 'City',
  COUNTRY: 'Country',
  DISTRICT: 'AdministrativeArea',
  DOCUMENT: 'CreativeWork',
  EVENT: 'Event',
  EVENT_SERIES: 'EventSeries',
  INSTITUTION: 'Organization',
  LANDMARK: 'LandmarksOrHistoricalBuildings',
  OFFICIAL: 'Person',
  REGION: 'AdministrativeArea',
  TOPIC: 'DefinedTerm',
};

/** Where other systems have a thing, by the scheme of an identifier. */
const SAME_AS: Readonly<Record<string, (id: string) => string>> = {
  wikidata: (id) => `http://www.wikidata.org/entity/${id}`,
  geonames: (id) => `https://sws.geonames.org/${id}/`,
};

const DAY = /^\d{4}-\d{2}-\d{2}$/;
const EDTF_DAY = /^\d{4}(-\d{2}(-\d{2})?)?$/;

/** Makes the statements of nodes and edges under one base address. */
export function rdfStatements(base: string) {
  const iri = (id: string) => namedNode(`${base}${encodeURI(id)}`);
  return {
    ofNode: (node: ExportedNode): Quad[] => nodeStatements(node, iri),
    ofEdge: (edge: ExportedEdge): Quad[] => edgeStatements(edge, iri),
  };
}

type Iri = (id: string) => NamedNode;

function nodeStatements(node: ExportedNode, iri: Iri): Quad[] {
  const subject = iri(node.id);
  const say = statements(subject);
  const named = new Set<string>();
  const names = (['en', 'ru', 'zh'] as const).flatMap((language) => {
    // What merely stands for a name that is missing is no name in that language.
    const value = node.name[language];
    if (language !== 'en' && value === node.name.en) return [];
    named.add(value);
    return say.text('schema', 'name', value, language);
  });
  const others = node.names.filter(({ value }) => !named.has(value));
  const isPublished = node.type === 'DOCUMENT';
  return distinct([
    ...say.type('schema', CLASSES[node.type] ?? 'Thing'),
    ...say.type('entente', node.type),
    ...names,
    ...others.flatMap(({ value, language }) =>
      say.text('schema', 'alternateName', value, language ?? undefined),
    ),
    ...node.identifiers.flatMap((identifier) => {
      const at = identifier.indexOf(':');
      const address = SAME_AS[identifier.slice(0, at)]?.(identifier.slice(at + 1));
      return [
        ...say.text('schema', 'identifier', identifier),
        ...(address ? say.node('schema', 'sameAs', namedNode(address)) : []),
      ];
    }),
    ...node.mergedIds.flatMap((id) => say.node('schema', 'sameAs', iri(id))),
    ...say.text('entente', 'kind', node.kind),
    ...say.text('entente', 'modality', node.modality),
    ...(node.country === null ? [] : say.node('entente', 'country', iri(node.country))),
    ...say.number('schema', 'latitude', node.latitude),
    ...say.number('schema', 'longitude', node.longitude),
    ...say.number('entente', 'population', node.population),
    ...say.text('entente', isPublished ? 'published' : 'edtf', node.date),
    ...say.day(
      'schema',
      isPublished ? 'datePublished' : 'startDate',
      isPublished ? exact(node) : node.earliest,
    ),
    ...(isPublished ? [] : say.day('schema', 'endDate', node.latest)),
    ...say.date('schema', 'birthDate', node.born),
    ...say.date('schema', 'deathDate', node.died),
    ...(node.url === null ? [] : say.node('schema', 'url', namedNode(encodeURI(decodedOr(node.url))))),
    ...(node.publisher === null ? [] : say.node('schema', 'publisher', iri(node.publisher))),
  ]);
}

/** The one day that a date means; null where it can mean several. */
function exact({ earliest, latest }: ExportedNode): string | null {
  return earliest === latest ? earliest : null;
}

function decodedOr(address: string): string {
  try {
    return decodeURI(address);
  } catch {
    // It holds a % that begins no escape: it is taken as it is, and the % is escaped.
    return address;
  }
}

function edgeStatements(edge: ExportedEdge, iri: Iri): Quad[] {
  const say = statements(iri(edge.id));
  const joined = namedNode(`${PREFIXES.entente}${edge.kind ?? edge.type}`);
  return distinct([
    quad(iri(edge.source), joined, iri(edge.target)),
    ...(edge.isMutual ? [quad(iri(edge.target), joined, iri(edge.source))] : []),
    ...say.type('prov', 'Entity'),
    ...say.type('entente', edge.type),
    ...say.node('entente', 'source', iri(edge.source)),
    ...say.node('entente', 'target', iri(edge.target)),
    ...say.text('entente', 'kind', edge.kind),
    ...say.text('entente', 'detail', edge.detail),
    ...(edge.onBehalfOf === null ? [] : say.node('entente', 'onBehalfOf', iri(edge.onBehalfOf))),
    ...say.text('entente', 'basis', edge.basis),
    ...say.text('entente', 'modality', edge.modality),
    ...say.text('entente', 'status', edge.status),
    ...say.number('entente', 'confidence', edge.confidence),
    ...say.text('entente', 'edtf', edge.date),
    ...say.text('entente', 'since', edge.since),
    ...say.text('entente', 'until', edge.until),
    ...say.day('schema', 'startDate', edge.earliest),
    ...say.day('schema', 'endDate', edge.latest),
    ...documentsOf(edge).flatMap((document) => say.node('prov', 'wasDerivedFrom', iri(document))),
    ...edge.evidence.flatMap(({ passage, gloss }) => [
      ...say.node('prov', 'wasQuotedFrom', iri(passage)),
      ...statements(iri(passage)).text('schema', 'abstract', gloss, 'en'),
    ]),
  ]);
}

function statements(subject: NamedNode) {
  const property = (prefix: Prefix, name: string) => namedNode(`${PREFIXES[prefix]}${name}`);
  const node = (prefix: Prefix, name: string, object: NamedNode) => [
    quad(subject, property(prefix, name), object),
  ];
  const typed = (prefix: Prefix, name: string, value: string, type: string) => [
    quad(subject, property(prefix, name), literal(value, namedNode(`${PREFIXES.xsd}${type}`))),
  ];
  return {
    node,
    type: (prefix: Prefix, name: string) => node('rdf', 'type', property(prefix, name)),
    text: (prefix: Prefix, name: string, value: string | null, language?: string) =>
      value === null || value === '' ? [] : [quad(subject, property(prefix, name), literal(value, language))],
    number: (prefix: Prefix, name: string, value: number | null) =>
      value === null
        ? []
        : typed(prefix, name, String(value), Number.isInteger(value) ? 'integer' : 'decimal'),
    day: (prefix: Prefix, name: string, value: string | null) =>
      value !== null && DAY.test(value) ? typed(prefix, name, value, 'date') : [],
    /** An EDTF date that XML Schema can say: a day, month or year. */
    date: (prefix: Prefix, name: string, value: string | null) =>
      value !== null && EDTF_DAY.test(value)
        ? typed(prefix, name, value, ['gYear', 'gYearMonth', 'date'][value.split('-').length - 1] ?? 'date')
        : [],
  };
}

/** Statements are a set. */
function distinct(quads: readonly Quad[]): Quad[] {
  const seen = new Map(
    quads.map((one) => [`${one.subject.id} ${one.predicate.id} ${one.object.id}`, one] as const),
  );
  return [...seen.values()];
}
