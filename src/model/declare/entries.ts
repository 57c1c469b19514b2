/** What the dictionary says of a type of the model: its properties and relations, as plain data. */
import type { NameSubject } from '../../names/keyKinds';
import type { Key, Step } from './path';

/** A class of the model. */
export type ModelClass = abstract new (...args: never[]) => object;

/** How a property is filtered, written in a dossier and stored. */
export type ValueType =
  | 'id'
  | 'name'
  | 'string'
  | 'int'
  | 'float'
  | 'boolean'
  | 'date'
  | 'datetime'
  | 'enum'
  | 'names'
  | 'words'
  | 'identifiers'
  | 'other';

/** A value of a node or link. */
export interface PropertyEntry {
  readonly name: string;
  readonly valueType: ValueType;
  /** The vocabulary of an `enum` property: its values by name. */
  readonly vocabulary?: Readonly<Record<string, string>> | undefined;
  readonly list: boolean;
  readonly nullable: boolean;
  readonly description: string;
  /** True when a dossier may give it; the loader computes the others. */
  readonly declared: boolean;
  /** True when an index of cypher/migrations leads from the value to the nodes. */
  readonly indexed: boolean;
  readonly source: PropertySource;
}

/** Where the value of a property comes from. */
export type PropertySource =
  /** A property of the node or link itself. */
  | { readonly kind: 'STORED'; readonly property: string }
  /** A property of the last relationship of the walk that led to the node. */
  | { readonly kind: 'CARRIED'; readonly property: string }
  /** The name in the language of the argument `language`, else in English, else the first that was given. */
  | { readonly kind: 'DISPLAY_NAME' }
  /** Whether a state or link holds on the day of the argument `date`. */
  | { readonly kind: 'HELD_ON' }
  /** How sure a fact or link is, by `model/confidence.ts`. */
  | { readonly kind: 'CONFIDENCE' }
  /** How many documents support a fact. */
  | { readonly kind: 'DOCUMENT_COUNT' }
  /** A document cited in the style of the argument `style`. */
  | { readonly kind: 'CITATION' }
  /** Where the words of a passage stand: the file and digest of its document, and the range. */
  | { readonly kind: 'WORDS' }
  /** The ids at the ends of a walk, ordered by the type of the last relationship, then by id. */
  | {
      readonly kind: 'IDS';
      readonly path: readonly Step[];
      /** Only over relationships that lack this property. */
      readonly withoutProperty?: string;
    };

/** The arguments of a field. */
export type Args = Readonly<Record<string, unknown>>;

/** A walk from one type to another. */
export interface RelationEntry {
  readonly name: string;
  readonly description: string;
  /** The name of the type at the end; a name, so that types may refer to each other without import cycles. */
  readonly to: string;
  /** The hops from the start to the end; empty where `key` finds the end, or the end is the start itself. */
  readonly path: readonly Step[];
  /** The walk begins at the nodes with these ids instead of at the start; `path` goes on from there. */
  readonly key?: Key | undefined;
  /** Of the ends that the path reaches, only the one whose id this property of the start node holds. */
  readonly endId?: string | undefined;
  /**
   * True when several walks may lead to one end, which then counts once: once for each value of the relationship
   * properties that its type carries.
   */
  readonly distinct?: boolean | undefined;
  readonly shape: 'one' | 'list' | 'connection';
  /** True when a rule of cypher/checks sees to it that there is at most one end. */
  readonly single?: boolean | undefined;
  /** The link whose properties stand on the edge; absent when the way has none. */
  readonly link?: ModelClass | undefined;
  /** Properties of the end that order the list before its id. */
  readonly order: readonly OrderTerm[];
  /** For a role of a fact: what a dossier must give. */
  readonly role?: { readonly type: string; readonly required: boolean; readonly list: boolean } | undefined;
}

/** One term of the order of a list. */
export interface OrderTerm {
  /** `carried`: on the last relationship of the walk, however the walk goes on. */
  readonly on: 'node' | 'link' | 'carried';
  readonly property: string;
  readonly direction: 'ASC' | 'DESC';
}

/** What a name of an entity names, which decides the keys under which it is found; a title has no cases or initials. */
export type Naming = NameSubject | 'TITLE';

/** What a type is to the model. */
export type TypeKind = 'interface' | 'entity' | 'fact' | 'record' | 'link' | 'value';

/** What is declared of an entity type as a whole. */
export interface EntityTraits {
  /** The root field that lists it. */
  readonly plural: string;
  /** What its names name. */
  readonly names: Naming;
  /**
   * What stands before the colon in its ids: `inst`. New ids begin with it. An id may begin otherwise, so nothing but
   * speed may depend on it.
   */
  readonly idPrefix: string;
  /** Its rank among all types by how many nodes one of its nodes is linked to, as a rule: 0 where they are fewest. */
  readonly selectivity: number;
  /** False where names are common words, which articles are not searched for. */
  readonly inArticles: boolean;
}

/** A type of the model. */
export interface TypeEntry {
  readonly name: string;
  readonly kind: TypeKind;
  readonly description: string;
  readonly target: ModelClass;
  readonly implements: readonly ModelClass[];
  readonly properties: Map<string, PropertyEntry>;
  readonly relations: Map<string, RelationEntry>;
  /** For entities. */
  readonly traits?: EntityTraits | undefined;
  /** The heading of its list in a dossier, for entities and facts. */
  readonly dossierKey?: string | undefined;
  /** The links derived from it, for facts. */
  readonly derives: readonly LinkRule[];
  /** Properties of its interfaces for which it has an index of its own. */
  readonly indexed: readonly string[];
  /**
   * For states: what one without any date is as of a day. Nobody dates that a city lies in its country: such a state HOLDS on
   * every day. When a tie without a date held is UNKNOWN.
   */
  readonly undated: 'UNKNOWN' | 'HOLDS';
  /** For other facts: the relation to what they begin with, or ITSELF where their own date says it; absent where time has no meaning. */
  readonly begins?: string | undefined;
}

/** How a fact becomes a link: from one role to another; facts that agree in ends and keys share one link. */
export interface LinkRule {
  readonly type: string;
  readonly from: string;
  readonly to: string;
  /** Properties of the fact that tell links between the same ends apart and stand on the link. */
  readonly keys: readonly string[];
  /** True when the direction means nothing: it is then stored from the smaller id to the larger. */
  readonly undirected?: boolean;
  /** Only facts with these values become this link. */
  readonly when?: Readonly<Record<string, readonly string[]>>;
  /** Only facts of which every entity in a role has these values; a fact with nobody in the role passes. */
  readonly whenRoles?: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>;
  /** Only when the start is of one of these types; interfaces stand for all types that implement them. */
  readonly fromLabels?: readonly string[];
}
