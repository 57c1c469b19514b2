/**
 * How the API writes a term: in capitals with underscores, like every enum value. `EVENT_SERIES` for the type `EventSeries`,
 * `ON_BEHALF_OF` for the field `onBehalfOf`; a term that has this form already stays as it is.
 */
export function termName(term: string): string {
  return term.replace(/(?<=[a-z0-9])(?=[A-Z])/g, '_').toUpperCase();
}
