/** The state of GraphiQL as the fragment of its address: never sent to the server, and of any length. */

/** What the editor holds. */
export interface EditorState {
  readonly query: string;
  readonly variables: string;
}

/** The fragment for a state, with its `#`. */
export function fragmentOf({ query, variables }: EditorState): string {
  const fields = new URLSearchParams({ query });
  if (variables.trim() !== '') fields.set('variables', variables);
  return `#${fields.toString()}`;
}

/** The state in a fragment, or undefined when it holds none. */
export function stateIn(fragment: string): EditorState | undefined {
  const fields = new URLSearchParams(fragment.replace(/^#/, ''));
  const query = fields.get('query');
  if (query === null || query === '') return undefined;
  return { query, variables: fields.get('variables') ?? '' };
}
