/**
 * FollowTheMoney entities, a JSON object a line, for yente, OpenAleph and nomenklatura. Facts that have a schema of their own take it
 * (`Occupancy` for an office); all others are `UnknownLink`s whose `role` says what they are.
 * {@link https://followthemoney.tech/explorer/ The schemata}.
 */
import type { ExportedEdge } from './edges';
import type { ExportedNode } from './nodes';
import { documentsOf, type ExportSource } from './source';

interface Entity {
  readonly id: string;
  readonly schema: string;
  readonly properties: Readonly<Record<string, readonly string[]>>;
}

const SCHEMATA: Readonly<Record<string, string>> = {
  AGREEMENT: 'Document',
  CITY: 'Territory',
  COUNTRY: 'Territory',
  DISTRICT: 'Territory',
  DOCUMENT: 'Article',
  EVENT: 'Event',
  EVENT_SERIES: 'Event',
  INSTITUTION: 'Organization',
  LANDMARK: 'RealEstate',
  OFFICIAL: 'Person',
  REGION: 'Territory',
  TOPIC: 'Note',
};

/** Kinds of institutions that are bodies of a state or a city. */
const PUBLIC = new Set([
  'BUREAU',
  'CONSULATE',
  'CONSULATE_GENERAL',
  'EMBASSY',
  'GOVERNMENT',
  'HONORARY_CONSULATE',
  'LEGISLATURE',
]);

/** Administrative levels of FollowTheMoney, by our types. */
const LEVELS: Readonly<Record<string, string>> = {
  COUNTRY: 'country',
  REGION: 'adm1',
  CITY: 'locality',
  DISTRICT: 'locality',
};

/** The entities, a line each. */
export async function* followTheMoneyOf({ nodes, edges }: ExportSource): AsyncGenerator<string> {
  for await (const node of nodes()) yield line(entityOf(node));
  for await (const edge of edges()) for (const entity of linksOf(edge)) yield line(entity);
}

function line({ id, schema, properties }: Entity): string {
  return `${JSON.stringify({ id: entityId(id), schema, properties, datasets: ['entente'] })}\n`;
}

/**
 * An id as FollowTheMoney takes it: letters, digits, dots and hyphens, with a letter or digit at either end. A colon becomes a
 * dot, and anything else its code between `.-` and `-.`, so that no two ids become one.
 */
export function entityId(id: string): string {
  return id
    .replace(/[^0-9A-Za-z:-]|-$|^-/gu, (letter) => `:-${(letter.codePointAt(0) ?? 0).toString(16)}-:`)
    .replace(/^:|:$/g, 'x')
    .replaceAll(':', '.');
}

function entityOf(node: ExportedNode): Entity {
  const { id, type, kind, name, names, identifiers, note, url } = node;
  const schema = type === 'INSTITUTION' && kind !== null && PUBLIC.has(kind) ? 'PublicBody' : SCHEMATA[type];
  const shown = [...new Set([name.en, name.ru, name.zh])];
  const others = [...new Set(names.map(({ value }) => value))].filter((value) => !shown.includes(value));
  const wikidata = identifiers.find((identifier) => identifier.startsWith('wikidata:'));
  return {
    id,
    schema: schema ?? 'Note',
    properties: given({
      name: shown,
      alias: others,
      wikidataId: wikidata === undefined ? [] : [wikidata.slice('wikidata:'.length)],
      notes: note === null ? [] : [note],
      sourceUrl: url === null ? [] : [url],
      level: LEVELS[type] === undefined ? [] : [LEVELS[type]],
      ...(node.type === 'OFFICIAL' && {
        birthDate: dates(node.born),
        deathDate: dates(node.died),
      }),
      ...(schema === 'Event' && {
        startDate: dates(node.earliest),
        endDate: dates(node.latest),
        date: dates(node.date),
      }),
      ...((schema === 'Document' || schema === 'Article') && { title: [name.en], date: dates(node.date) }),
      ...(schema === 'RealEstate' && {
        latitude: number(node.latitude),
        longitude: number(node.longitude),
      }),
    }),
  };
}

function linksOf(edge: ExportedEdge): Entity[] {
  const { id, source, target, type, kind, detail } = edge;
  const period = {
    startDate: dates(edge.since ?? edge.earliest),
    endDate: dates(edge.until ?? edge.latest),
    date: dates(edge.date),
    proof: documentsOf(edge).map(entityId),
    summary: edge.evidence.flatMap(({ gloss }) => (gloss === null ? [] : [gloss])),
  };
  if (type === 'TENURE' && edge.targetRole === 'institution') {
    // The office itself is an entity there: what is held of which body.
    const post = `${id}/post`;
    return [
      {
        id: post,
        schema: 'Position',
        properties: given({ name: [detail ?? kind ?? 'office'], organization: [entityId(target)] }),
      },
      {
        id,
        schema: 'Occupancy',
        properties: given({ holder: [entityId(source)], post: [entityId(post)], ...period }),
      },
    ];
  }
  return [
    {
      id,
      schema: 'UnknownLink',
      properties: given({
        subject: [entityId(source)],
        object: [entityId(target)],
        role: [[type, kind].filter((part) => part !== null).join(': ')],
        status: [edge.modality ?? edge.status],
        ...period,
      }),
    },
  ];
}

/** A date that FollowTheMoney can say, year, month or day; none where EDTF says more than that. */
function dates(edtf: string | null): string[] {
  return edtf !== null && /^\d{4}(-(0[1-9]|1[0-2])(-\d{2})?)?$/.test(edtf) ? [edtf] : [];
}

function number(value: number | null): string[] {
  return value === null ? [] : [String(value)];
}

/** Without properties that have no value. */
function given(properties: Record<string, readonly string[]>): Record<string, readonly string[]> {
  return Object.fromEntries(Object.entries(properties).filter(([, values]) => values.length > 0));
}
