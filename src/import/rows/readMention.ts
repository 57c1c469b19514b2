/** What a row says of the entities that it names, before anybody knows which they are. Pure. */
import { authoredProperties } from '../../dossiers/read/authoredTypes';
import { typeEntry } from '../../model/declare/dictionary';
import { territories } from '../../model/territories';
import { ITEM, type EntitySpec } from '../mapping/shapes';
import { propertyValue, textOf, textsOf, RejectedRow, type Cells } from '../values/evaluate';

/** An entity as a row names it. */
export interface Mention {
  readonly type: string;
  readonly find: 'must' | 'may' | 'never';
  readonly id: string | undefined;
  /** The values of its key, where the mapping gives it one. */
  readonly key: readonly string[] | undefined;
  /** By language; the first of each is shown. */
  readonly names: Readonly<Record<string, readonly string[]>>;
  readonly identifiers: readonly string[];
  readonly properties: Readonly<Record<string, unknown>>;
}

/** The model never changes, and every row asks. */
let places: ReadonlySet<string> | undefined;

/** Places are found, other things may be created. */
export function howFound({ type, find }: EntitySpec): Mention['find'] {
  places ??= new Set(territories());
  return find ?? (places.has(type) ? 'must' : 'may');
}

/** The entities that a row names under one name of the mapping: one, several with `each`, or none. Throws RejectedRow. */
export function readMentions(name: string, spec: EntitySpec, cells: Cells): Mention[] {
  const items = spec.each === undefined ? [undefined] : textsOf(spec.each, cells);
  const mentions = items.flatMap((item) => {
    const own: Cells = item === undefined ? cells : (column) => (column === ITEM ? item : cells(column));
    return readMention(spec, own) ?? [];
  });
  if (mentions.length === 0 && spec.optional !== true)
    throw new RejectedRow(`${name}: the row names no ${spec.type}.`);
  return mentions;
}

function readMention(spec: EntitySpec, cells: Cells): Mention | undefined {
  const names = Object.fromEntries(
    Object.entries(spec.names ?? {})
      .map(([language, value]) => [language, [...new Set(textsOf(value, cells))]] as const)
      .filter(([, texts]) => texts.length > 0),
  );
  const identifiers = Object.entries(spec.identifiers ?? {}).flatMap(([scheme, value]) =>
    textsOf(value, cells).map((text) => `${scheme}:${text}`),
  );
  const id = spec.id === undefined ? undefined : textOf(spec.id, cells);
  if (id === undefined && identifiers.length === 0 && Object.keys(names).length === 0) return undefined;
  const entry = typeEntry(spec.type);
  const properties: Record<string, unknown> = {};
  for (const property of authoredProperties(entry)) {
    const value = spec.properties?.[property.name];
    const read = value === undefined ? undefined : propertyValue(value, property, cells);
    if (read !== undefined) properties[property.name] = read;
  }
  const key = spec.key?.map((column) => [cells(column) ?? []].flat().join(' ').trim());
  return { type: spec.type, find: howFound(spec), id, key, names, identifiers, properties };
}
