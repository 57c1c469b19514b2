/** What a person and a program are shown of a failure: a sentence, the faults one by one, and an exit code. Never a stack. */
import { CommanderError } from 'commander';

import { InvalidConfig } from '../config';
import { UnusableArchive } from '../archive/readArchive';
import { ChangedMeanwhile } from '../archive/writeArchive';
import { InvalidDossiers } from '../dossiers/load/invalidDossiers';
import { UnreadableInput } from '../dossiers/read/files';
import { UnusableArticle } from '../draft/article';
import { EntenteError, errorKind } from '../errors';
import { DamagedGazetteer } from '../gazetteer/damagedGazetteer';
import { StartupFailure } from '../graph/startupFailure';
import { IdentityRefused } from '../record/identity/identityRefused';
import { EXIT, type ExitCode } from './exitCodes';
import { ImportEnded } from './importEnded';
import { ServerRefused, ServerUnreachable } from './send/serverRefused';
import { UnusableOption } from './unusableOption';

/** A fault of the input, at its place. */
export interface ShownFault {
  readonly file?: string;
  readonly line?: number;
  readonly path?: string;
  readonly message: string;
}

export interface Failure {
  readonly code: ExitCode;
  /** For standard error; may have several lines. */
  readonly message: string;
  readonly faults: readonly ShownFault[];
}

/** Errors whose message was written for the person at the terminal, and the code that each ends with. */
const KNOWN: readonly { readonly types: readonly ErrorType[]; readonly code: ExitCode }[] = [
  { types: [InvalidConfig, UnusableOption], code: EXIT.USAGE },
  { types: [StartupFailure, ServerUnreachable], code: EXIT.UNAVAILABLE },
  {
    types: [
      InvalidDossiers,
      UnreadableInput,
      DamagedGazetteer,
      UnusableArticle,
      IdentityRefused,
      ServerRefused,
      UnusableArchive,
      ChangedMeanwhile,
    ],
    code: EXIT.FAULTS,
  },
];

type ErrorType = abstract new (...given: never[]) => Error;

/** Reads an error. A `CommanderError` has been printed by then: its message is empty. */
export function failureOf(error: unknown): Failure {
  if (error instanceof CommanderError)
    return { code: error.exitCode === 0 ? EXIT.DONE : EXIT.USAGE, message: '', faults: [] };
  if (error instanceof ImportEnded) return { ...failureOf(error.cause), message: error.message };
  if (error instanceof EntenteError) {
    const code = errorKind(error.code).retryable ? EXIT.UNAVAILABLE : EXIT.FAULTS;
    return { code: error.code === 'INTERNAL' ? EXIT.DEFECT : code, message: error.message, faults: [] };
  }
  const known = KNOWN.find(({ types }) => types.some((type) => error instanceof type));
  if (known && error instanceof Error)
    return { code: known.code, message: error.message, faults: faultsOf(error) };
  const message = fileFailure(error);
  if (message !== undefined) return { code: EXIT.FAULTS, message, faults: [] };
  return { code: EXIT.DEFECT, message: defect(error), faults: [] };
}

function faultsOf(error: Error): readonly ShownFault[] {
  if (error instanceof InvalidConfig) return error.faults.map((message) => ({ message }));
  if (!(error instanceof InvalidDossiers)) return [];
  return error.issues.map(({ location: { file, line, path }, message }) => ({ file, line, path, message }));
}

/** What the operating system has against a file. */
const FILE_FAILURES: Readonly<Record<string, string>> = {
  EACCES: 'you have no permission',
  EEXIST: 'it exists already',
  EISDIR: 'it is a folder',
  EMFILE: 'too many files are open',
  ENAMETOOLONG: 'the name is too long',
  ENOENT: 'there is no such file or folder',
  ENOSPC: 'the disk is full',
  ENOTDIR: 'a part of the path is no folder',
  EPERM: 'you have no permission',
  EROFS: 'the disk is read-only',
};

/** A failure of the file system as a sentence; undefined for anything else. */
function fileFailure(error: unknown): string | undefined {
  if (!(error instanceof Error) || !('code' in error) || !('syscall' in error)) return undefined;
  const reason = FILE_FAILURES[String(error.code)];
  if (reason === undefined) return undefined;
  return 'path' in error && typeof error.path === 'string'
    ? `${error.path} cannot be used: ${reason}.`
    : `A file cannot be used: ${reason} (${error.message}).`;
}

function defect(error: unknown): string {
  const [first = ''] = (error instanceof Error ? error.message : String(error)).split('\n');
  return `Unexpected failure: ${first === '' ? 'no message' : first.replace(/\.$/u, '')}. This is a defect of Entente; run the command again with --debug for the details.`;
}
