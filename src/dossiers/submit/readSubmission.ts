/** Reads the dossiers of a submission, each as text or as input of the API, by the rules that files are read by. */
import type { Dossier, Issue } from '../dossier';
import { formatPath, type Path } from '../read/path';
import { positions } from '../read/quickPlaces';
import { readDossierValue } from '../read/readDossier';
import { issueAt, type DossierSource } from '../read/source';
import { digestOf, readYaml, repeatedMessage } from '../read/yamlSource';
import { inputPath, valueOfInput } from './inputValue';

/** A dossier that somebody submits. */
export interface SubmittedDossier {
  /** Where it stands in the request: `input`, `input.others[0]`. */
  readonly at: Path;
  /** The name by which the record knows its source; made from its content where none is given. */
  readonly file: string | null;
  readonly content: { readonly yaml: string } | { readonly dossier: object };
}

type Read<Result> = Result | { readonly issues: readonly Issue[] };

/** The dossiers, or everything that is wrong with any of them. */
export function readSubmission(
  submitted: readonly SubmittedDossier[],
): Read<{ readonly dossiers: readonly Dossier[] }> {
  const dossiers: Dossier[] = [];
  const issues: Issue[] = [];
  const files = new Set<string>();
  for (const one of submitted) {
    const source = sourceOf(one);
    const read = 'issues' in source ? source : readDossierValue(named(source.source, one.file));
    if ('issues' in read) {
      issues.push(...read.issues);
      continue;
    }
    const { dossier } = read;
    if (files.has(dossier.file)) issues.push(sameFile(one, dossier.file));
    files.add(dossier.file);
    dossiers.push(dossier);
  }
  return issues.length > 0 ? { issues } : { dossiers };
}

function sourceOf({ at, file, content }: SubmittedDossier): Read<{ readonly source: DossierSource }> {
  return 'yaml' in content
    ? readYaml(content.yaml, file ?? formatPath([...at, 'yaml']))
    : inputSource(content.dossier, file ?? '', [...at, 'dossier']);
}

/** The source of a dossier that is no text: its places are paths in the request, in the order of the input. */
function inputSource(input: object, file: string, at: Path): Read<{ readonly source: DossierSource }> {
  const { value, repeated } = valueOfInput(input);
  const positionOf = positions(value);
  const place = (path: Path) => formatPath([...at, ...path]);
  const issues = repeated.map(({ path, key }) => ({
    location: { file, line: 0, path: place(path) },
    message: repeatedMessage(key),
  }));
  if (issues.length > 0) return { issues };
  const digest = digestOf(JSON.stringify(value));
  return {
    source: {
      file,
      digest,
      value,
      lineOf: () => 0,
      placeOf: (path) => ({
        file,
        line: 0,
        path: place(inputPath(input, path)),
        position: positionOf(path),
      }),
    },
  };
}

/** A source with the name that was given to it, else one by the id of its document, else by its content. */
function named(source: DossierSource, given: string | null): DossierSource {
  const { document } = (source.value ?? {}) as { document?: { id?: unknown } };
  const id = document?.id;
  const file =
    given ??
    (typeof id === 'string'
      ? id.replace(/[^\p{L}\p{N}._-]/gu, '-')
      : `submission-${source.digest.slice(0, 12)}`);
  const { placeOf } = source;
  return { ...source, file, ...(placeOf && { placeOf: (path) => ({ ...placeOf(path), file }) }) };
}

function sameFile({ at }: SubmittedDossier, file: string): Issue {
  const source = { file, lineOf: () => 0 };
  return issueAt(
    source,
    [...at, 'file'],
    `Two dossiers of the submission are named “${file}”; give each a name of its own.`,
  );
}
