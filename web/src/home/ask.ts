/** What `/graphql` answered, or why there is no answer. */
export interface Answer {
  readonly data?: Readonly<Record<string, unknown>> | null;
  readonly errors?: readonly { readonly message: string }[];
  readonly extensions?: { readonly dataset?: DatasetPart | readonly DatasetPart[] };
}

/** The state of the record that an answer was read from. */
export interface DatasetPart {
  readonly version: number;
  readonly recordedAt: string | null;
}

const PATIENCE_MS = 60_000;

/** Sends an operation to the server; the signal gives it up. */
export async function ask(
  document: string,
  variables: Readonly<Record<string, unknown>>,
  signal: AbortSignal,
): Promise<Answer> {
  const response = await fetch('/graphql', {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      accept: 'application/graphql-response+json, application/json',
    },
    body: JSON.stringify({ query: document, variables }),
    // The link to the answer names its version of the record, which is then exact.
    cache: 'no-store',
    signal: AbortSignal.any([signal, AbortSignal.timeout(PATIENCE_MS)]),
  });
  return (await response.json()) as Answer;
}
