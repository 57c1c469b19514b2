/** What is wrong with a mapping, each with its line. */
import { UnreadableInput } from '../../dossiers/read/files';

/** Something wrong with a mapping. */
export interface MappingIssue {
  readonly line: number;
  /** `entities.city.type`. */
  readonly path: string;
  readonly message: string;
}

/** How many issues a message lists. */
const LISTED = 30;

/** A mapping that cannot be used: nothing was read with it. */
export class UnusableMapping extends UnreadableInput {
  constructor(file: string, issues: readonly MappingIssue[]) {
    const count = `${String(issues.length)} fault${issues.length === 1 ? '' : 's'}`;
    const lines = issues
      .slice(0, LISTED)
      .map(
        ({ line, path, message }) => `  ${file}:${String(line)}${path === '' ? '' : ` ${path}`}: ${message}`,
      );
    const more = issues.length > LISTED ? [`  … and ${String(issues.length - LISTED)} more`] : [];
    super([`${file} has ${count}; nothing was imported:`, ...lines, ...more].join('\n'));
    this.name = 'UnusableMapping';
  }
}
