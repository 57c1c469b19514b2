/** Sends submissions to a running server. */
import { randomUUID } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';

import type { Secret } from '../../config';
import type { Issue } from '../../dossiers/dossier';
import { InvalidDossiers } from '../../dossiers/load/invalidDossiers';
import { formatPath, type Path } from '../../dossiers/read/path';
import type { Tally } from '../../record/batches';
import { ServerRefused, ServerUnreachable } from './serverRefused';

/** A dossier as it is sent. */
export interface DossierText {
  readonly file: string;
  readonly yaml: string;
}

/** What a server says of a submission. */
export interface SubmissionAnswer {
  readonly entities: RowCounts;
  readonly passages: RowCounts;
  readonly facts: RowCounts;
  readonly evidenceAdded: number;
  readonly orphanedFacts: number;
  readonly candidates: readonly {
    readonly id: string;
    readonly into: string;
    readonly score: number;
    readonly reason: string;
    readonly decisionId: string | null;
  }[];
  readonly candidateCount: number;
  readonly warnings: readonly {
    readonly file: string | null;
    readonly line: number | null;
    readonly path: string;
    readonly message: string;
  }[];
  readonly warningCount: number;
}

type RowCounts = Readonly<Tally> & { readonly refused: number };

export interface SubmissionClient {
  /** Throws InvalidDossiers for issues of the dossiers, ServerRefused for anything else. */
  submit(texts: readonly DossierText[], reason: string, dryRun: boolean): Promise<SubmissionAnswer>;
}

const COUNTS = '{ created updated unchanged refused }';
const SUBMIT = `mutation LoadDossiers($input: SubmitDossierInput!) {
  submitDossier(input: $input) {
    entities ${COUNTS} passages ${COUNTS} facts ${COUNTS} evidenceAdded orphanedFacts
    candidates { id: entityId into score reason decisionId } candidateCount
    warnings { file line path message } warningCount
  }
}`;

/** How often a request is sent that found no answer; its idempotency key makes it one change. */
const ATTEMPTS = 3;
const PAUSE_MS = 1_000;

/** A client for the server at an address, which the path of GraphQL is added to where it has none. */
export function submissionClient(address: string, key: Secret): SubmissionClient {
  const url = new URL(address);
  if (url.pathname === '/') url.pathname = '/graphql';
  return {
    submit: async ([first, ...others], reason, dryRun) => {
      const input = { ...first, others, reason, dryRun, idempotencyKey: randomUUID() };
      const body = JSON.stringify({ query: SUBMIT, variables: { input } });
      for (let attempt = 1; ; attempt += 1) {
        const { data, errors } = await post(url, key, body).catch(unreachable(url));
        const [error] = errors ?? [];
        if (!error && data) return data.submitDossier;
        const issues = error?.extensions?.issues;
        if (issues) throw new InvalidDossiers(issues.map(issueOf));
        const message = `The server at ${url.href} refused: ${error?.message ?? 'no reason given'}`;
        if (error?.extensions?.retryable !== true) throw new ServerRefused(message);
        if (attempt === ATTEMPTS) throw new ServerUnreachable(message);
        await wait(PAUSE_MS * attempt);
      }
    },
  };
}

interface IssueDetails {
  readonly file?: string;
  readonly line?: number;
  readonly path: Path;
  readonly message: string;
}

interface Answer {
  readonly data?: { readonly submitDossier: SubmissionAnswer } | null;
  readonly errors?: readonly {
    readonly message: string;
    readonly extensions?: { readonly issues?: readonly IssueDetails[]; readonly retryable?: boolean };
  }[];
}

async function post(url: URL, key: Secret, body: string): Promise<Answer> {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${key.reveal()}` },
    body,
  });
  const text = await response.text();
  try {
    return JSON.parse(text) as Answer;
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    throw new ServerRefused(
      `${url.href} does not answer as an Entente server does (status ${String(response.status)}).`,
    );
  }
}

/** A server that cannot be reached is one that may be soon. */
function unreachable({ href }: URL) {
  return (error: unknown): Answer => {
    if (!(error instanceof TypeError)) throw error;
    const message = `it cannot be reached: ${error.cause instanceof Error ? error.cause.message : error.message}`;
    return { errors: [{ message: `${message} (${href})`, extensions: { retryable: true } }] };
  };
}

function issueOf({ file = '', line = 0, path, message }: IssueDetails): Issue {
  return { location: { file, line, path: formatPath(path) }, message };
}
