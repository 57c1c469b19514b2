/**
 * What exists, as the compiler and the loader read it: every type of the model with its properties and relations.
 * The decorators fill it; nothing here knows a database.
 */
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
  readonly told: boolean;
  /** Cypher for the value, given the variable of the node or relationship; the property of that name when absent. */
  readonly expression?:
    ((variable: string, parameter: (value: unknown) => string, args: Args) => string) | undefined;
}

export type Args = Readonly<Record<string, unknown>>;

/** A walk from one type to another; `match` names the variables of start, end and of the relationship between. */
export interface RelationEntry {
  readonly name: string;
  readonly description: string;
  /** The name of the type at the end; a name, so that types may refer to each other without import cycles. */
  readonly to: string;
  /** Cypher pattern after MATCH. */
  readonly match: (from: string, to: string, link: string) => string;
  /** The pattern without the label of its end, for links that lead to one type only. */
  readonly bare?: ((from: string, to: string, link: string) => string) | undefined;
  /** A condition of the walk itself. */
  readonly where?: ((from: string, to: string, link: string) => string) | undefined;
  /** A clause after MATCH and WHERE that makes the ends distinct. */
  readonly distinct?: ((to: string, link: string) => string) | undefined;
  readonly shape: 'one' | 'list' | 'connection';
  /** True when a rule of cypher/checks sees to it that there is at most one end. */
  readonly single?: boolean | undefined;
  /** The link whose properties stand on the edge; absent when the way has none. */
  readonly link?: ModelClass | undefined;
  /** The derived relationship walked, for the test that both ends declare it. */
  readonly linkType?: string | undefined;
  readonly direction?: Direction | undefined;
  /** Properties of the end that order the list before its id. */
  readonly order: readonly OrderTerm[];
  /** For a role of a fact: what a dossier must give. */
  readonly role?: { readonly type: string; readonly required: boolean; readonly list: boolean } | undefined;
}

export type Direction = 'out' | 'in' | 'both';

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

/** A declaration of a relation that a type has in place of that of its interface. */
export interface Override {
  readonly type: string;
  readonly relation: RelationEntry;
}

const overridden = new WeakMap<TypeEntry, Map<string, readonly Override[]>>();

/** Types behind an interface that declare a relation anew: the `facts` of a document are those that rest on it. */
export function overridesOf(entry: TypeEntry, name: string): readonly Override[] {
  const known = overridden.get(entry) ?? new Map<string, readonly Override[]>();
  overridden.set(entry, known);
  const found = known.get(name) ?? findOverrides(entry, name);
  known.set(name, found);
  return found;
}

function findOverrides(entry: TypeEntry, name: string): Override[] {
  const inherited = relationOf(entry, name);
  if (entry.kind !== 'interface' || !inherited) return [];
  return concreteTypes(entry).flatMap((type) => {
    const relation = relationOf(type, name);
    return relation && relation !== inherited ? [{ type: type.name, relation }] : [];
  });
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

const loneEnds = new WeakMap<RelationEntry, boolean>();

/** Whether the links of a relation lead to nodes of its type only, by the rules that derive them: their label need not be looked at. */
export function leadsOnlyThere(relation: RelationEntry): boolean {
  const known = loneEnds.get(relation);
  if (known !== undefined) return known;
  const ends = typesOf('fact').flatMap((fact) =>
    fact.derives
      .filter(({ type }) => type === relation.linkType)
      .flatMap(({ from, to, fromLabels }) => {
        const typeOf = (role: string) => relationOf(fact, role)?.to ?? '';
        const starts = fromLabels ?? [typeOf(from)];
        if (relation.direction === 'out') return [typeOf(to)];
        return relation.direction === 'in' ? starts : [...starts, typeOf(to)];
      }),
  );
  const lone = ends.length > 0 && ends.every((end) => end === relation.to);
  loneEnds.set(relation, lone);
  return lone;
}

/** The concrete types behind a type: itself, or all that implement it. */
export function concreteTypes(entry: TypeEntry): TypeEntry[] {
  if (entry.kind !== 'interface') return [entry];
  return [...byName.values()]
    .filter((type) => type.kind !== 'interface' && type.kind !== 'link' && lineage(type).includes(entry))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}
