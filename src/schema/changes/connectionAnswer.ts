/** A page of changes as a client selected it. */
import { encodeCursor, planPage, type Page } from '../../query/plan/page';
import type { OrderTerm } from '../../query/plan/order';
import { nodeProperty } from '../../query/plan/value';
import { objectOf } from '../../query/reader/objectOf';
import type { AnswerObject } from '../../query/reader/read';
import { pageInfo, pageRows } from '../../query/reader/readPage';
import { fieldsOf, type SelectedField } from '../../query/selection/selection';
import type { Context } from '../context';
import { changeObjects } from './changeObjects';
import { countChanges, findNumbers, type ChangesWanted } from './findChanges';
import type { ChangesArgs } from './input';
import { readHeaders, type ChangeHeader } from './readChanges';

const BY_NUMBER: readonly OrderTerm[] = [
  { value: nodeProperty('number'), direction: 'ASC', nulls: 'LAST', nullable: false },
];

/** The connection that a root field selects. */
export async function changesAnswer(
  context: Context,
  { first, after, last, before, since, of, by, actions }: ChangesArgs,
  fields: readonly SelectedField[],
): Promise<AnswerObject> {
  const page = planPage({ first, after, last, before }, BY_NUMBER, context.limits, 'changes');
  const wanted: ChangesWanted = { since, of, by, actions, upTo: context.view.knownAt };
  const isSelected = (...names: readonly string[]) => fields.some(({ name }) => names.includes(name));
  const [rows, total] = await Promise.all([
    isSelected('edges', 'nodes', 'pageInfo') ? readPage(context, wanted, page) : EMPTY,
    isSelected('totalCount') ? countChanges(context, wanted) : 0,
  ]);
  const cursorOf = ({ number }: ChangeHeader) => encodeCursor(page, [number]);
  const values = await Promise.all(fields.map((field) => valueOf(field)));
  const byField = new Map(fields.map((field, index) => [field, values[index]]));
  return objectOf('ChangeConnection', fields, (field) => byField.get(field));

  async function valueOf(field: SelectedField): Promise<unknown> {
    switch (field.name) {
      case 'nodes':
        return changeObjects(context, rows.rows, field.selection);
      case 'edges':
        return edges(field);
      case 'pageInfo': {
        const info = pageInfo(page, rows, cursorOf);
        return objectOf('PageInfo', fieldsOf(field.selection), ({ name }) => info[name]);
      }
      default:
        return total;
    }
  }

  async function edges({ selection }: SelectedField): Promise<AnswerObject[]> {
    const below = fieldsOf(selection);
    const nodes = new Map<SelectedField, AnswerObject[]>();
    for (const field of below)
      if (field.name === 'node') nodes.set(field, await changeObjects(context, rows.rows, field.selection));
    return rows.rows.map((row, index) =>
      objectOf('ChangeEdge', below, (field) =>
        field.name === 'cursor' ? cursorOf(row) : nodes.get(field)?.[index],
      ),
    );
  }
}

const EMPTY = { rows: [], hasMore: false };

async function readPage(context: Context, wanted: ChangesWanted, page: Page) {
  const numbers = await findNumbers(context, wanted, {
    after: numberIn(page.after),
    before: numberIn(page.before),
    size: page.size + 1,
    backward: page.backward,
  });
  const { rows, hasMore } = pageRows(page, numbers);
  return { rows: await readHeaders(context, rows), hasMore };
}

function numberIn(cursor: Page['after']): number | undefined {
  return cursor === null ? undefined : Number(cursor[0]);
}
