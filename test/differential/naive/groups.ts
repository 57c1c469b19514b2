/** Groups evaluated in TypeScript over the edges of a whole list. */
import type { GraphQLSchema } from 'graphql';

import { inputName } from '../../../src/model/declare/inputNames';
import { field, keyOf, type Selected } from '../selected';
import {
  compositeOf,
  edgeFieldsOf,
  nodeTypeOf,
  openFieldsOf,
  shapeOf,
  typeNameOf,
  type SchemaField,
} from '../types';
import { datePart } from './dates';
import { compareValues, type Answered } from './where';

/** A group as the API gives it. */
export interface NaiveGroup {
  readonly keys: readonly (string | null)[];
  readonly count: number;
  readonly earliest: string | null;
  readonly latest: string | null;
}

interface Key {
  readonly selected: Selected;
  value(edge: Answered): unknown;
}

/** Reads the groups of a connection by some keys. */
export function naiveGroups(schema: GraphQLSchema, connection: string, groups: Selected) {
  const given = (name: string) => (groups.args ?? []).find((argument) => argument.name === name)?.value;
  const nodeType = nodeTypeOf(schema, connection);
  const nodeFields = openFieldsOf(compositeOf(schema, nodeType));
  const onNode = (term: string): Key => {
    const key = keyFor(nodeFields, term);
    return { selected: field('node', [key.selected]), value: (edge) => key.value(edge['node'] as Answered) };
  };
  const keys = [
    ...((given('by') ?? []) as string[]).map(onNode),
    ...((given('byLink') ?? []) as string[]).map((term) => keyFor(edgeFieldsOf(schema, connection), term)),
  ];
  const distinct = given('countDistinct');
  const counted = typeof distinct === 'string' ? onNode(distinct) : undefined;
  const dated = nodeFields.some(({ name }) => name === 'earliest');
  const bounds = dated
    ? [
        field(
          'node',
          ['earliest', 'latest'].map((name) => field(name)),
        ),
      ]
    : [];
  return {
    selected: [
      ...keys.map(({ selected }) => selected),
      ...(counted ? [counted.selected] : []),
      ...bounds,
      field('node', [field('__typename')]),
    ],
    groupsOf: (edges: readonly Answered[]): NaiveGroup[] => {
      const byKeys = new Map<string, Answered[]>();
      for (const edge of edges) {
        const values = JSON.stringify(keys.map((key) => key.value(edge) ?? null));
        byKeys.set(values, [...(byKeys.get(values) ?? []), edge]);
      }
      return [...byKeys].map(([values, members]) => {
        const days = (name: string) =>
          members
            .map((edge) => (edge['node'] as Answered)[name] ?? null)
            .filter((day) => day !== null)
            .sort(compareValues) as string[];
        const found =
          counted && members.map((edge) => counted.value(edge) ?? null).filter((one) => one !== null);
        return {
          keys: (JSON.parse(values) as unknown[]).map((one) => (one === null ? null : textOf(one))),
          count: found ? new Set(found).size : members.length,
          earliest: days('earliest')[0] ?? null,
          latest: days('latest').at(-1) ?? null,
        };
      });
    },
  };
}

/** A key as it is written: a term, an id, true or false. */
function textOf(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value);
}

function keyFor(fields: readonly SchemaField[], term: string): Key {
  if (term === 'YEAR' || term === 'MONTH') {
    return {
      selected: field('date', [field('edtf')]),
      value: (object) => datePart((object['date'] as Answered | null)?.['edtf'], term),
    };
  }
  const found = fields.find(
    ({ name }) =>
      inputName(name)
        .replace(/[A-Z]/g, (letter) => `_${letter}`)
        .toUpperCase() === term,
  );
  if (!found) throw new Error(`No field is grouped by ${term}`);
  const selected = shapeOf(found) === 'value' ? field(found.name) : field(found.name, [field('id')]);
  const isNode = typeNameOf(found) !== 'EdtfDate' && shapeOf(found) !== 'value';
  return {
    selected,
    value: (object) => {
      const value = object[keyOf(selected)];
      return isNode ? ((value as Answered | null)?.['id'] ?? null) : value;
    },
  };
}
