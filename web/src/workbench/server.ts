/** What the workbench asks of the server. Texts go in the body of a request, never in an address, and only where the analyst allows it. */
import { ask, type Answer } from '../data/ask';
import type { DossierValue, FoundDate, Suggestion } from './shapes';

/** What the server found in a text. */
export interface Draft {
  readonly language: string;
  readonly characters: number;
  readonly sha256: string;
  readonly published: string | null;
  readonly dateline: string | null;
  readonly title: string;
  readonly dates: readonly FoundDate[];
  readonly suggestions: readonly Suggestion[];
  readonly knownAs: string | null;
  readonly leftOut: number;
}

export interface Issue {
  readonly severity: 'ERROR' | 'WARNING';
  readonly rule: string;
  readonly message: string;
  readonly path: string;
}

export interface CheckedRow {
  readonly rowId: string;
  readonly kind: 'DOCUMENT' | 'ENTITY' | 'PASSAGE' | 'FACT';
  readonly type: string;
  readonly isNew: boolean;
}

export interface Check {
  readonly issues: readonly Issue[];
  readonly rows: readonly CheckedRow[];
  readonly json: string | null;
}

/** Something new, and something of the graph that it may be. */
export interface Candidate {
  readonly entityId: string;
  readonly into: string;
  readonly name: string;
  readonly type: string;
  readonly isSame: boolean;
  readonly reason: string;
}

interface Counts {
  readonly created: number;
  readonly updated: number;
  readonly unchanged: number;
  readonly refused: number;
}

/** What a submission did, or would do. */
export interface Submission {
  readonly change: { readonly number: number } | null;
  readonly repeated: boolean;
  readonly entities: Counts;
  readonly passages: Counts;
  readonly facts: Counts;
  readonly candidates: readonly {
    readonly entityId: string;
    readonly into: string;
    readonly reason: string;
    readonly decided: boolean;
  }[];
  readonly warnings: readonly { readonly message: string; readonly path: string }[];
}

/** Says in one sentence why the server did not do what it was asked. */
export class Refused extends Error {
  constructor(
    message: string,
    readonly code: string | undefined,
    readonly issues: readonly Issue[] = [],
  ) {
    super(message);
  }
}

const NEVER = new AbortController().signal;

const DRAFT = `query workbenchDraft($text: String!, $published: String) {
  draft(text: $text, published: $published) {
    language characters sha256 published dateline title knownAs leftOut
    dates { range edtf }
    suggestions { kind about isSure entityId type others { entityId name } ranges part }
  }
}`;

/** Suggestions for a text. */
export async function draftOf(text: string, published: string | undefined): Promise<Draft> {
  interface Data {
    readonly draft: Omit<Draft, 'suggestions'> & {
      readonly suggestions: readonly (Omit<Suggestion, 'part'> & { readonly part: string })[];
    };
  }
  const { draft } = dataOf(await ask<Data>(DRAFT, { text, published: published ?? null }, NEVER));
  return {
    ...draft,
    suggestions: draft.suggestions.map((one) => ({ ...one, part: JSON.parse(one.part) as DossierValue })),
  };
}

const CHECK = `query workbenchCheck($yaml: String!, $text: String) {
  checkDossier(yaml: $yaml, text: $text) {
    issues { severity rule message path }
    rows { rowId kind type isNew }
    json
  }
}`;

/** What is wrong with a dossier. */
export async function checkOf(yaml: string, text: string | null, signal: AbortSignal): Promise<Check> {
  const data = dataOf(await ask<{ checkDossier: Check }>(CHECK, { yaml, text }, signal));
  return data.checkDossier;
}

/** So many names are asked for at once. */
const AT_ONCE = 10;

/** Who or what of the graph new entities may be, by their names. */
export async function candidatesFor(
  entities: readonly { readonly id: string; readonly type: string; readonly name: string }[],
  language: string,
): Promise<Candidate[]> {
  interface Found {
    readonly decision: string;
    readonly reasons: readonly string[];
    readonly entity: { readonly id: string; readonly name: string; readonly type: string };
  }
  const candidates: Candidate[] = [];
  for (let from = 0; from < entities.length; from += AT_ONCE) {
    const some = entities.slice(from, from + AT_ONCE);
    const declared = some
      .map((_, at) => `$n${String(at)}: String!, $t${String(at)}: [EntityType!]`)
      .join(', ');
    const fields = some
      .map(
        (_, at) =>
          `r${String(at)}: resolve(name: $n${String(at)}, context: {types: $t${String(at)}}, first: 3) { decision reasons entity { id type name(language: $lang) } }`,
      )
      .join('\n');
    const variables: Readonly<Record<string, unknown>> = Object.fromEntries(
      some.flatMap(({ name, type }, at): [string, unknown][] => [
        [`n${String(at)}`, name],
        [`t${String(at)}`, [type.replace(/([a-z])([A-Z])/g, '$1_$2').toUpperCase()]],
      ]),
    );
    const document = `query workbenchCandidates($lang: String!, ${declared}) { ${fields} }`;
    const data = dataOf(
      await ask<Readonly<Record<string, readonly Found[]>>>(
        document,
        { ...variables, lang: language },
        NEVER,
      ),
    );
    for (const [at, { id }] of some.entries())
      for (const { entity, decision, reasons } of data[`r${String(at)}`] ?? [])
        if (entity.id !== id)
          candidates.push({
            entityId: id,
            into: entity.id,
            name: entity.name,
            type: entity.type,
            isSame: decision === 'SAME',
            reason: reasons[0] ?? '',
          });
  }
  return candidates;
}

const SUBMIT = `mutation workbenchSubmit($input: SubmitDossierInput!) {
  submitDossier(input: $input) {
    change { number } repeated
    entities { ...counts } passages { ...counts } facts { ...counts }
    candidates(first: 50) { entityId into reason decided }
    warnings(first: 20) { message path }
  }
}
fragment counts on RowCounts { created updated unchanged refused }`;

/** Submits a dossier, or shows what that would do. */
export async function submit(
  key: string,
  input: {
    readonly yaml: string;
    readonly reason: string;
    readonly dryRun: boolean;
    readonly idempotencyKey: string | null;
  },
): Promise<Submission> {
  const headers = { authorization: `Bearer ${key}` };
  const data = dataOf(await ask<{ submitDossier: Submission }>(SUBMIT, { input }, NEVER, headers));
  return data.submitDossier;
}

const TERMS = `query workbenchTerms($lang: String!) { terms(language: $lang) { vocabulary value text } }`;

/** The values of enums in words, by `vocabulary value`. */
export async function termsIn(language: string): Promise<ReadonlyMap<string, string>> {
  interface Term {
    readonly vocabulary: string;
    readonly value: string;
    readonly text: string;
  }
  const { terms } = dataOf(await ask<{ terms: readonly Term[] }>(TERMS, { lang: language }, NEVER));
  return new Map(terms.map(({ vocabulary, value, text }) => [`${vocabulary} ${value}`, text]));
}

function dataOf<Data>({ data, errors }: Answer<Data>): Data {
  const [error] = errors ?? [];
  if (data && !error) return data;
  const { code, issues } =
    (error as { extensions?: { code?: string; issues?: readonly RefusedIssue[] } } | undefined)?.extensions ??
    {};
  throw new Refused(
    error?.message ?? '',
    code,
    (issues ?? []).map(({ message, path, rule }) => ({
      severity: 'ERROR',
      rule: rule ?? '',
      message,
      path: pathText(path),
    })),
  );
}

interface RefusedIssue {
  readonly message: string;
  readonly path: readonly (string | number)[];
  readonly rule?: string;
}

function pathText(path: readonly (string | number)[]): string {
  return path
    .map((step, at) => (typeof step === 'number' ? `[${String(step)}]` : at === 0 ? step : `.${step}`))
    .join('');
}
