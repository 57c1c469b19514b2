/** The dossiers of a request, with what is wrong with how they are given. Pure. */
import type { SubmittedDossier } from '../../../dossiers/submit/readSubmission';
import { formatPath, type Path } from '../../../dossiers/read/path';
import { badInput } from '../../../errors';
import type { OtherDossierInput, SubmitDossierInput } from './submitInput';

const LONGEST_FILE = 200;

/** The dossiers that an input gives, each once. Throws BAD_USER_INPUT. */
export function submittedIn(
  mutation: string,
  input: OtherDossierInput & Pick<SubmitDossierInput, 'others'>,
): SubmittedDossier[] {
  const given: [OtherDossierInput, Path][] = [
    [input, ['input']],
    ...input.others.map((other, index): [OtherDossierInput, Path] => [other, ['input', 'others', index]]),
  ];
  const issues = given.flatMap(([one, at]) => issuesOf(one, at));
  if (issues.length > 0) {
    const words = issues.map(({ path, message }) => `${formatPath(path)} ${message}`).join('; ');
    throw badInput(`${mutation}: ${words}`, { details: { issues } });
  }
  return given.map(([{ dossier, yaml, file }, at]) => ({
    at,
    file: file ?? null,
    content: typeof yaml === 'string' ? { yaml } : { dossier: dossier ?? {} },
  }));
}

function issuesOf({ dossier, yaml, file }: OtherDossierInput, at: Path): { path: Path; message: string }[] {
  const [hasDossier, hasYaml] = [dossier, yaml].map((one) => one !== null && one !== undefined);
  const hasFile = typeof file === 'string';
  return [
    ...(hasDossier === hasYaml ? [{ path: at, message: 'must have exactly one of dossier and yaml' }] : []),
    ...(hasFile && !isFileName(file)
      ? [
          {
            path: [...at, 'file'],
            message: `must be the name of a file, without a path and of at most ${String(LONGEST_FILE)} characters`,
          },
        ]
      : []),
  ];
}

function isFileName(text: string): boolean {
  return (
    text.trim() !== '' &&
    text !== '.' &&
    text !== '..' &&
    text.length <= LONGEST_FILE &&
    !/[/\\\p{Cc}\p{Surrogate}]/u.test(text)
  );
}
