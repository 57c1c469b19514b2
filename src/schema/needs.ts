/** Which role a root field needs. Fields that say nothing need READER. */
import { Authorized, Extensions, type AuthCheckerFn } from 'type-graphql';

import { requireRole } from '../access/requireRole';
import type { Role } from '../access/role';
import type { Context } from './context';

/** The extension of a field that holds its role. */
const ROLE = 'role';

/**
 * Declares the role that a root field needs. The server refuses a whole operation by it before it runs; TypeGraphQL checks it
 * again at the field, for code that executes the schema in another way.
 */
export function Needs(role: Role): MethodDecorator {
  const declarations = [
    Authorized<Role>(role) as MethodDecorator,
    Extensions({ [ROLE]: role }) as MethodDecorator,
  ];
  return (prototype, key, descriptor) => {
    for (const declare of declarations) declare(prototype, key, descriptor);
  };
}

/** The role that a root field needs. */
export function neededRole({ extensions }: { readonly extensions: Readonly<Record<string, unknown>> }): Role {
  return (extensions[ROLE] as Role | undefined) ?? 'READER';
}

/** TypeGraphQL's check. */
export const checkRole: AuthCheckerFn<Context, Role> = ({ context, info }, roles) => {
  for (const role of roles) requireRole(context.caller, role, info.fieldName);
  return true;
};
