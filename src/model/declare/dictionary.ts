/**
 * What exists, as the compiler and the loader read it: every type of the model with its properties and relations.
 * The decorators fill it; nothing here knows a database.
 */
import type { LinkRule, ModelClass, PropertyEntry, RelationEntry, TypeEntry, TypeKind } from './entries';
import type { Step } from './path';

export type {
  Args,
  LinkRule,
  ModelClass,
  OrderTerm,
  PropertyEntry,
  RelationEntry,
  TypeEntry,
  TypeKind,
  ValueType,
} from './entries';

const byClass = new Map<ModelClass, TypeEntry>();
const byName = new Map<string, TypeEntry>();
const byPrefix = new Map<string, TypeEntry>();
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
  if (entry.traits) byPrefix.set(entry.traits.idPrefix, complete);
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
  const ends = endsOf(types, direction);
  return ends.length > 0 && ends.every((end) => end === typeName);
}

/** The types of those that links of some types join, interfaces among them; undefined where any entity may be joined. */
export function linkEnds(types: readonly string[]): readonly string[] | undefined {
  const ends = [...new Set(endsOf(types, 'both'))];
  return ends.length === 0 || ends.includes('Entity') ? undefined : ends.sort();
}

/** The types at the ends of links, by the rules that derive them. */
function endsOf(types: readonly string[], direction: Step['direction']): string[] {
  return typesOf('fact').flatMap((fact) =>
    fact.derives
      .filter(({ type }) => types.includes(type))
      .flatMap((rule) => {
        const { from, to } = rule;
        const typeOf = (role: string) => relationOf(fact, role)?.to ?? '';
        const starts = startsOf(rule) ?? [typeOf(from)];
        if (direction === 'out') return [typeOf(to)];
        return direction === 'in' ? starts : [...starts, typeOf(to)];
      }),
  );
}

/** The concrete types behind a type: itself, or all that implement it. */
export function concreteTypes(entry: TypeEntry): TypeEntry[] {
  if (entry.kind !== 'interface') return [entry];
  return [...byName.values()]
    .filter((type) => type.kind !== 'interface' && type.kind !== 'link' && lineage(type).includes(entry))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}

/** The interfaces of a type, those that they extend included, each once. */
export function interfacesOf(entry: TypeEntry): TypeEntry[] {
  return [...new Set(lineage(entry).slice(1))];
}

/** Whether a type is an interface or implements it. */
export function isA(entry: TypeEntry, interfaceName: string): boolean {
  return lineage(entry).some(({ name }) => name === interfaceName);
}

/** The entity type to which an id seems to belong by its prefix; a hint, since ids may begin with anything. */
export function typeOfId(id: string): TypeEntry | undefined {
  return byPrefix.get(id.split(':', 1)[0] ?? '');
}

/** The names of the types with which a link may start by its rule; undefined where any may. */
export function startsOf({ fromLabels }: LinkRule): string[] | undefined {
  return fromLabels?.flatMap((name) => concreteTypes(typeEntry(name)).map((type) => type.name));
}

/** Whether conditions on a property and orders by it have an index to begin at. */
export function isIndexed(entry: TypeEntry, name: string): boolean {
  return name === 'id' || entry.indexed.includes(name) || propertyOf(entry, name)?.indexed === true;
}
