/** The lists that the page of an entity shows, by its type. Each is a query of its own: one of all would exceed the limits. Pure. */
import { EVIDENCE, LINK, NODE } from '../data/fragments';
import type { EdgeList } from './entityData';

/** The lists in the order of the page. */
export const SECTIONS = [
  'offices',
  'officials',
  'ties',
  'participants',
  'parties',
  'events',
  'hosted',
  'agreements',
  'institutions',
  'places',
  'topics',
] as const;

export type Section = (typeof SECTIONS)[number];

/** The answer of a section. */
export interface SectionData {
  readonly entity: { readonly list?: EdgeList } | null;
}

/** A field of the API and what its links have of their own. */
type Field = readonly [name: string, own?: string];

const ROLE = 'role onBehalfOf { id name(language: $lang) }';
const ACTOR: Partial<Record<Section, Field>> = {
  ties: ['ties', 'kind'],
  events: ['events', ROLE],
  agreements: ['agreements', 'signed'],
};
const PLACE: Partial<Record<Section, Field>> = {
  officials: ['officials', 'title rank'],
  hosted: ['hostedEvents'],
  institutions: ['institutions'],
  places: ['within'],
};

const FIELDS: Readonly<Record<string, Partial<Record<Section, Field>>>> = {
  City: { ...ACTOR, ...PLACE },
  Region: { ...ACTOR, ...PLACE },
  District: { ...ACTOR, ...PLACE },
  Country: { ...ACTOR, ...PLACE },
  Landmark: PLACE,
  Official: { ...ACTOR, offices: ['offices', 'title rank'] },
  Institution: {
    ...ACTOR,
    officials: ['officials', 'title rank'],
    institutions: ['parts'],
    places: ['basedIn'],
  },
  Event: { participants: ['participants', ROLE], places: ['heldIn'], topics: ['topics'] },
  Agreement: { parties: ['parties', 'signed'], topics: ['topics'] },
  Topic: { events: ['events'], agreements: ['agreements'] },
  EventSeries: { events: ['events'] },
};

/** The name of a type in GraphQL: `EVENT_SERIES` is `EventSeries`. */
export function typeName(type: string): string {
  return type
    .split('_')
    .map((word) => word.slice(0, 1) + word.slice(1).toLowerCase())
    .join('');
}

/** The sections of a type, in the order of the page. */
export function sectionsOf(type: string): Section[] {
  const fields = FIELDS[typeName(type)] ?? {};
  return SECTIONS.filter((section) => fields[section] !== undefined);
}

/** The query for a section, to go with `$id` and `$lang`. */
export function sectionQuery(type: string, section: Section, first = 40): string {
  const on = typeName(type);
  const [name, own = ''] = FIELDS[on]?.[section] ?? ['documents'];
  return `{
    entity(id: $id) {
      ... on ${on} { list: ${name}(first: ${String(first)}) { totalCount edges { ...L ${own} node { ...N } } } }
    }
  }
  ${NODE} ${LINK} ${EVIDENCE}`;
}
