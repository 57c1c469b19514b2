/** What the generator knows of the graph under test, read through the API: ids of each type and some values of each property. */
import type { GraphQLSchema } from 'graphql';

import { ALL } from './places';
import { field, written, type Selected } from './selected';
import type { Service } from './service';
import {
  compositeOf,
  fieldOf,
  openFieldsOf,
  rootLists,
  shapeOf,
  typeNameOf,
  type SchemaField,
} from './types';

/** A graph to compare answers over. */
export interface World {
  readonly schema: GraphQLSchema;
  /** Ids by concrete type. */
  readonly ids: ReadonlyMap<string, readonly string[]>;
  /** Known values by `Type.property`; dates as EDTF. */
  readonly values: ReadonlyMap<string, readonly unknown[]>;
  /** Of entities into which others were merged, the ids of those. */
  readonly merged: ReadonlyMap<string, readonly string[]>;
}

/** Reads what can be read of every type with a list of its own. */
export async function explore(service: Service): Promise<World> {
  const { schema } = service;
  const ids = new Map<string, readonly string[]>();
  const values = new Map<string, readonly unknown[]>();
  for (const { field: list, type } of rootLists(schema)) {
    const scalars = scalarsOf(schema, type);
    const nodes = await nodesOf(service, list, [field('id'), field('__typename'), ...scalars]);
    const found = nodes.map((node) => String(node['id']));
    if (nodes.every((node) => node['__typename'] === type)) ids.set(type, found);
    for (const { name } of scalars) {
      const known = nodes.map((node) => valueOf(node[name])).filter((value) => value !== null);
      values.set(`${type}.${name}`, [...new Set(known)]);
    }
  }
  return { schema, ids, values, merged: await mergedIds(service) };
}

/** The same world with the ids of one kind alone, wherever there are any of it. */
export function narrowedTo(world: World, isKept: (id: string) => boolean): World {
  const narrow = <Value>(all: readonly Value[]) => {
    const kept = all.filter((value) => isKept(String(value)));
    return kept.length === 0 ? all : kept;
  };
  const isOfId = (property: string) => property.endsWith('Id');
  return {
    ...world,
    ids: new Map([...world.ids].map(([type, all]) => [type, narrow(all)])),
    values: new Map(
      [...world.values].map(([property, all]) => [property, isOfId(property) ? narrow(all) : all]),
    ),
  };
}

async function mergedIds(service: Service): Promise<World['merged']> {
  const { data } = await service.ask(`{ entities(first: ${ALL}) { nodes { id mergedIds } } }`);
  const { nodes } = data?.['entities'] as { nodes: { id: string; mergedIds: string[] }[] };
  return new Map(nodes.flatMap(({ id, mergedIds: old }) => (old.length > 0 ? [[id, old]] : [])));
}

/** The properties of a type, each selected so that its value can be compared. */
export function scalarsOf(schema: GraphQLSchema, type: string): Selected[] {
  return openFieldsOf(compositeOf(schema, type)).flatMap((one): Selected[] => {
    if (shapeOf(one) === 'value') return one.name === 'id' ? [] : [field(one.name)];
    return typeNameOf(one) === 'EdtfDate' ? [field(one.name, [field('edtf')])] : [];
  });
}

function valueOf(value: unknown): unknown {
  if (value === undefined || value === null || Array.isArray(value)) return null;
  return typeof value === 'object' ? ((value as { edtf?: unknown }).edtf ?? null) : value;
}

async function nodesOf(
  service: Service,
  list: SchemaField,
  selected: readonly Selected[],
): Promise<Record<string, unknown>[]> {
  const type = fieldOf(compositeOf(service.schema, 'Query'), list.name).args.find(
    ({ name }) => name === 'first',
  )?.type;
  if (!type) throw new Error(`${list.name} has no pages`);
  const root = {
    name: list.name,
    args: [{ name: 'first', type, value: ALL }],
    below: [field('nodes', selected)],
  };
  const { data, errors } = await service.ask(written([root]).query);
  if (errors.length > 0) throw new Error(`${list.name}: ${JSON.stringify(errors)}`);
  return (data?.[list.name] as { nodes: Record<string, unknown>[] }).nodes;
}
