/** Refusals: what is wrong with dossiers or lines, in a message that a terminal can show. */
import type { Issue } from '../dossier';

/** How many issues a message lists; the others are counted. */
export const MAX_LISTED_ISSUES = 100;

/** Dossiers with issues: refused whole. */
export class InvalidDossiers extends Error {
  constructor(
    readonly issues: readonly Issue[],
    heading = `The dossiers have ${countOf(issues)}; nothing of them was loaded:`,
  ) {
    super([heading, ...listIssues(issues).map((line) => `  ${line}`)].join('\n'));
    this.name = 'InvalidDossiers';
  }
}

/** Lines with issues: their portion was refused, what stands before it was loaded. */
export class InvalidLines extends InvalidDossiers {
  constructor(file: string, issues: readonly Issue[], first: number) {
    const before =
      first === 1
        ? 'nothing of it was loaded'
        : `the lines before ${String(first)} were loaded, nothing from there on; once it is put right, load the whole file again, what is there already stays as it is`;
    super(issues, `${file} has ${countOf(issues)}; ${before}:`);
    this.name = 'InvalidLines';
  }
}

/** Issues as lines, the first hundred of them and how many more of all there are. */
export function listIssues(issues: readonly Issue[], all = issues.length): string[] {
  const omitted = all - MAX_LISTED_ISSUES;
  return [
    ...issues
      .slice(0, MAX_LISTED_ISSUES)
      .map(
        ({ location, message }) => `${location.file}:${String(location.line)} ${location.path}: ${message}`,
      ),
    ...(omitted > 0 ? [`… and ${String(omitted)} more`] : []),
  ];
}

function countOf(issues: readonly Issue[]): string {
  return `${String(issues.length)} fault${issues.length === 1 ? '' : 's'}`;
}
