import type { Logger } from 'pino';

import type { Config } from '../config';
import type { Graph } from '../graph/graph';
import { migrationStates, type MigrationState } from '../graph/migrate';
import { boundsArePending } from '../record/fillBounds';
import { nameKeysArePending } from '../record/names/nameKeys';
import { migrateDatabase } from './database';
import { EXIT } from './exitCodes';
import { say, show } from './print';
import type { JsonOption } from './verb';
import { withConnection } from './withDatabase';

export interface MigrateOptions extends JsonOption {
  readonly dryRun: boolean;
}

/** What the rules of this release have still to recompute in a graph. */
interface Recomputed {
  readonly name: 'date bounds' | 'name keys';
  readonly isPending: boolean;
}

interface SchemaState {
  readonly migrations: readonly MigrationState[];
  readonly recomputed: readonly Recomputed[];
}

/** `entente migrate`: lists the migrations of the database, and applies those that are pending. */
export async function migrateGraph(
  config: Config,
  log: Logger,
  { dryRun, json }: MigrateOptions,
): Promise<void> {
  await withConnection(config, log, async (database) => {
    const before = await stateOf(database.graph);
    if (!dryRun) await migrateDatabase(database, config, say);
    const after = dryRun ? before : await stateOf(database.graph);
    const applied = pendingIn(before) - pendingIn(after);
    show(json, { dryRun, applied, pending: pendingIn(after), ...after }, () =>
      linesOf(after, applied, dryRun),
    );
    const isUnusable = after.migrations.some(({ state }) => state === 'CHANGED' || state === 'LATER');
    if (isUnusable) process.exitCode = EXIT.UNAVAILABLE;
  });
}

async function stateOf(graph: Graph): Promise<SchemaState> {
  return {
    migrations: await migrationStates(graph),
    recomputed: [
      { name: 'date bounds', isPending: await boundsArePending(graph) },
      { name: 'name keys', isPending: await nameKeysArePending(graph) },
    ],
  };
}

function pendingIn({ migrations, recomputed }: SchemaState): number {
  return (
    migrations.filter(({ state }) => state === 'PENDING').length +
    recomputed.filter(({ isPending }) => isPending).length
  );
}

function linesOf(state: SchemaState, applied: number, dryRun: boolean): string[] {
  const pending = pendingIn(state);
  const end = dryRun
    ? pending === 0
      ? 'Nothing is pending.'
      : `${String(pending)} pending. To apply: entente migrate`
    : applied === 0
      ? 'Nothing was pending.'
      : `${String(applied)} applied; nothing is pending now.`;
  return [
    ...state.migrations.map(
      ({ version, name, state: at, appliedAt }) =>
        `${at.padEnd(8)} V${String(version).padStart(4, '0')} ${name}${appliedAt === null ? '' : `, ${appliedAt}`}`,
    ),
    ...state.recomputed.map(({ name, isPending }) => `${isPending ? 'PENDING ' : 'APPLIED '} ${name}`),
    end,
  ];
}
