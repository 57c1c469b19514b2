/** What graphql-js leaves out when a value is no value of an enum: which values there are. */
import { isEnumType, type GraphQLSchema } from 'graphql';
import { distance } from 'fastest-levenshtein';

/** Enums with at most this many values are listed whole; of larger ones, the nearest values. */
const MAX_LISTED = 12;
const NEAREST = 3;

/** The two sentences of graphql-js: about a name that the enum does not have, and about a value that is not a name. */
const UNKNOWN = /Value "(?<given>[^"]*)" does not exist in "(?<type>\w+)" enum\.(?: Did you mean [^?]*\?)?/gu;
const NOT_A_NAME =
  /Enum "(?<type>\w+)" cannot represent non-(?:enum|string) value: (?<given>.*?)\.(?: Did you mean [^?]*\?)?$/gmu;

/** The message with the values of the enum instead of a guess. */
export function withAllowedValues(message: string, schema: GraphQLSchema): string {
  return message
    .replace(UNKNOWN, (whole: string, given: string, type: string) => {
      const values = valuesOf(schema, type);
      return values.length === 0
        ? whole
        : `Value "${given}" does not exist in "${type}" enum. ${allowed(values, given)}`;
    })
    .replace(NOT_A_NAME, (whole: string, type: string, given: string) => {
      const values = valuesOf(schema, type);
      if (values.length === 0) return whole;
      const quoted = /^"(.*)"$/su.exec(given)?.[1];
      const meant = quoted === undefined ? undefined : sameName(values, quoted);
      const hint = meant === undefined ? allowed(values, quoted ?? given) : `Write ${meant} without quotes.`;
      return `Enum "${type}" cannot represent non-enum value: ${given}. ${hint}`;
    });
}

function valuesOf(schema: GraphQLSchema, typeName: string): string[] {
  const type = schema.getType(typeName);
  return isEnumType(type) ? type.getValues().map(({ name }) => name) : [];
}

/** The value that is written alike but for its casing: `EventSeries` and `event-series` are EVENT_SERIES. */
function sameName(values: readonly string[], given: string): string | undefined {
  const letters = (text: string) => text.toUpperCase().replace(/[-_ ]/gu, '');
  return values.find((value) => letters(value) === letters(given));
}

function allowed(values: readonly string[], given: string): string {
  const same = sameName(values, given);
  if (same !== undefined) return `Write ${same}.`;
  if (values.length <= MAX_LISTED) return `Allowed values: ${[...values].sort().join(', ')}.`;
  const wanted = given.toUpperCase();
  const nearest = values
    .map((value) => ({ value, far: distance(wanted, value.toUpperCase()) }))
    .sort((a, b) => a.far - b.far || (a.value < b.value ? -1 : 1))
    .slice(0, NEAREST)
    .map(({ value }) => value);
  return `Nearest of ${String(values.length)} values: ${nearest.join(', ')}.`;
}
