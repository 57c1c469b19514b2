/**
 * The questions that are asked after each step, and again of the record as it stood: all properties and relations of every
 * type as lists, groups and orders, made from the schema, and what no list says.
 */
import {
  getNamedType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isObjectType,
  type GraphQLSchema,
} from 'graphql';

import {
  compositeOf,
  edgeFieldsOf,
  fieldOf,
  nodeTypeOf,
  openFieldsOf,
  rootLists,
  shapeOf,
  typeNameOf,
  type SchemaField,
} from '../differential/types';

/** A question by its selection; the operation around it gets directives. */
export interface Operation {
  readonly name: string;
  readonly selection: string;
  /** Whether the order of what it finds hangs on scores, which an index gives in proportion to all that it holds by now. */
  readonly ranked?: boolean;
  /** Also asked as of a day. Of what walks over facts, the database would plan that for minutes. */
  readonly dated?: boolean;
}

/** As of which day lists are read, and how surely: of each, one list of questions. */
const VIEWS = [
  '',
  '@asOf(date: "2020-06-15", certainty: POSSIBLE)',
  '@asOf(date: "2020-06-15", certainty: CERTAIN)',
  '@asOf(date: "2023-02-15", certainty: POSSIBLE, includeUndated: true)',
] as const;

/** A question as of a day or of any, of the record as it is, or of the record as it stood at the change `$record`. */
export function documentOf({ selection }: Operation, view: number, when: 'NOW' | 'KNOWN_AT'): string {
  const variables = when === 'NOW' ? '' : '($record: String!)';
  const record = when === 'NOW' ? '' : '@knownAt(record: $record)';
  return `query ${variables} ${VIEWS[view % VIEWS.length] ?? ''} ${record} { ${selection} }`;
}

/** All questions. */
export function operationsOf(schema: GraphQLSchema): Operation[] {
  const lists = rootLists(schema);
  return [
    ...lists.flatMap(({ field: { name }, type }) => [
      {
        name: `${name}: properties`,
        selection: `${name}(first: 300) { totalCount nodes { ${propertiesOf(schema, type)} } }`,
        dated: !isInterfaceType(schema.getType(type)),
      },
      ...chunks(connectionsOf(schema, type), RELATIONS_AT_A_TIME).map((some, part) => ({
        name: `${name}: relations ${String(part)}`,
        selection: `${name}(first: 100) { nodes { id ${some.map((one) => connectionText(schema, one)).join(' ')} } }`,
      })),
    ]),
    ...lists.flatMap(({ field }) => groupsOf(schema, field)),
    ...lists.flatMap(({ field, type }) => ordersOf(schema, field, type)),
    ...BY_HAND.map((selection) => ({
      name: selection.slice(0, 60),
      selection,
      ranked: /^(?:search|resolve)\(/.test(selection),
    })),
  ];
}

/** Relations in one question: a statement with many is planned for long. */
const RELATIONS_AT_A_TIME = 2;

function chunks<Value>(values: readonly Value[], size: number): Value[][] {
  return Array.from({ length: Math.ceil(values.length / size) }, (_, at) =>
    values.slice(at * size, (at + 1) * size),
  );
}

function connectionsOf(schema: GraphQLSchema, type: string): SchemaField[] {
  return openFieldsOf(compositeOf(schema, type)).filter((one) => shapeOf(one) === 'connection');
}

/** Everything that a type has but for its connections. */
function propertiesOf(schema: GraphQLSchema, type: string): string {
  return [
    '__typename',
    ...openFieldsOf(compositeOf(schema, type)).flatMap((one) => {
      const end = typeNameOf(one);
      switch (shapeOf(one)) {
        case 'connection':
          return [];
        case 'value':
          return one.name === 'words' ? [] : [one.name];
        case 'one':
          return [`${one.name} { ${briefly(schema, end)} }`];
        case 'list':
          return [`${one.name}${hasFirst(one) ? '(first: 50)' : ''} { ${briefly(schema, end)} }`];
      }
    }),
    ...('heldOn' in compositeOf(schema, type).getFields() ? ['heldOn(date: "2020-06-15")'] : []),
    ...(type === 'Document' ? ['citation(style: CSL_JSON)'] : []),
  ].join(' ');
}

function hasFirst({ args }: SchemaField): boolean {
  return args.some(({ name }) => name === 'first');
}

/** What is selected of the end of a relation: the values of a record, of a node what tells it and what changes. */
function briefly(schema: GraphQLSchema, type: string): string {
  const composite = compositeOf(schema, type);
  const has = (name: string) => name in composite.getFields();
  if (has('id')) {
    return ['id __typename', ...['name', 'note', 'mergedIds', 'status', 'gloss'].filter(has)].join(' ');
  }
  return openFieldsOf(composite)
    .flatMap((one) => {
      const shape = shapeOf(one);
      if (shape === 'value') return one.name === 'words' ? [] : [one.name];
      return shape === 'one' ? [`${one.name} { id }`] : [];
    })
    .join(' ');
}

/** A connection with everything on its edges. */
function connectionText(schema: GraphQLSchema, one: SchemaField): string {
  const connection = typeNameOf(one);
  const edges = edgeFieldsOf(schema, connection).map((edge) => {
    const shape = shapeOf(edge);
    if (shape === 'value') return edge.name;
    const first = hasFirst(edge) ? '(first: 50)' : '';
    return `${edge.name}${first} { ${briefly(schema, typeNameOf(edge))} }`;
  });
  const node = briefly(schema, nodeTypeOf(schema, connection));
  return `${one.name}(first: 50) { totalCount edges { ${edges.join(' ')} node { ${node} } } }`;
}

/** Groups by each key. */
function groupsOf(schema: GraphQLSchema, list: SchemaField): Operation[] {
  const groups = fieldOf(compositeOf(schema, typeNameOf(list)), 'groups');
  const by = groups.args.find(({ name }) => name === 'by');
  const keys = by && getNamedType(by.type);
  if (!isEnumType(keys)) return [];
  return chunks(keys.getValues(), 4).map((some, part) => ({
    name: `${list.name}: groups ${String(part)}`,
    selection: `${list.name}(first: 1) { ${some
      .map(
        ({ name }) =>
          `${name}: groups(by: [${name}], first: 50, orderBy: KEY) { keys count earliest latest node { id name } }`,
      )
      .join(' ')} }`,
  }));
}

/** A list by some of its orders: every property once, relations by count. */
function ordersOf(schema: GraphQLSchema, list: SchemaField, type: string): Operation[] {
  const argument = list.args.find(({ name }) => name === 'orderBy');
  const order = argument && getNamedType(argument.type);
  if (!isInputObjectType(order)) return [];
  const terms = Object.values(order.getFields()).flatMap(({ name, type: term }) => {
    const named = getNamedType(term);
    if (isEnumType(named)) return [`{ ${name}: DESC }`];
    return isInputObjectType(named) && 'count' in named.getFields() ? [`{ ${name}: { count: DESC } }`] : [];
  });
  const node = schema.getType(type);
  const name = (isObjectType(node) || isInterfaceType(node)) && 'name' in node.getFields() ? ' name' : '';
  // Several terms in one order would hide the later ones, and an order for each is a statement for each.
  return terms
    .filter((_term, at) => at % ORDERS_TAKEN === list.name.length % ORDERS_TAKEN)
    .map((term) => ({
      name: `${list.name}: order ${term}`,
      selection: `${list.name}(first: 300, orderBy: [${term}]) { nodes { id${name} } }`,
    }));
}

/** Of the orders of a list, one in so many. */
const ORDERS_TAKEN = 5;

const ENTITY = '__typename id name mergedIds note';
const NODE = '__typename id ... on Entity { name mergedIds note } ... on Fact { status confidence }';

/** Filters, look-ups and questions. */
const BY_HAND: readonly string[] = [
  'cities(first: 50, where: { ties: { some: { link: { kind: { eq: SISTER } }, node: { name: { contains: "a" } } } } }) { totalCount nodes { id name } }',
  'cities(first: 50, where: { ties: { none: {} } }) { totalCount nodes { id } }',
  'cities(first: 50, where: { name: { contains: "ford" } }) { nodes { id name } }',
  'cities(first: 50, where: { identifiers: { has: "wikidata:Q21" } }) { nodes { id identifiers } }',
  'cities(first: 50, of: "country:h0") { totalCount nodes { id country { id } region { id } } }',
  'cities(first: 50, where: { country: { name: { startsWith: "A" } } }) { nodes { id } }',
  'cities(first: 50, where: { events: { some: { link: { certainty: { eq: CERTAIN } } } } }) { nodes { id } }',
  'officials(first: 50, of: "city:h0") { totalCount nodes { id } }',
  'officials(first: 50, of: "inst:h1") { totalCount nodes { id } }',
  'officials(first: 50, where: { offices: { some: { link: { rank: { eq: HEAD }, title: { eq: "Mayor" } } } } }) { nodes { id } }',
  'officials(first: 50, where: { identities: { some: { node: { decision: { eq: SAME } } } } }) { nodes { id } }',
  'events(first: 50, of: "city:h0") { totalCount nodes { id } }',
  'events(first: 50, where: { modality: { in: [HELD, HISTORIC] }, date: { possiblyWithin: "2023" } }) { nodes { id date { edtf } } }',
  'events(first: 50, where: { participants: { some: { node: { id: { eq: "city:h1" } } } } }) { nodes { id } }',
  'events(first: 50, where: { heldIn: { some: { node: { id: { in: ["city:h0", "city:h1"] } } } } }) { nodes { id } }',
  'events(first: 50, where: { occurrence: { format: { eq: REMOTE } } }) { nodes { id } }',
  'agreements(first: 50, where: { signed: { eq: true }, parties: { some: { link: { signed: { eq: true } } } } }) { nodes { id } }',
  'institutions(first: 50, where: { kind: { eq: GOVERNMENT } }) { nodes { id officials(first: 20) { nodes { id } } } }',
  'facts(first: 300, where: { status: { eq: RETRACTED } }) { totalCount nodes { id statusHistory(first: 20) { status from to author reason } } }',
  'facts(first: 300, where: { status: { in: [ACTIVE, DISPUTED] }, type: { in: [TIE, TENURE, PARTICIPATION] } }) { totalCount nodes { id ends(first: 9) { role entity { id name } } } }',
  'facts(first: 300, where: { statusHistory: { some: { node: { status: { eq: DISPUTED } } } } }) { nodes { id } }',
  'facts(first: 300, where: { evidence: { some: { node: { stance: { eq: CONTRADICTS } } } } }) { nodes { id evidence(first: 9) { passageId stance } } }',
  'facts(first: 300, where: { documentCount: { gt: 1 } }) { nodes { id documentCount confidence } }',
  'facts(first: 300, of: "official:h1") { totalCount nodes { id } }',
  'ties(first: 100, of: "city:h0") { nodes { id firstEnd: first { id } secondEnd: second { id } } }',
  'ties(first: 100, where: { firstEnd: { id: { eq: "city:h1" } } }) { nodes { id } }',
  'tenures(first: 100, where: { institution: { kind: { eq: BUREAU } } }) { nodes { id official { name } institution { name kind } } }',
  'participations(first: 100, where: { onBehalfOf: { id: { eq: "city:h0" } } }) { nodes { id onBehalfOf { id name } capacity { id status } } }',
  'identities(first: 100) { nodes { id status decision ids first { id } second { id } statusHistory(first: 9) { status from to } } }',
  'documents(first: 9) { nodes { id publisher { id name } cites(first: 9) { nodes { id } } passages(first: 9) { nodes { id gloss facts(first: 50) { totalCount nodes { id status } } } } } }',
  'city(id: "city:h0") { id name mergedIds ties(first: 50) { nodes { id name } } }',
  'city(id: "city:h1") { id name mergedIds ties(first: 50) { nodes { id name } } }',
  'official(id: "official:h2") { id name mergedIds offices(first: 50) { nodes { id name } } }',
  'a: city(id: "city:h1") { id } b: city(id: "city:h2") { id } c: city(id: "city:h4") { id } d: city(id: "city:h5") { id name }',
  `nodes(ids: ["city:h0", "city:h1", "city:h2", "inst:h1", "official:h0", "official:h1", "official:h3", "event:h1", "topic:h1", "agreement:h1", "doc:h1#0-40"]) { ${NODE} }`,
  `e0: entity(id: "event:h0") { ${ENTITY} } e1: entity(id: "inst:h3") { ${ENTITY} } e2: entity(id: "official:h4") { ${ENTITY} } e3: entity(id: "event:h4") { ${ENTITY} }`,
  'passage(id: "doc:h0#0-40") { id gloss facts(first: 100) { totalCount nodes { id status } } document { id name } }',
  'encounters(first: 100, who: { of: "country:h0", type: CITY }, whom: { type: CITY }, includePossible: true) { totalCount nodes { who { id name } whom { id name } meetings { event { id } } } }',
  'encounters(first: 100, who: { of: "city:h0" }, whom: { type: INSTITUTION }) { totalCount groups(by: [WHOM], first: 20, orderBy: KEY) { keys count } nodes { who { id } whom { id } meetings { event { id name } } } }',
  'encounters(first: 100, who: { id: "official:h1" }, whom: { type: OFFICIAL }, modalities: [HELD, PLANNED, HISTORIC], period: { possiblyWithin: "2023", includeUndated: true }) { totalCount nodes { who { id } whom { id } } }',
  'paths(from: "city:h0", to: "city:h3", maxHops: 4, over: [TIES, MEETINGS, AGREEMENTS, OFFICES, SEATS, PLACES], first: 20) { length nodes { id name } }',
  'paths(from: "official:h0", to: "inst:h2", maxHops: 4, over: [OFFICES, MEETINGS], first: 20) { length nodes { id } }',
  'components(first: 20) { size nodes(first: 20) { id } }',
  'components(first: 20, tieKinds: [SISTER]) { size nodes(first: 20) { id } }',
  'network(rollUp: true) { nodeCount edgeCount componentCount links(first: 20) { a { id } b { id } weight facts { id } } }',
  'network(over: ENCOUNTERS) { edgeCount links(first: 20) { a { id } b { id } weight facts { id } events { id } } contactsWithoutTie { totalCount } }',
  'announcedNotHeld(first: 50, before: "2024-01-01", certainty: POSSIBLE, includeUndated: true, modalities: [PLANNED, PROPOSED]) { totalCount nodes { certainty event { id name } announcedBy(first: 9) { id status } evidence(first: 9) { passageId } } }',
  'resolve(name: "Anna Berg", first: 9) { entity { id name } form ground decision }',
  'resolve(name: "Stonegorsk", first: 9, context: { country: "country:h0" }) { entity { id name } form ground decision }',
  'resolve(name: "Other Name", first: 9) { entity { id name } form ground decision }',
  'search(text: "Stonegorsk", first: 50) { nodes { entity { id name } passage { id } } }',
  'search(text: "Anna", first: 50) { nodes { entity { id name } } }',
  'search(text: "trade", first: 50) { nodes { entity { id name } passage { id gloss } } }',
  'search(text: "wikidata:Q21", first: 50) { nodes { entity { id name } } }',
  'search(text: "Old Port", first: 50, near: { id: "city:h0", withinKm: 20000 }) { nodes { entity { id name } } }',
];
