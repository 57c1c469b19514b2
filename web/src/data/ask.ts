/** What `/graphql` answers, or why there is no answer. */
export interface Answer<Data = Readonly<Record<string, unknown>>> {
  readonly data?: Data | null;
  readonly errors?: readonly { readonly message: string }[];
  readonly extensions?: {
    readonly dataset?: DatasetPart | readonly DatasetPart[];
    readonly warnings?: readonly Warning[];
  };
}

/** The state of the record that an answer was read from. */
export interface DatasetPart {
  readonly version: number;
  readonly recordedAt: string | null;
}

/** Something that a reader of the data should know. */
export interface Warning {
  readonly code: string;
  readonly message: string;
}

const PATIENCE_MS = 60_000;

/** Sends an operation to the server; the signal gives it up. */
export async function ask<Data = Readonly<Record<string, unknown>>>(
  document: string,
  variables: Readonly<Record<string, unknown>>,
  signal: AbortSignal,
  headers: Readonly<Record<string, string>> = {},
): Promise<Answer<Data>> {
  const response = await fetch('/graphql', {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      accept: 'application/graphql-response+json, application/json',
      ...headers,
    },
    body: JSON.stringify({ query: document, variables }),
    // The link to the answer names its version of the record, which is then exact.
    cache: 'no-store',
    signal: AbortSignal.any([signal, AbortSignal.timeout(PATIENCE_MS)]),
  });
  return (await response.json()) as Answer<Data>;
}

/** The one state of the record that an answer was read from. */
export function datasetOf({ extensions }: Answer<unknown>): DatasetPart | undefined {
  const dataset = extensions?.dataset;
  return dataset !== undefined && 'version' in dataset ? dataset : undefined;
}
