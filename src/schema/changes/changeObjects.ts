/**
 * Changes as a client selected them. What they did is read for all at once; the facts and entities that they show are looked up
 * as of each change, so that the same change gives the same answer whenever it is asked for.
 */
import { checkedFirst } from '../../query/plan/page';
import { objectOf } from '../../query/reader/objectOf';
import type { AnswerObject } from '../../query/reader/read';
import { fieldsBelow, fieldsOf, type SelectedField, type Selection } from '../../query/selection/selection';
import { displayNamePath } from '../../record/entities/givenProperties';
import type { Context } from '../context';
import type { ChangeValues } from './change';
import { historyFrom } from './historyFrom';
import { nodesAsOf, type NodesAsOf } from './nodesAsOf';
import { countCreated, readEntityChanges, type ChangedEntity } from './readEntityChanges';
import { DISPLAY_NAME_PREFIX } from './shownProperties';
import { countCreatedFacts, readFactChanges, type ChangedFact } from './readFactChanges';

/** The value of a field of a change. */
type ValueOf = (change: ChangeValues) => unknown;

/** The objects of some changes, in their order. */
export async function changeObjects(
  context: Context,
  changes: readonly ChangeValues[],
  selection: Selection,
): Promise<AnswerObject[]> {
  const fields = fieldsOf(selection);
  if (changes.length === 0) return [];
  const first = fields.some(({ name }) => READ.has(name)) ? await historyFrom(context) : 0;
  const asked = { context, numbers: changes.map(({ number }) => number), historyFrom: first };
  const values = new Map(
    await Promise.all(fields.map(async (field) => [field, await valueOf(asked, field)] as const)),
  );
  return changes.map((change) => objectOf('Change', fields, (field) => values.get(field)?.(change)));
}

/** Fields that are read from the record, beside what stands on the node of a change. */
const READ: ReadonlySet<string> = new Set([
  'facts',
  'entities',
  'createdFacts',
  'createdEntities',
  'createdPassages',
]);

interface Asked {
  readonly context: Context;
  readonly numbers: readonly number[];
  /** The change since which the record keeps what it said before; of earlier ones less is known. */
  readonly historyFrom: number;
}

async function valueOf(asked: Asked, field: SelectedField): Promise<ValueOf> {
  const { context, numbers } = asked;
  const later = numbers.filter((number) => number > asked.historyFrom);
  switch (field.name) {
    case 'facts':
      return factChanges(asked, field);
    case 'entities':
      return entityChanges({ ...asked, numbers: later }, field);
    case 'createdFacts': {
      const counts = await countCreatedFacts(context, numbers);
      return ({ number }) => counts.get(number)?.[0] ?? 0;
    }
    case 'createdEntities':
    case 'createdPassages': {
      const kind = field.name === 'createdEntities' ? 'ENTITIES' : 'PASSAGES';
      const counts = await countCreated(context, later, kind);
      return ({ number }) => counts.get(number)?.[0] ?? null;
    }
    default:
      return (change) => (change as Readonly<Record<string, unknown>>)[field.name];
  }
}

async function factChanges({ context, numbers, historyFrom: least }: Asked, field: SelectedField) {
  const first = checkedFirst(field.args, context.limits, field.key);
  const changed = await readFactChanges(context, numbers, first);
  const nodes = await nodesAsOf(context, 'Fact', fieldsBelow([field], 'fact'), idsOf(changed), least);
  const fields = fieldsOf(field.selection);
  const object = (number: number, one: ChangedFact) =>
    objectOf('FactChange', fields, (below) => {
      if (below.name === 'fact') return nodes(below, number, one.id);
      return below.name === 'before' ? one.before : one.after;
    });
  return ({ number }: ChangeValues) => (changed.get(number) ?? []).map((one) => object(number, one));
}

async function entityChanges({ context, numbers, historyFrom: least }: Asked, field: SelectedField) {
  const first = checkedFirst(field.args, context.limits, field.key);
  const changed = await readEntityChanges(context, numbers, first);
  const nodes = await nodesAsOf(context, 'Entity', fieldsBelow([field], 'entity'), idsOf(changed), least);
  const fields = fieldsOf(field.selection);
  return ({ number }: ChangeValues) =>
    (changed.get(number) ?? []).map((one) => entityObject(context, fields, { number, one, nodes }));
}

function entityObject(
  { limits }: Context,
  fields: readonly SelectedField[],
  { number, one, nodes }: { number: number; one: ChangedEntity; nodes: NodesAsOf },
): AnswerObject {
  return objectOf('EntityChange', fields, (field) => {
    if (field.name === 'entity') return nodes(field, number, one.id);
    if (field.name === 'entityId') return one.id;
    if (field.name !== 'properties') return (one as unknown as Readonly<Record<string, unknown>>)[field.name];
    const below = fieldsOf(field.selection);
    return one.properties
      .slice(0, checkedFirst(field.args, limits, field.key))
      .map(([property, before, after]) =>
        objectOf('PropertyChange', below, ({ name }) =>
          name === 'property' ? pathOf(property) : textOf(name === 'before' ? before : after),
        ),
      );
  });
}

/** A stored property by the name that dossiers give it. */
function pathOf(property: string): string {
  return property.startsWith(DISPLAY_NAME_PREFIX) ? displayNamePath(property) : property;
}

function textOf(value: unknown): string | null {
  if (value === null || value === undefined) return null;
  return typeof value === 'string' ? value : JSON.stringify(value);
}

function idsOf(changed: ReadonlyMap<number, readonly { readonly id: string }[]>) {
  return new Map([...changed].map(([number, all]) => [number, all.map(({ id }) => id)] as const));
}
