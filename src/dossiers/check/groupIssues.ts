/** One slip, one message: what follows from it is counted. */
import type { SeedIssue } from './seedReport';

/** So many further places are named. */
const NAMED = 4;

/**
 * Issues of which those with the same message are one, with the lines of the others, and without those that follow from
 * another one.
 */
export function groupIssues(issues: readonly SeedIssue[]): SeedIssue[] {
  const groups = new Map<string, SeedIssue[]>();
  for (const issue of withoutConsequences(issues)) {
    const key = JSON.stringify([issue.location.file, issue.rule, issue.message]);
    groups.set(key, [...(groups.get(key) ?? []), issue]);
  }
  return [...groups.values()].map(([first, ...others]) => {
    const one = first as SeedIssue;
    if (others.length === 0) return one;
    const lines = [...new Set(others.map(({ location }) => location.line))];
    const more = lines.length > NAMED ? ` and ${String(lines.length - NAMED)} more` : '';
    return retold(one, `${one.message} So it is in line ${lines.slice(0, NAMED).join(', ')}${more} too.`);
  });
}

const retold = ({ location, rule, severity }: SeedIssue, message: string): SeedIssue => ({
  location,
  rule,
  severity,
  message,
});

const MEANT = /is not listed under passages in .* Did you mean “(\d+-\d+)”/u;
const UNUSED = /^Nothing rests on the passage “[^”]*#(\d+-\d+)”/u;

/** Without what follows from a range that is not listed: that the right one is not used, and that no form stands at the wrong one. */
function withoutConsequences(issues: readonly SeedIssue[]): readonly SeedIssue[] {
  const unlisted = issues.filter(({ message }) => message.includes('is not listed under passages in'));
  const meant = new Set(unlisted.map(({ message }) => MEANT.exec(message)?.[1]));
  const explained = new Map<SeedIssue, SeedIssue>();
  for (const issue of issues) {
    const unused = UNUSED.exec(issue.message)?.[1];
    const [first] = unlisted;
    if (unused !== undefined && meant.has(unused) && first) explained.set(issue, first);
    if (issue.rule !== 'formNotInText') continue;
    const cause = unlisted.find(({ location }) =>
      location.path.startsWith(`${issue.location.path}.evidence`),
    );
    if (cause) explained.set(issue, cause);
  }
  return issues
    .filter((issue) => !explained.has(issue))
    .map((issue) => {
      const places = [...explained]
        .filter(([one, cause]) => cause === issue && one.rule === 'formNotInText')
        .map(([{ message }]) => formAndPlaces(message));
      return places.length === 0 ? issue : retold(issue, `${issue.message} ${places.join(' ')}`);
    });
}

/** “Harbin” stands at 93-99. */
function formAndPlaces(message: string): string {
  const form = /^The form (“[^”]*”)/u.exec(message)?.[1] ?? '';
  return `${form} ${/ It ((?:stands|is nowhere) .*)$/u.exec(message)?.[1] ?? ''}`;
}
