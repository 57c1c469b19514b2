import type { ResolverData } from 'type-graphql';

import { badInput } from '../../errors';
import { issuesIn, issuesInWords } from '../../model/declare/validation/issues';
import { limitPages } from '../../model/declare/validation/pageSizes';
import type { Context } from '../context';

/**
 * Validates the arguments of a field: one error for all issues, which `extensions.issues` lists. TypeGraphQL calls it
 * with an instance of the argument class of a field at the root. Single arguments of fields below are plain values, and
 * the plan checks them.
 */
export function checkArguments(
  args: unknown,
  _type: unknown,
  { context, info }: ResolverData<Context>,
): void {
  if (typeof args !== 'object' || args === null) return;
  limitPages(args, context.limits.cap);
  const issues = issuesIn(args);
  if (issues.length > 0)
    throw badInput(`${info.fieldName}: ${issuesInWords(issues)}`, { details: { issues } });
}
