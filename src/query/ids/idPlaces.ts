/** Where in the arguments of a selection ids stand, and of which type their nodes should be. Pure. */
import { findType, relationOf, typeEntry, type TypeEntry } from '../../model/declare/dictionary';
import { fieldsOf, type SelectedField, type Selection } from '../selection/selection';
import { endsOf, idsOfArguments, type Ends } from './argumentIds';

export interface IdPlace {
  readonly id: string;
  /** The keys in the answer that lead to the field. */
  readonly path: readonly string[];
  /** From the field to the id. */
  readonly argument: readonly string[];
  /** The types of which the id should be one; undefined where any will do. */
  readonly types: readonly TypeEntry[] | undefined;
}

/** The ids in the arguments of a list of all nodes of a type, and in those below it. */
export function idPlacesOfList(typeName: string, field: SelectedField): IdPlace[] {
  const ends = { node: typeEntry(typeName), link: undefined };
  return [...ownPlaces(field, [field.key], ends), ...idPlacesBelow(field.selection, [field.key])];
}

/** The ids in the arguments of all that is selected; `above` leads to what selects it. */
export function idPlacesBelow(selection: Selection, above: readonly string[]): IdPlace[] {
  return Object.entries(selection).flatMap(([typeName, fields]) => {
    const entry = findType(typeName);
    return fields.flatMap((field) => {
      const path = [...above, field.key];
      const relation = entry && relationOf(entry, field.name);
      const own = ownPlaces(field, path, relation && endsOf(relation));
      return fieldsOf(field.selection).length === 0 ? own : [...own, ...idPlacesBelow(field.selection, path)];
    });
  });
}

function ownPlaces({ args }: SelectedField, path: readonly string[], ends: Ends | undefined): IdPlace[] {
  return idsOfArguments(args, ends).map(({ id, argument, types }) => ({ id, path, argument, types }));
}
