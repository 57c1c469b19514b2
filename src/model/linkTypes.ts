/** The relationship types of links, which are derived from facts: those of all rules, and those of derived parts. */
import { allRelations, typesOf } from './declare/dictionary';

let types: ReadonlySet<string> | undefined;

/** All of them; the dictionary is complete once the model is loaded. */
export function linkTypes(): ReadonlySet<string> {
  types ??= new Set([
    ...typesOf('fact').flatMap(({ derives }) => derives.map(({ type }) => type)),
    ...typesOf('entity', 'interface')
      .flatMap(allRelations)
      .filter(({ link }) => link !== undefined)
      .flatMap(({ path }) => path.flatMap((step) => step.types)),
  ]);
  return types;
}
