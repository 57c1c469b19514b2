/**
 * What exists, as the compiler and the loader read it: every type of the model with its properties and relations.
 * The decorators fill it; nothing here knows a database.
 */
import type { Key, Step } from './path';

export type ModelClass = abstract new (...args: never[]) => object;

/** How a property is filtered, told in a dossier and stored. */
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
  | 'other';

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
  /** Where the words of a passage stand: the file and digest of its document, and the range. */
  | { readonly kind: 'WORDS' }
  /** The ids at the ends of a walk, ordered by the type of the last relationship, then by id. */
  | {
      readonly kind: 'IDS';
      readonly path: readonly Step[];
      /** Only over relationships that lack this property. */
      readonly withoutProperty?: string;
    };

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

export interface OrderTerm {
  readonly on: 'node' | 'link';
  readonly property: string;
  readonly direction: 'ASC' | 'DESC';
}

export type TypeKind = 'interface' | 'entity' | 'fact' | 'record' | 'link' | 'value';

export interface TypeEntry {
  readonly name: string;
  readonly kind: TypeKind;
  readonly description: string;
  readonly target: ModelClass;
  readonly implements: readonly ModelClass[];
  readonly properties: Map<string, PropertyEntry>;
  readonly relations: Map<string, RelationEntry>;
  /** The root field that lists it, for entities. */
  readonly plural?: string | undefined;
  /** The heading of its list in a dossier, for entities and facts. */
  readonly dossierKey?: string | undefined;
  /** The links derived from it, for facts. */
  readonly derives: readonly LinkRule[];
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
  /** A further condition on the fact, in Cypher. */
  readonly where?: (fact: string) => string;
  /** Only when the start has one of these labels. */
  readonly fromLabels?: readonly string[];
}

const byClass = new Map<ModelClass, TypeEntry>();
const byName = new Map<string, TypeEntry>();
const pending = new Map<ModelClass, { properties: PropertyEntry[]; relations: RelationEntry[] }>();

/** Called by property decorators, which run before the decorator of their class. */
export function declareMember(
  target: ModelClass,
  member: { property: PropertyEntry } | { relation: RelationEntry },
): void {
  const members = pending.get(target) ?? { properties: [], relations: [] };
  if ('property' in member) members.properties.push(member.property);
  else members.relations.push(member.relation);
  pending.set(target, members);
}

/** Called by class decorators. */
export function declareType(entry: Omit<TypeEntry, 'properties' | 'relations'>): TypeEntry {
  const members = pending.get(entry.target);
  const complete: TypeEntry = {
    ...entry,
    properties: new Map(members?.properties.map((property) => [property.name, property])),
    relations: new Map(members?.relations.map((relation) => [relation.name, relation])),
  };
  byClass.set(entry.target, complete);
  byName.set(entry.name, complete);
  return complete;
}

/** The entry of a class or of a GraphQL type name; the model's own name for it is an error of ours when it is missing. */
export function typeEntry(type: ModelClass | string): TypeEntry {
  const entry = findType(type);
  if (!entry) throw new Error(`The model has no type ${typeof type === 'string' ? type : type.name}`);
  return entry;
}

/** Like `typeEntry`, undefined for a type that is not of the model (a connection, a scalar). */
export function findType(type: ModelClass | string): TypeEntry | undefined {
  return typeof type === 'string' ? byName.get(type) : byClass.get(type);
}

/** All types of some kinds, sorted by name. */
export function typesOf(...kinds: readonly TypeKind[]): TypeEntry[] {
  return [...byName.values()]
    .filter((entry) => kinds.includes(entry.kind))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}

function lineage(entry: TypeEntry): TypeEntry[] {
  return [entry, ...entry.implements.flatMap((parent) => lineage(typeEntry(parent)))];
}

/** A property of a type or of an interface that it implements. */
export function propertyOf(entry: TypeEntry, name: string): PropertyEntry | undefined {
  return lineage(entry)
    .find((type) => type.properties.has(name))
    ?.properties.get(name);
}

/** A relation of a type or of an interface that it implements. */
export function relationOf(entry: TypeEntry, name: string): RelationEntry | undefined {
  return lineage(entry)
    .find((type) => type.relations.has(name))
    ?.relations.get(name);
}

/** Every property of a type, its interfaces' included, the own last. */
export function allProperties(entry: TypeEntry): PropertyEntry[] {
  return [
    ...new Map(
      lineage(entry)
        .reverse()
        .flatMap((type) => [...type.properties]),
    ).values(),
  ];
}

/** Every relation of a type, its interfaces' included, the own last. */
export function allRelations(entry: TypeEntry): RelationEntry[] {
  return [
    ...new Map(
      lineage(entry)
        .reverse()
        .flatMap((type) => [...type.relations]),
    ).values(),
  ];
}

/** The hop of a relation that takes just one; undefined where it takes several, repeats its hop, or begins at an id. */
export function onlyStep({ path, key }: RelationEntry): Step | undefined {
  const [step, ...others] = path;
  return others.length === 0 && step?.hops === undefined && key === undefined ? step : undefined;
}

const labelNeeds = new WeakMap<RelationEntry, boolean>();

/** Whether the label at the end of a walk must be tested. It need not where, by the rules that derive the links, they lead to nodes of that type only. */
export function needsLabel(relation: RelationEntry): boolean {
  const known = labelNeeds.get(relation);
  if (known !== undefined) return known;
  const step = onlyStep(relation);
  const needs = step ? step.labels.length > 0 && !leadsOnlyTo(relation.to, step) : true;
  labelNeeds.set(relation, needs);
  return needs;
}

function leadsOnlyTo(typeName: string, { types, direction }: Step): boolean {
  const ends = typesOf('fact').flatMap((fact) =>
    fact.derives
      .filter(({ type }) => types.includes(type))
      .flatMap(({ from, to, fromLabels }) => {
        const typeOf = (role: string) => relationOf(fact, role)?.to ?? '';
        const starts = fromLabels ?? [typeOf(from)];
        if (direction === 'out') return [typeOf(to)];
        return direction === 'in' ? starts : [...starts, typeOf(to)];
      }),
  );
  return ends.length > 0 && ends.every((end) => end === typeName);
}

/** The concrete types behind a type: itself, or all that implement it. */
export function concreteTypes(entry: TypeEntry): TypeEntry[] {
  if (entry.kind !== 'interface') return [entry];
  return [...byName.values()]
    .filter((type) => type.kind !== 'interface' && type.kind !== 'link' && lineage(type).includes(entry))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}
