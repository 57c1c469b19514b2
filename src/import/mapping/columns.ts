/** Which columns a mapping reads, held against those that a table has. Pure. */
import { suggestFor } from '../../dossiers/read/suggestion';
import { columnsOf } from '../values/valueSpec';
import type { Complaint } from './checkMapping';
import { ITEM, type Mapping, type ValueSpec } from './shapes';

interface Use {
  readonly column: string;
  readonly path: readonly PropertyKey[];
}

/** Complaints of columns that the table does not have. */
export function columnIssues(mapping: Mapping, columns: readonly string[]): Complaint[] {
  const known = new Set(columns);
  return usesIn(mapping)
    .filter(({ column }) => !known.has(column))
    .map(({ column, path }) => {
      if (column === ITEM) return { path, message: `“${ITEM}” stands only in an entity with “each”.` };
      const near =
        suggestFor(column, columns) ?? columns.find((one) => one.toLowerCase() === column.toLowerCase());
      const shown = columns.slice(0, 30).join(', ');
      const meant =
        near === undefined
          ? `; it has ${shown}${columns.length > 30 ? ', …' : ''}.`
          : `; did you mean “${near}”?`;
      return { path, message: `The table has no column “${column}”${meant}` };
    });
}

/** Every place where a mapping names a column. */
function usesIn({ key = [], filter = [], entities, facts = {} }: Mapping): Use[] {
  const ofList = (columns: readonly string[], path: readonly PropertyKey[]) =>
    columns.map((column, index) => ({ column, path: [...path, index] }));
  const ofValues = (values: Readonly<Record<string, ValueSpec>> | undefined, path: readonly PropertyKey[]) =>
    Object.entries(values ?? {}).flatMap(([name, value]) => ofValue(value, [...path, name]));
  const ofValue = (value: ValueSpec | undefined, path: readonly PropertyKey[]): Use[] =>
    value === undefined ? [] : columnsOf(value).map((column) => ({ column, path }));
  return [
    ...ofList(key, ['key']),
    ...filter.map(({ column }, index) => ({ column, path: ['filter', index, 'column'] })),
    ...Object.entries(entities).flatMap(([name, spec]) => {
      const path = ['entities', name];
      const own = [
        ...ofList(spec.key ?? [], [...path, 'key']),
        ...ofValue(spec.id, [...path, 'id']),
        ...ofValues(spec.names, [...path, 'names']),
        ...ofValues(spec.identifiers, [...path, 'identifiers']),
        ...ofValues(spec.properties, [...path, 'properties']),
      ];
      return [
        ...ofValue(spec.each, [...path, 'each']),
        ...(spec.each === undefined ? own : own.filter(({ column }) => column !== ITEM)),
      ];
    }),
    ...Object.entries(facts).flatMap(([name, spec]) =>
      ofValues(spec.properties, ['facts', name, 'properties']),
    ),
  ];
}
