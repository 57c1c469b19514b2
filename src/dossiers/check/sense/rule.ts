import type { Issue, Severity } from '../../dossier';
import type { Location } from '../../../record/rows';
import type { World } from './world';

/**
 * A rule of sense: what its type allows and the world does not. What cannot be true in any world is refused (`ERROR`); what
 * can be true, but is more often a slip, is a `WARNING`. Each has a query of the same name in `cypher/checks`.
 */
export interface SenseRule {
  readonly name: string;
  readonly severity: Severity;
  /** What breaks it. */
  readonly breaches: (world: World) => readonly Breach[];
}

/** Where a rule is broken, and how. */
export interface Breach {
  readonly location: Location;
  readonly message: string;
}

/** The breaches of a rule as issues. */
export function issuesOf(rule: SenseRule, world: World): Issue[] {
  return rule
    .breaches(world)
    .map(({ location, message }) => ({ location, message, rule: rule.name, severity: rule.severity }));
}
