/** The state of the page as the fragment of its address: `#operation?variable=value&variable=value`. */

/** Which operation is open, with the texts of its fields. */
export interface PageState {
  readonly operation: string;
  readonly fields: ReadonlyMap<string, string>;
}

/** The fragment for a state, with its `#`. */
export function fragmentOf({ operation, fields }: PageState): string {
  const query = new URLSearchParams([...fields]).toString();
  return `#${operation}${query === '' ? '' : `?${query}`}`;
}

/** The state in a fragment. */
export function stateIn(fragment: string): PageState {
  const [operation = '', query = ''] = fragment.replace(/^#/, '').split('?', 2);
  return { operation, fields: new Map(new URLSearchParams(query)) };
}
