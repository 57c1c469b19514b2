/** Brings the schema of a database up to date: each file of `cypher/migrations` once, in order, its checksum kept. */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import type { Driver } from 'neo4j-driver';

import { CYPHER_FOLDER, statementsOf } from './cypherFile';
import { StartupFailure } from './startupFailure';
import type { Graph } from './graph';

export interface Migration {
  readonly version: number;
  readonly name: string;
  readonly checksum: string;
  readonly statements: readonly string[];
}

/** What the record of migrations itself needs. */
export const MIGRATION_CONSTRAINT =
  'CREATE CONSTRAINT migration_version IF NOT EXISTS FOR (n:Migration) REQUIRE n.version IS UNIQUE';

const FILE_NAME = /^V(\d{4})__(\w+)\.cypher$/;

/** The migrations of a folder in order of their versions. */
export function readMigrations(folder = join(CYPHER_FOLDER, 'migrations')): Migration[] {
  return readdirSync(folder)
    .sort()
    .map((file) => {
      const [, version, name] = FILE_NAME.exec(file) ?? [];
      if (version === undefined || name === undefined) {
        throw new StartupFailure(
          `${file} is not a migration: expected a name like V0001__what_it_does.cypher`,
        );
      }
      const text = readFileSync(join(folder, file), 'utf8');
      return {
        version: Number(version),
        name,
        checksum: createHash('sha256').update(text).digest('hex'),
        statements: statementsOf(text),
      };
    });
}

/**
 * Applies what is missing. Every statement may be repeated (`IF NOT EXISTS`), since schema changes and the record of them
 * cannot share a transaction; a lock held meanwhile makes a second server wait and then find nothing to do.
 * @returns how many were applied
 */
export async function migrate(
  graph: Graph,
  driver: Driver,
  database: string,
  migrations = readMigrations(),
): Promise<number> {
  await graph.runInAutoCommit(MIGRATION_CONSTRAINT);
  const session = driver.session({ database });
  const lock = await session.beginTransaction({ timeout: 120_000 });
  try {
    await lock.run('MERGE (lock:Migration {version: 0}) SET lock.lockedAt = datetime()');
    const applied = await appliedMigrations(graph);
    const pending = pendingMigrations(migrations, applied);
    for (const migration of pending) {
      for (const statement of migration.statements) await graph.runInAutoCommit(statement);
      await noteMigration(graph, migration);
    }
    if (pending.length > 0) await graph.runInAutoCommit('CALL db.awaitIndexes(60)');
    await lock.commit();
    return pending.length;
  } finally {
    await session.close();
  }
}

/** Notes that a migration was applied. */
export async function noteMigration(graph: Graph, { version, name, checksum }: Migration): Promise<void> {
  await graph.runInAutoCommit(
    'MERGE (m:Migration {version: $version}) SET m.name = $name, m.checksum = $checksum, m.appliedAt = toString(datetime())',
    { version, name, checksum },
  );
}

async function appliedMigrations(graph: Graph): Promise<Map<number, string>> {
  const rows = await graph.runInAutoCommit(
    'MATCH (m:Migration) WHERE m.version > 0 RETURN m.version, m.checksum',
  );
  return new Map(rows.values.map(([version, checksum]) => [Number(version), String(checksum)]));
}

/** A migration as a database has it: CHANGED has another text than the applied one, LATER is of a later release. */
export interface MigrationState {
  readonly version: number;
  readonly name: string;
  readonly state: 'APPLIED' | 'PENDING' | 'CHANGED' | 'LATER';
  /** ISO 8601; null while it is pending. */
  readonly appliedAt: string | null;
}

/** The migrations of this release and of a database, by version. Reads only. */
export async function migrationStates(
  graph: Pick<Graph, 'read'>,
  migrations = readMigrations(),
  signal?: AbortSignal,
): Promise<MigrationState[]> {
  const { values } = await graph.read(
    {
      text: 'CYPHER 5 MATCH (m:Migration) WHERE m.version > 0 RETURN m.version, m.name, m.checksum, m.appliedAt',
      params: {},
    },
    { signal },
  );
  const applied = values.map(([version, name, checksum, appliedAt]) => ({
    version: Number(version),
    name: String(name),
    checksum: String(checksum),
    appliedAt: appliedAt as string | null,
  }));
  const states = migrations.map(({ version, name, checksum }): MigrationState => {
    const found = applied.find((one) => one.version === version);
    if (!found) return { version, name, state: 'PENDING', appliedAt: null };
    const state = found.checksum === checksum ? 'APPLIED' : 'CHANGED';
    return { version, name, state, appliedAt: found.appliedAt };
  });
  const later = applied
    .filter(({ version }) => !migrations.some((one) => one.version === version))
    .map(({ version, name, appliedAt }): MigrationState => ({ version, name, state: 'LATER', appliedAt }));
  return [...states, ...later].sort((a, b) => a.version - b.version);
}

/** What is still to be applied; refuses changed files and a database from a later release. Pure. */
export function pendingMigrations(
  migrations: readonly Migration[],
  applied: ReadonlyMap<number, string>,
): Migration[] {
  const newest = Math.max(0, ...migrations.map((migration) => migration.version));
  const unknown = [...applied.keys()].filter((version) => version > newest);
  if (unknown.length > 0) {
    throw new StartupFailure(
      `The database has schema version ${String(Math.max(...unknown))}, but this release supports up to ${String(newest)}: start a newer Entente, or use another database`,
    );
  }
  for (const { version, name, checksum } of migrations) {
    const recorded = applied.get(version);
    if (recorded !== undefined && recorded !== checksum) {
      throw new StartupFailure(
        `Migration V${String(version).padStart(4, '0')}__${name} differs from the one applied to this database: restore the file, and write the change as a new migration`,
      );
    }
  }
  return migrations.filter((migration) => !applied.has(migration.version));
}
