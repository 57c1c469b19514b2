/** Values of the API's enums in words, as `schema/terms.tsv` has them; the API's own `terms` reads the same file. Pure. */
import { PLACE, type Language, type Triple } from './wording';

/** Words by `Vocabulary.VALUE`, and by `VALUE` alone for callers that do not know the enum. */
export type Terms = ReadonlyMap<string, Triple>;

/** Where a value stands in several enums, the first of these says what it is called without one; then the order of the file. */
const FIRST = ['EntityType', 'ParticipationRole', 'Modality', 'Basis', 'LinkType', 'ClaimProperty'];

/** The enum that says what kind an entity of a type is. */
const KINDS: Readonly<Record<string, string>> = {
  AGREEMENT: 'AgreementKind',
  EVENT: 'EventKind',
  INSTITUTION: 'InstitutionKind',
};

/** The words of a file: a head, then `vocabulary, value, en, ru, zh` separated by tabs. */
export function readTerms(file: string): Terms {
  const rows = file
    .trimEnd()
    .split('\n')
    .slice(1)
    .map((line): readonly [string, string, Triple] => {
      const [vocabulary = '', value = '', en = '', ru = '', zh = ''] = line.split('\t');
      return [vocabulary, value, [en, ru, zh]];
    });
  const isFirst = ([vocabulary]: readonly [string, ...unknown[]]) => FIRST.includes(vocabulary);
  const preferred = FIRST.flatMap((name) => rows.filter(([vocabulary]) => vocabulary === name));
  const terms = new Map<string, Triple>();
  for (const [, value, words] of [...preferred, ...rows.filter((row) => !isFirst(row))]) {
    if (!terms.has(value)) terms.set(value, words);
  }
  for (const [vocabulary, value, words] of rows) terms.set(`${vocabulary}.${value}`, words);
  return terms;
}

/** A value in a language; without a word for it, the value itself in small letters. */
export function termIn(terms: Terms, value: string, language: Language, vocabulary?: string): string {
  const words =
    (vocabulary === undefined ? undefined : terms.get(`${vocabulary}.${value}`)) ?? terms.get(value);
  return words?.[PLACE[language]] ?? value.toLowerCase().replaceAll('_', ' ');
}

/** The enum of a kind that an entity has, or of its type where it has none. */
export function vocabularyOfKind(type: string, kind: string): string | undefined {
  return kind === type ? 'EntityType' : KINDS[type];
}
