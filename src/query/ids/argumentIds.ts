/**
 * The ids in the arguments of a field: the one reader of `where`, `link` and `of` that looks for ids. It says of each where it
 * stands, of which type its node should be and whether the answer is empty without that node, and can replace it. Pure.
 */
import {
  findType,
  relationOf,
  typeEntry,
  type RelationEntry,
  type TypeEntry,
} from '../../model/declare/dictionary';
import { WHOSE } from '../../model/belonging';
import { memberNamed } from '../../model/declare/inputNames';
import type { SelectedField } from '../selection/selection';

type Args = SelectedField['args'];

/** An id in an argument. */
export interface ArgumentId {
  readonly id: string;
  /** From the field to the id. */
  readonly argument: readonly string[];
  /** The types of which the id should be one; undefined where any will do. */
  readonly types: readonly TypeEntry[] | undefined;
  /** Whether nothing is found unless a node has this id. */
  readonly binding: boolean;
}

/** The nodes of a list or at the ends of a relation, with the links that lead to them. */
export interface Ends {
  readonly node: TypeEntry;
  readonly link: TypeEntry | undefined;
}

/** The nodes and links at the end of a relation. */
export function endsOf({ to, link }: RelationEntry): Ends {
  return { node: typeEntry(to), link: link && typeEntry(link) };
}

/** The ids in the arguments of a field; without the ends of the field, no type is known. */
export function idsOfArguments(args: Args, ends?: Ends): ArgumentId[] {
  const ids: ArgumentId[] = [];
  mapIds(args, ends, (one) => {
    ids.push(one);
    return one.id;
  });
  return ids;
}

/** The arguments of a field with each id replaced; ids of one list that become the same stand there once. */
export function mapIds(args: Args, ends: Ends | undefined, replace: (one: ArgumentId) => string): Args {
  const starts: Readonly<Record<string, About>> = {
    where: { entry: ends?.node },
    link: { entry: ends?.link },
  };
  return Object.fromEntries(
    Object.entries(args).map(([name, value]) => {
      const at: Place = { about: starts[name] ?? {}, argument: [name], binding: true };
      // Counts have an `of` as well, which is a condition.
      if (name === 'of' && typeof value === 'string')
        return [name, replace({ id: value, argument: [name], types: WHOSE.map(typeEntry), binding: true })];
      return [name, name in starts ? mapCondition(value, at, replace) : value];
    }),
  );
}

/** Quantifiers and junctions below which an id may stand for nothing without emptying the answer. */
const LOOSE: ReadonlySet<string> = new Set(['or', 'not', 'none', 'every', 'single', 'count', 'nodeCount']);

/** What a part of a condition is about: nodes of a type, or the ends of a relation with their links. */
interface About {
  readonly entry?: TypeEntry | undefined;
  readonly ends?: Ends | undefined;
}

interface Place {
  readonly about: About;
  readonly argument: readonly string[];
  readonly binding: boolean;
}

function mapCondition(value: unknown, place: Place, replace: (one: ArgumentId) => string): unknown {
  const { about, argument, binding } = place;
  if (Array.isArray(value))
    return value.map((one, index) =>
      mapCondition(one, { ...place, argument: [...argument, String(index)] }, replace),
    );
  if (!isPlain(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, inner]) => {
      const at = [...argument, name];
      if (!isIdName(name)) {
        const below = { about: aboutMember(about, name), argument: at, binding: binding && !LOOSE.has(name) };
        return [name, mapCondition(inner, below, replace)];
      }
      // Other ids than a node's own are those of entities, whatever their type.
      const types = name === 'id' && about.entry ? [about.entry] : undefined;
      return [name, mapOperators(inner, { argument: at, types, binding }, replace)];
    }),
  );
}

/** Whether a property of this name holds an id. */
function isIdName(name: string): boolean {
  return name === 'id' || name.endsWith('Id');
}

function mapOperators(
  operators: unknown,
  place: Omit<ArgumentId, 'id'>,
  replace: (one: ArgumentId) => string,
): unknown {
  if (!isPlain(operators)) return operators;
  return Object.fromEntries(
    Object.entries(operators).map(([operator, value]) => {
      const argument = [...place.argument, operator];
      if (operator === 'eq' && typeof value === 'string')
        return [operator, replace({ ...place, id: value, argument })];
      if (operator !== 'in' || !Array.isArray(value)) return [operator, value];
      const binding = place.binding && value.length === 1;
      const replaced = value.map((id: unknown, index) =>
        typeof id === 'string'
          ? replace({ ...place, id, argument: [...argument, String(index)], binding })
          : id,
      );
      return [operator, [...new Set(replaced)]];
    }),
  );
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

function isPlain(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}
