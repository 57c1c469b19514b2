/** The state of the page as the fragment of its address: `#operation@change?variable=value&variable=value`. */

/** Which operation is open, with the texts of its fields; without them, the form is as it comes. */
export interface PageState {
  readonly operation: string;
  /** The number of the change as of which the record is read; the record of now without it. */
  readonly knownAt?: string;
  readonly fields?: ReadonlyMap<string, string>;
}

/** The fragment for a state, with its `#`. */
export function fragmentOf({ operation, knownAt, fields }: PageState): string {
  const moment = knownAt === undefined ? '' : `@${knownAt}`;
  // A form that was emptied keeps its `?`, since without one it is filled with examples.
  return `#${operation}${moment}${fields === undefined ? '' : `?${new URLSearchParams([...fields]).toString()}`}`;
}

/** The state in a fragment. */
export function stateIn(fragment: string): PageState {
  const [head = '', ...query] = fragment.replace(/^#/, '').split('?');
  const [operation = '', knownAt] = head.split('@');
  return {
    operation,
    ...(knownAt !== undefined && { knownAt: decodeURIComponent(knownAt) }),
    ...(query.length > 0 && { fields: new Map(new URLSearchParams(query.join('?'))) }),
  };
}
