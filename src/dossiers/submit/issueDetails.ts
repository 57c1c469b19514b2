/** An issue as a client receives it: plain data with its place in the request, or in the text that it sent. */
import type { Issue } from '../dossier';
import { parsePath, type Path } from '../read/path';

/** An issue, ready to be sent. */
export interface IssueDetails {
  /** Only of a dossier that was sent as text. */
  readonly file?: string;
  readonly line?: number;
  /** In the text, or from the argument of the request on. */
  readonly path: Path;
  readonly message: string;
  readonly rule?: string;
}

/** The issue as data. */
export function issueDetails({ location, message, rule }: Issue): IssueDetails {
  const { file, line, path } = location;
  return {
    ...(line > 0 && { file, line }),
    path: parsePath(path),
    message,
    ...(rule !== undefined && { rule }),
  };
}
