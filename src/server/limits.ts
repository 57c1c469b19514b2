import { Kind, type DocumentNode, type OperationDefinitionNode, type ValidationRule } from 'graphql';
import { EntenteError } from '../errors';
import { introspectionBudget, introspectionSize } from './introspection';
import { measureOperation, type Size } from './size';

/** The most that one operation may be, counted after its fragments are followed. */
export interface Limits {
  readonly depth: number;
  readonly rootFields: number;
  readonly fields: number;
  readonly aliases: number;
  readonly directives: number;
  readonly introspectionDepth: number;
}

/** The limits of a server whose depth limit is configured. */
export function limitsOf(depth: number): Limits {
  return { depth, rootFields: 20, fields: 500, aliases: 200, directives: 100, introspectionDepth: 20 };
}

/** Errors that validation collects before it gives up: enough to help, too few to burden. */
export const maxValidationErrors = 10;

/** Deepest nesting of lists and objects in the variables; filters nest less, and what reads them recurses. */
export const maxVariableDepth = 32;

/** Most keys of one object in the variables; graphql-js prints a whole object for each key it does not know. */
export const maxVariableKeys = 500;

/** Most objects in the variables: each condition is one, and the arguments are not looked at before all are checked. */
export const maxVariableObjects = 2_000;

/**
 * The same for mutations, whose variables hold rows, not conditions. A dossier of 70 kB has some 1,400. Whoever may not write
 * is refused before the variables are looked at any further.
 */
export const maxMutationObjects = 20_000;

/**
 * Refuses operations beyond the limits. When it does, it takes the document out of the walk that all rules share, so
 * that none of them spends time on it: the overlap rule is quadratic in the fields.
 */
export function limitsRule(limits: Limits): ValidationRule {
  return (context) => ({
    Document: (document: DocumentNode) => {
      for (const operation of document.definitions) {
        if (operation.kind !== Kind.OPERATION_DEFINITION) continue;
        const excess =
          excessOf(measureOperation(document, operation, limits.depth), limits) ??
          excessOfIntrospection(
            introspectionSize(context.getSchema(), document, operation, limits.introspectionDepth),
            introspectionBudget(context.getSchema()),
            limits,
          );
        if (excess !== undefined) {
          context.reportError(refusal(excess, operation));
          return null;
        }
      }
      return undefined;
    },
  });
}

/** Says in a clause which limit an operation exceeds; undefined when none. */
export function excessOf(size: Size, limits: Limits): string | undefined {
  if (size.depth > limits.depth) return `nests fields more than ${String(limits.depth)} levels deep`;
  if (size.width > limits.rootFields) return over(size.width, 'root fields', limits.rootFields);
  if (size.fields > limits.fields) return over(size.fields, 'fields', limits.fields);
  if (size.aliases > limits.aliases) return over(size.aliases, 'aliases', limits.aliases);
  if (size.directives > limits.directives) return over(size.directives, 'directives', limits.directives);
  return undefined;
}

function excessOfIntrospection(size: { depth: number; weight: number }, budget: number, limits: Limits) {
  if (size.depth > limits.introspectionDepth) {
    return `nests introspection more than ${String(limits.introspectionDepth)} levels deep`;
  }
  return size.weight > budget ? 'requests more than twice the usual introspection query' : undefined;
}

function over(count: number, what: string, limit: number): string {
  const counted = Number.isSafeInteger(count) ? String(count) : 'an enormous number of';
  return `has ${counted} ${what}; the limit is ${String(limit)}`;
}

function refusal(excess: string, operation: OperationDefinitionNode): EntenteError {
  return new EntenteError('QUERY_TOO_COMPLEX', `The operation ${excess}. Split it into smaller operations.`, {
    nodes: operation,
  });
}

/**
 * Says in a clause which limit the variables exceed; undefined when none. Iterative, since hostile variables nest by
 * the ten thousand.
 */
export function excessOfVariables(variables: unknown, maxObjects = maxVariableObjects): string | undefined {
  let level: unknown[] = [variables];
  let objects = 0;
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth > maxVariableDepth) return `nest more than ${String(maxVariableDepth)} levels deep`;
    const below: unknown[] = [];
    for (const item of level) {
      if (typeof item !== 'object' || item === null) continue;
      objects += 1;
      if (objects > maxObjects) return `contain more than ${String(maxObjects)} objects and lists`;
      const values: unknown[] = Object.values(item);
      if (!Array.isArray(item) && values.length > maxVariableKeys) {
        return `contain an object with more than ${String(maxVariableKeys)} keys`;
      }
      for (const value of values) if (typeof value === 'object' && value !== null) below.push(value);
    }
    level = below;
  }
  return undefined;
}
