/** Published questions as tools of an assistant (Model Context Protocol). Pure. */
import type { Operation, OperationVariable } from '../server/operation';

/** The questions that assistants get, in this order: to find who is meant, and then what people ask most. */
export const TOOL_QUESTIONS = [
  'searchByName',
  'resolveName',
  'neighbourhoodOf',
  'dyadOf',
  'timelineOf',
  'shortestPaths',
  'bureausMetCities',
  'institutionsMetCities',
  'officialsMet',
  'meetingsOfTwo',
  'eventsAttended',
  'sisterCities',
  'commonSisterCities',
  'similarCities',
  'cityNetwork',
  'cityCommunities',
  'dormantTies',
  'contactsWithoutTie',
  'officeHolders',
  'agreementParties',
  'announcedNotHeld',
  'documentsAbout',
] as const;

/** The JSON Schema of an argument. */
type ArgumentSchema = Readonly<Record<string, unknown>>;

/** A tool, as the protocol lists it. */
export interface Tool {
  readonly name: string;
  readonly description: string;
  readonly inputSchema: {
    readonly type: 'object';
    readonly properties: Readonly<Record<string, ArgumentSchema>>;
    readonly required: readonly string[];
    readonly additionalProperties: false;
  };
  readonly annotations: { readonly readOnlyHint: true; readonly openWorldHint: false };
}

/** The tool of an operation. */
export function toolOf({ name, title, description, variables }: Operation): Tool {
  return {
    name,
    description: [title, description, ...(variables.some(takesId) ? [NAMES] : [])]
      .filter((part) => part !== '')
      .join(' '),
    inputSchema: {
      type: 'object',
      properties: Object.fromEntries(variables.map((variable) => [variable.name, schemaOf(variable)])),
      required: variables.filter(({ required }) => required).map((variable) => variable.name),
      additionalProperties: false,
    },
    annotations: { readOnlyHint: true, openWorldHint: false },
  };
}

const NAMES =
  'Where an id is expected, a name in any language and script will do if only one entity bears it.';

/** Whether a variable is an id of something in the graph, for which a name may be given. */
export function takesId({ type }: OperationVariable): boolean {
  return /^\[?ID\b/.test(type);
}

function schemaOf(variable: OperationVariable): ArgumentSchema {
  const { description, example, default: standard } = variable;
  const item = itemSchema(variable);
  return {
    ...(variable.list ? { type: 'array', items: item } : item),
    ...(description !== undefined && { description }),
    ...(example !== undefined && { examples: [example] }),
    ...(standard !== undefined && { default: standard }),
  };
}

function itemSchema({ input, values }: OperationVariable): ArgumentSchema {
  switch (input) {
    case 'number':
      return { type: 'number' };
    case 'boolean':
      return { type: 'boolean' };
    case 'enum':
      return { type: 'string', enum: (values ?? []).map(({ name }) => name) };
    case 'json':
      return { type: 'object' };
    case 'text':
      return { type: 'string' };
  }
}
