/** Asks the graph who has an identifier in another system. */
import { cypherFile } from '../../../graph/cypherFile';
import { identifierTerms } from '../../../graph/identifierTerms';
import { countryCodesIn, mayBeIdentifier, soughtIdentifiers } from '../../../model/identifiers';
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
  return mayBeIdentifier(text) ? rowsOf(context, [text], { types, centre, metres }) : [];
}

/** The countries with some ISO 3166-1 codes, as rows of the same form. */
export function countryRows(context: Context, codes: readonly string[]): Promise<unknown[][]> {
  return rowsOf(
    context,
    codes.map((code) => `iso:${code}`),
    { types: null, ...ANYWHERE },
  );
}

async function rowsOf(
  context: Context,
  texts: readonly string[],
  { types, centre, metres }: Where,
): Promise<unknown[][]> {
  const sought = soughtIdentifiers(texts);
  const { whole, endings } = sought;
  const terms = identifierTerms([...whole, ...endings]);
  const params = { terms, whole, endings, codes: countryCodesIn(sought), types, centre, metres };
  const { values } = await context.read({ text: QUESTION, params });
  return values.map(([id, type, forms, found, population, links]) => [
    ...['IDENTIFIER', id, type, forms, found, [], population, links],
    ...[null, null, null, null, null],
  ]);
}
