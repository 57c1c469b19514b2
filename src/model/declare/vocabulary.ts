import { registerEnumType } from 'type-graphql';

const vocabularies = new Map<object, string>();

/**
 * A closed list of terms: a GraphQL enum, the values in the graph and the words of a dossier are the same.
 * Terms are given with what they mean.
 */
export function vocabulary<Term extends string>(
  name: string,
  description: string,
  terms: Readonly<Record<Term, string>>,
): { readonly [T in Term]: T } {
  const values = Object.fromEntries(Object.keys(terms).map((term) => [term, term])) as { [T in Term]: T };
  registerEnumType(values, {
    name,
    description,
    valuesConfig: Object.fromEntries(
      (Object.entries(terms) as [Term, string][]).map(([term, meaning]) => [term, { description: meaning }]),
    ) as Record<Term, { description: string }>,
  });
  vocabularies.set(values, name);
  return values;
}

/** The enum's name when a type thunk returned a vocabulary. */
export function vocabularyName(value: unknown): string | undefined {
  return typeof value === 'object' && value !== null ? vocabularies.get(value) : undefined;
}
