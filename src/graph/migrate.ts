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
  await graph.runInAutoCommit(
    'CREATE CONSTRAINT migration_version IF NOT EXISTS FOR (n:Migration) REQUIRE n.version IS UNIQUE',
  );
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

/**
 * Brings a database up to date that holds the data of this schema and none of its indexes: what migrations do to older data is
 * left out.
 */
export async function adoptSchema(graph: Graph, migrations = readMigrations()): Promise<void> {
  await graph.runInAutoCommit(
    'CREATE CONSTRAINT migration_version IF NOT EXISTS FOR (n:Migration) REQUIRE n.version IS UNIQUE',
  );
  for (const command of schemaCommands(migrations)) await graph.runInAutoCommit(command);
  await graph.runInAutoCommit(`CALL db.awaitIndexes(${String(ADOPTED_WITHIN_SECONDS)})`);
  for (const migration of migrations) await noteMigration(graph, migration);
}

/** The commands of migrations that create what is in the schema at the end: what a later one drops is left out. Pure. */
export function schemaCommands(migrations: readonly Migration[]): string[] {
  const commands = migrations
    .flatMap(({ statements }) => statements)
    .flatMap((text) => {
      const [, verb, name] = SCHEMA_COMMAND.exec(text) ?? [];
      return verb === undefined ? [] : [{ text, verb, name }];
    });
  return commands
    .filter(
      ({ verb, name }, at) =>
        verb === 'CREATE' &&
        !commands.slice(at).some((later) => later.verb === 'DROP' && later.name === name),
    )
    .map(({ text }) => text);
}

const SCHEMA_COMMAND = /^(CREATE|DROP) (?:FULLTEXT )?(?:INDEX|CONSTRAINT) (\w+)/;

/** Indexes of a large graph take minutes. */
const ADOPTED_WITHIN_SECONDS = 3_600;

async function noteMigration(graph: Graph, { version, name, checksum }: Migration): Promise<void> {
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
