/** Asks the graph who has an identifier in another system. */
import { cypherFile } from '../../../graph/cypherFile';
import { identifierTerms } from '../../../graph/identifierTerms';
import { mayBeIdentifier, soughtIdentifiers } from '../../../model/identifiers';
import type { EntityType } from '../../../model/declare/types';
import type { Context } from '../../context';

const QUESTION = cypherFile('questions/searchIdentifiers');

interface Where {
  readonly types: readonly EntityType[] | null;
  readonly centre: { readonly latitude: number; readonly longitude: number } | null;
  readonly metres: number;
}

export const ANYWHERE = { centre: null, metres: 0 } as const;

/** Rows as `rankedHits` takes them, by id; nothing is asked for a text that cannot be an identifier. */
export async function identifiedRows(
  context: Context,
  text: string,
  { types, centre, metres }: Where,
): Promise<unknown[][]> {
  if (!mayBeIdentifier(text)) return [];
  const { whole, endings } = soughtIdentifiers([text]);
  const terms = identifierTerms([...whole, ...endings]);
  const params = { terms, whole, endings, types, centre, metres };
  const { values } = await context.read({ text: QUESTION, params });
  return values.map(([id, type, forms, found, population, links]) => [
    ...['IDENTIFIER', id, type, forms, found, [], population, links],
    ...[null, null, null, null, null],
  ]);
}
