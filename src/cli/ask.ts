import Table from 'cli-table3';
import { parse } from 'graphql';
import type { Logger } from 'pino';

import type { Config } from '../config';
import { momentVariables, type Moment } from '../export/ask';
import { servedSchema } from '../schema/served';
import { cellOf, rowsOf } from '../server/csv/cells';
import type { Operation } from '../server/operation';
import { PUBLISHED_OPERATIONS, readOperationFolder } from '../server/operationFolder';
import { tablesOf, type AnswerTable } from './answerTables';
import { asking } from './asking';
import { operationNamed, variablesOf } from './askVariables';
import { show } from './print';
import type { JsonOption } from './verb';
import { withDatabase } from './withDatabase';

/** What the command line gives. */
export interface AskOptions extends Pick<Moment, 'knownAt'>, JsonOption {
  readonly var: readonly string[];
}

/** `entente ask [name]`: asks a published question and prints tables of its answer; without a name, the list of the questions. */
export async function ask(
  config: Config,
  log: Logger,
  name: string | undefined,
  { var: given, json, knownAt }: AskOptions,
): Promise<void> {
  const { operations } = readOperationFolder(PUBLISHED_OPERATIONS, servedSchema().schema);
  if (name === undefined) {
    const list = operations.map(({ name: question, title, variables }) => ({
      name: question,
      title,
      variables,
    }));
    show(json, list, () => [listOf(operations)]);
    return;
  }
  const operation = operationNamed(operations, name);
  const variables = variablesOf(operation, given);
  const document =
    knownAt === undefined ? operation.document : (operation.documentKnownAt ?? operation.document);
  await withDatabase(config, log, async ({ graph }) => {
    const data = await asking(graph, config)(parse(document), {
      ...variables,
      ...momentVariables({ knownAt }),
    });
    show(json, data, () => [answerOf(tablesOf(document, variables), data)]);
  });
}

function listOf(operations: readonly Operation[]): string {
  return tableOf(
    ['question', 'what it answers', 'variables'],
    operations.map(({ name, title, variables }) => [
      name,
      title,
      variables.map((one) => (one.required ? one.name : `[${one.name}]`)).join(' '),
    ]),
  );
}

/** The tables of an answer that have rows, each under its path. */
function answerOf(tables: readonly AnswerTable[], data: unknown): string {
  const shown = tables.flatMap(({ rows: path, columns }) => {
    const rows = rowsOf(data, { rows: path });
    if (rows.length === 0) return [];
    const cells = rows.map((row) => columns.map((column) => String(cellOf(row, column) ?? '')));
    const table = tableOf(
      columns.map((column) => column.name),
      cells,
    );
    return [tables.length === 1 ? table : `${path.join('.')}\n${table}`];
  });
  return shown.length === 0 ? 'Nothing matches.' : shown.join('\n\n');
}

function tableOf(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const table = new Table({ head: [...head], style: { head: [], border: [], compact: true } });
  for (const row of rows) table.push([...row]);
  return table.toString();
}
