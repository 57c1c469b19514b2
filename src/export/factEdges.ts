/** Which facts are edges, and between which of their roles. A fact that joins no two entities (a name, a mention, an occurrence) is none. */

/** How the facts of one type become edges. */
export interface FactEdges {
  /** `FactType` of the facts. */
  readonly type: string;
  /** The root list that has them. */
  readonly list: string;
  /** The field that the edge begins with. */
  readonly from: string;
  /** The fields that it leads to: an edge for each that the fact has. */
  readonly to: readonly string[];
  /** The field that says of what kind the fact is. */
  readonly kind?: string;
  /** Fields that hold further words about it: a title, a level. */
  readonly detail?: string;
  /** The field of the side that an actor acted for. */
  readonly onBehalfOf?: string;
  /** True when the fact says of a period that it held in it. */
  readonly isState?: boolean;
  /** True when neither end comes first: a tie, a route. */
  readonly isMutual?: boolean;
}

/** Sorted by type. */
export const FACT_EDGES: readonly FactEdges[] = [
  { type: 'AFFILIATION', list: 'affiliations', from: 'part', to: ['whole'], kind: 'kind', isState: true },
  { type: 'CLAIM', list: 'claims', from: 'subject', to: ['values'], kind: 'property', detail: 'value' },
  { type: 'EVENT_RELATION', list: 'eventRelations', from: 'first', to: ['second'], kind: 'kind' },
  {
    type: 'PARTICIPATION',
    list: 'participations',
    from: 'actor',
    to: ['event'],
    kind: 'role',
    onBehalfOf: 'onBehalfOf',
  },
  {
    type: 'PARTY',
    list: 'parties',
    from: 'party',
    to: ['agreement'],
    kind: 'role',
    onBehalfOf: 'onBehalfOf',
  },
  { type: 'PLACEMENT', list: 'placements', from: 'what', to: ['where'], isState: true },
  {
    type: 'ROUTE',
    list: 'routes',
    from: 'first',
    to: ['second'],
    kind: 'kind',
    detail: 'season',
    isState: true,
    isMutual: true,
  },
  { type: 'SUBJECT', list: 'subjects', from: 'matter', to: ['topic'] },
  {
    type: 'TENURE',
    list: 'tenures',
    from: 'official',
    to: ['institution', 'jurisdiction'],
    kind: 'rank',
    detail: 'title',
    isState: true,
  },
  {
    type: 'TIE',
    list: 'ties',
    from: 'first',
    to: ['second'],
    kind: 'kind',
    detail: 'level',
    isState: true,
    isMutual: true,
  },
];

/** Types of facts that join no two entities, and are therefore no edges. */
export const NO_EDGES: readonly string[] = ['IDENTITY', 'MENTION', 'NAME', 'OCCURRENCE'];
