/** The state of the page as the fragment of its address: `#operation?variable=value&variable=value`. */

/** Which operation is open, with the texts of its fields; without them, the form is as it comes. */
export interface PageState {
  readonly operation: string;
  readonly fields?: ReadonlyMap<string, string>;
}

/** The fragment for a state, with its `#`. */
export function fragmentOf({ operation, fields }: PageState): string {
  // A form that was emptied keeps its `?`, since without one it is filled with examples.
  return `#${operation}${fields === undefined ? '' : `?${new URLSearchParams([...fields]).toString()}`}`;
}

/** The state in a fragment. */
export function stateIn(fragment: string): PageState {
  const [operation = '', ...query] = fragment.replace(/^#/, '').split('?');
  if (query.length === 0) return { operation };
  return { operation, fields: new Map(new URLSearchParams(query.join('?'))) };
}
