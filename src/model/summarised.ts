/** Entities that carry a summary of the occurrence that counts now, written by `cypher/record/currentOccurrence.cypher`. */
import { relationOf, typesOf, type TypeEntry } from './declare/dictionary';

/** Whether nodes of a type carry a summary: those that name the occurrence from which it comes. */
export function isSummarised(entry: TypeEntry): boolean {
  return relationOf(entry, 'occurrence')?.endId !== undefined;
}

/** The names of the types that carry one. */
export function summarisedTypes(): string[] {
  return typesOf('entity')
    .filter(isSummarised)
    .map(({ name }) => name);
}
