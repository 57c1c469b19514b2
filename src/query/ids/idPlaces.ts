/** Where in the arguments of a selection ids stand, and of which type their nodes should be. Pure. */
import {
  findType,
  relationOf,
  typeEntry,
  type RelationEntry,
  type TypeEntry,
} from '../../model/declare/dictionary';
import { WHOSE } from '../../model/belonging';
import { memberNamed } from '../../model/declare/inputNames';
import { fieldsOf, type SelectedField, type Selection } from '../selection/selection';

export interface IdPlace {
  readonly id: string;
  /** The keys in the answer that lead to the field. */
  readonly path: readonly string[];
  /** From the field to the id. */
  readonly argument: readonly string[];
  /** The types of which the id should be one; undefined where any will do. */
  readonly types: readonly TypeEntry[] | undefined;
}

/** What a part of a condition is about: nodes of a type, or the ends of a relation with their links. */
interface About {
  readonly entry?: TypeEntry | undefined;
  readonly ends?: { readonly node: TypeEntry; readonly link: TypeEntry | undefined } | undefined;
}

/** Whether an argument or property of this name holds an id. */
export function isIdName(name: string): boolean {
  return name === 'id' || name.endsWith('Id');
}

/** The ids in the arguments of a list of all nodes of a type, and in those below it. */
export function idPlacesOfList(typeName: string, field: SelectedField): IdPlace[] {
  const ends = { node: typeEntry(typeName), link: undefined };
  return [...ownPlaces(field, [field.key], { ends }), ...idPlacesBelow(field.selection, [field.key])];
}

/** The ids in the arguments of all that is selected; `above` leads to what selects it. */
export function idPlacesBelow(selection: Selection, above: readonly string[]): IdPlace[] {
  return Object.entries(selection).flatMap(([typeName, fields]) => {
    const entry = findType(typeName);
    return fields.flatMap((field) => {
      const path = [...above, field.key];
      const relation = entry && relationOf(entry, field.name);
      const own = ownPlaces(field, path, relation ? { ends: endsOf(relation) } : {});
      return fieldsOf(field.selection).length === 0 ? own : [...own, ...idPlacesBelow(field.selection, path)];
    });
  });
}

function ownPlaces({ args }: SelectedField, path: readonly string[], about: About): IdPlace[] {
  return Object.entries(args).flatMap(([name, value]) => {
    if (name === 'of' && typeof value === 'string')
      return [{ id: value, path, argument: [name], types: WHOSE.map(typeEntry) }];
    if (name === 'where') return placesIn(value, { entry: about.ends?.node }, path, [name]);
    return name === 'link' ? placesIn(value, { entry: about.ends?.link }, path, [name]) : [];
  });
}

function placesIn(
  value: unknown,
  about: About,
  path: readonly string[],
  argument: readonly string[],
): IdPlace[] {
  if (Array.isArray(value))
    return value.flatMap((one, index) => placesIn(one, about, path, [...argument, String(index)]));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, inner]) => {
    const at = [...argument, name];
    if (!isIdName(name)) return placesIn(inner, aboutMember(about, name), path, at);
    // Other ids than a node's own are those of entities, whatever their type.
    const types = name === 'id' && about.entry ? [about.entry] : undefined;
    return comparedIds(inner, at).map((one) => ({ ...one, path, types }));
  });
}

function comparedIds(operators: unknown, at: readonly string[]): { id: string; argument: string[] }[] {
  if (typeof operators !== 'object' || operators === null) return [];
  return Object.entries(operators).flatMap(([operator, value]: [string, unknown]) => {
    if (operator === 'eq' && typeof value === 'string') return [{ id: value, argument: [...at, operator] }];
    if (operator !== 'in' || !Array.isArray(value)) return [];
    return value.flatMap((id: unknown, index) =>
      typeof id === 'string' ? [{ id, argument: [...at, operator, String(index)] }] : [],
    );
  });
}

/** What a condition under a name is about. */
function aboutMember(about: About, name: string): About {
  const { entry, ends } = about;
  if (ends) return name === 'node' ? { entry: ends.node } : name === 'link' ? { entry: ends.link } : about;
  if (!entry || name === 'and' || name === 'or' || name === 'not') return about;
  const branch = entry.kind === 'interface' && name.startsWith('on') ? findType(name.slice(2)) : undefined;
  if (branch) return { entry: branch };
  const relation = relationOf(entry, memberNamed(name));
  if (!relation) return {};
  return relation.shape === 'one' ? { entry: typeEntry(relation.to) } : { ends: endsOf(relation) };
}

function endsOf({ to, link }: RelationEntry): { node: TypeEntry; link: TypeEntry | undefined } {
  return { node: typeEntry(to), link: link && typeEntry(link) };
}
