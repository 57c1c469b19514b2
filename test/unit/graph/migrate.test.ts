import { pendingMigrations, readMigrations } from '../../../src/graph/migrate';
import { statementsOf } from '../../../src/graph/cypherFile';

const [first] = readMigrations();
const migration = { version: 1, name: 'one', checksum: 'a', statements: [] };

describe('migrations', () => {
  it('are read in order, with the digest of their text', () => {
    const migrations = readMigrations();
    const versions = migrations.map(({ version }) => version);
    expect(versions).toEqual([...new Set(versions)].sort((a, b) => a - b));
    expect(first?.checksum).toMatch(/^[0-9a-f]{64}$/);
    expect(first?.statements.every((statement) => /IF NOT EXISTS/.test(statement))).toBe(true);
  });

  it('are applied once', () => {
    expect(pendingMigrations([migration], new Map())).toEqual([migration]);
    expect(pendingMigrations([migration], new Map([[1, 'a']]))).toEqual([]);
  });

  it('may not change after they were applied', () => {
    expect(() => pendingMigrations([migration], new Map([[1, 'b']]))).toThrow(
      'Migration V0001__one differs from the one applied to this database: restore the file, and write the change as a new migration',
    );
  });

  it('refuse a database of a later release', () => {
    expect(() =>
      pendingMigrations(
        [migration],
        new Map([
          [1, 'a'],
          [7, 'x'],
        ]),
      ),
    ).toThrow(
      'The database has schema version 7, but this release supports up to 1: start a newer Entente, or use another database',
    );
  });

  it('split into statements at the semicolons that end a line', () => {
    expect(statementsOf("// said\nCREATE (a {b: 'c;d'});\nRETURN 1;\n")).toEqual([
      "CREATE (a {b: 'c;d'})",
      'RETURN 1',
    ]);
  });
});
