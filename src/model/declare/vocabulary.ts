import { registerEnumType } from 'type-graphql';

import { termName } from './termName';

const vocabularies = new Map<object, string>();

/**
 * A closed list of terms: a GraphQL enum, the values in the graph and the words of a dossier are the same, except that the
 * API writes names of types in capitals as well (`termName`). Terms are given with what they mean.
 */
export function vocabulary<Term extends string>(
  name: string,
  description: string,
  terms: Readonly<Record<Term, string>>,
): { readonly [T in Term]: T } {
  const values = Object.fromEntries(Object.keys(terms).map((term) => [termName(term), term])) as {
    [T in Term]: T;
  };
  registerEnumType(values, {
    name,
    description,
    valuesConfig: Object.fromEntries(
      (Object.entries(terms) as [Term, string][]).map(([term, meaning]) => [
        termName(term),
        { description: meaning },
      ]),
    ) as Record<Term, { description: string }>,
  });
  vocabularies.set(values, name);
  return values;
}

const meanings = new Map<object, Record<string, { description: string }>>();

/** A list of terms that grows while the model is declared: `addTerm` adds one. */
export function openVocabulary(name: string, description: string): Readonly<Record<string, string>> {
  const values: Record<string, string> = {};
  const valuesConfig: Record<string, { description: string }> = {};
  // TypeGraphQL keeps both objects and reads them when it builds the schema.
  registerEnumType(values, { name, description, valuesConfig });
  vocabularies.set(values, name);
  meanings.set(values, valuesConfig);
  return values;
}

/** Adds a term to an open vocabulary. */
export function addTerm(terms: Readonly<Record<string, string>>, term: string, meaning: string): void {
  const valuesConfig = meanings.get(terms);
  if (!valuesConfig) throw new Error(`${term} is added to a vocabulary that is closed`);
  Object.assign(terms, { [termName(term)]: term });
  valuesConfig[termName(term)] = { description: meaning };
}

/** Whether the API writes some terms of a vocabulary otherwise than the graph does: names of types. */
export function isRenamed(vocabulary: Readonly<Record<string, string>> | undefined): boolean {
  return Object.entries(vocabulary ?? {}).some(([name, term]) => name !== term);
}

/** The enum's name when a type thunk returned a vocabulary. */
export function vocabularyName(value: unknown): string | undefined {
  return typeof value === 'object' && value !== null ? vocabularies.get(value) : undefined;
}
