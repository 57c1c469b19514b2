/** Plans and prints what a client wrote, without a database: the way from a document to a statement. */
import { getOperationAST, getVariableValues, Kind, parse } from 'graphql';

import { optimisedList, optimisedLookUp } from '../../../src/query/passes/optimised';
import type { ListPlan, LookUpPlan } from '../../../src/query/plan/plan';
import { planList, planLookUp } from '../../../src/query/plan/planRoot';
import {
  prepareList,
  prepareLookUp,
  type PreparedList,
  type PreparedLookUp,
} from '../../../src/query/prepared';
import { selectionOfOperation, type SelectedField } from '../../../src/query/selection/selection';
import { buildSchema } from '../../../src/schema/build';

export const LIMITS = { size: 25, cap: 100, scan: 1_000 };

interface Root {
  readonly typeName: string;
  readonly field: SelectedField;
}

/** The one root field of a query, and the name of its type. */
export function rootOf(query: string, variables: Record<string, unknown> = {}): Root {
  const schema = buildSchema();
  const document = parse(query);
  const operation = getOperationAST(document);
  if (!operation) throw new Error(`No operation: ${query}`);
  const { coerced, errors } = getVariableValues(schema, operation.variableDefinitions ?? [], variables);
  if (!coerced) throw new Error(String(errors));
  const fragments = Object.fromEntries(
    document.definitions.flatMap((node) =>
      node.kind === Kind.FRAGMENT_DEFINITION ? [[node.name.value, node]] : [],
    ),
  );
  const [field] = Object.values(
    selectionOfOperation(schema, { operation, fragments, variables: coerced }),
  ).flat();
  const type = field && schema.getQueryType()?.getFields()[field.name]?.type;
  if (!field || !type) throw new Error(`The query does not fit the schema: ${query}`);
  return { typeName: String(type).replace(/[![\]]|Connection/g, ''), field };
}

/** The list at the root of a query, as it is sent. */
export function list(query: string, variables?: Record<string, unknown>): PreparedList {
  const { typeName, field } = rootOf(query, variables);
  return prepareList(typeName, field, LIMITS);
}

/** The look-up at the root of a query, as it is sent. */
export function lookUp(query: string, variables?: Record<string, unknown>): PreparedLookUp {
  const { typeName, field } = rootOf(query, variables);
  return prepareLookUp(typeName, field.selection, LIMITS);
}

/** The plan of a list, before and after the passes. */
export function listPlans(query: string): { planned: ListPlan; optimised: ListPlan } {
  const { typeName, field } = rootOf(query);
  const planned = planList(typeName, field, LIMITS);
  return { planned, optimised: optimisedList(planned) };
}

/** The plan of a look-up, before and after the passes. */
export function lookUpPlans(query: string): { planned: LookUpPlan; optimised: LookUpPlan } {
  const { typeName, field } = rootOf(query);
  const planned = planLookUp(typeName, field.selection, LIMITS);
  return { planned, optimised: optimisedLookUp(planned) };
}
