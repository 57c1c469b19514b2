/** What state a database that answers is in: its migrations, its indexes, its clock and its record. Reads only. */
import type { Graph } from '../../graph/graph';
import { migrationStates } from '../../graph/migrate';
import { compareElements, expectedElements, storedElements } from '../../graph/schemaElements';
import { isHalfRestored } from '../../record/restore/restore';
import { failed, ok, warning, type Check } from './check';

export async function contentChecks(graph: Graph): Promise<Check[]> {
  const migrations = await migrationsCheck(graph);
  return [
    migrations,
    ...(await elementChecks(graph, migrations.status === 'OK')),
    ...(await restorationChecks(graph)),
    await clockCheck(graph),
  ];
}

async function migrationsCheck(graph: Graph): Promise<Check> {
  const states = await migrationStates(graph);
  const named = (state: string) =>
    states
      .filter((one) => one.state === state)
      .map(({ version, name }) => `V${String(version).padStart(4, '0')}__${name}`);
  const [later, changed, pending] = [named('LATER'), named('CHANGED'), named('PENDING')];
  if (later.length > 0)
    return failed(
      'migrations',
      `The database has migrations of a later release: ${later.join(', ')}.`,
      'Use that release, or another database.',
    );
  if (changed.length > 0)
    return failed(
      'migrations',
      `Migrations differ from the ones that were applied: ${changed.join(', ')}.`,
      'Restore these files, and write the change as a new migration.',
    );
  if (pending.length > 0)
    return warning(
      'migrations',
      `${String(pending.length)} of ${String(states.length)} migrations are pending.`,
      'Run entente migrate, or start the server, which applies them.',
    );
  return ok('migrations', `All ${String(states.length)} migrations are applied.`);
}

/** @param areApplied whether the migrations are; if not, what they make may be missing */
async function elementChecks(graph: Graph, areApplied: boolean): Promise<Check[]> {
  const expected = expectedElements();
  const { missing, different, offline, foreign } = compareElements(expected, await storedElements(graph));
  const checks: Check[] = [];
  const names = (elements: readonly { readonly name: string }[]) =>
    elements.map(({ name }) => name).join(', ');
  if (areApplied && missing.length > 0)
    checks.push(
      failed(
        'indexes',
        `Indexes or constraints are missing: ${names(missing)}.`,
        `Run in Neo4j: ${missing.map(({ statement }) => `${oneLine(statement)};`).join(' ')}`,
      ),
    );
  if (areApplied && different.length > 0)
    checks.push(
      failed(
        'indexes',
        `Indexes or constraints differ from what Entente expects: ${names(different)}.`,
        `Run in Neo4j: ${different
          .map(
            ({ kind, name, statement }) =>
              `DROP ${kind === 'CONSTRAINT' ? 'CONSTRAINT' : 'INDEX'} ${name}; ${oneLine(statement)};`,
          )
          .join(' ')}`,
      ),
    );
  const building = offline.filter(({ state }) => state === 'POPULATING');
  if (building.length > 0)
    checks.push(
      warning(
        'indexes',
        `Indexes are still being filled: ${building.map(({ name, populationPercent }) => `${name} (${populationPercent.toFixed(0)} %)`).join(', ')}.`,
        'Wait: until then, questions are slow.',
      ),
    );
  const broken = offline.filter(({ state }) => state !== 'POPULATING');
  if (broken.length > 0)
    checks.push(
      failed(
        'indexes',
        `Indexes have failed: ${names(broken)}.`,
        'Look for the cause in the log of Neo4j; then drop them, and create them again with the statements of entente schema --cypher.',
      ),
    );
  if (checks.length > 0 || !areApplied) return checks;
  const others = foreign.length === 0 ? '' : ` ${String(foreign.length)} are not Entente’s.`;
  return [ok('indexes', `All ${String(expected.length)} indexes and constraints are online.${others}`)];
}

const oneLine = (statement: string) => statement.replaceAll(/\s+/g, ' ');

async function restorationChecks(graph: Graph): Promise<Check[]> {
  if (!(await isHalfRestored(graph))) return [];
  return [
    failed(
      'archive',
      'The graph holds a part of an archive whose import was interrupted.',
      'Run entente import with the archive again.',
    ),
  ];
}

/** Clocks may differ by so much; the record's own times are of this machine. */
const CLOCKS_MS = 60_000;

async function clockCheck(graph: Graph): Promise<Check> {
  const { values } = await graph.read({
    text: "CYPHER 5 OPTIONAL MATCH (counter:Counter {id: 'changes'}) RETURN datetime.statement().epochMillis, counter.at",
    params: {},
  });
  const now = Date.now();
  const [database, last] = values[0] ?? [];
  const ahead = typeof last === 'string' ? Date.parse(last) - now : 0;
  if (ahead > CLOCKS_MS)
    return failed(
      'clock',
      `The last change of the record is of ${String(last)}, and this machine says it is ${new Date(now).toISOString()}.`,
      'Set the clock of this machine: changes would be dated before earlier ones.',
    );
  const apart = Math.abs(Number(database) - now);
  if (apart > CLOCKS_MS)
    return warning(
      'clock',
      `The clocks of this machine and of the database differ by ${String(Math.round(apart / 1_000))} s.`,
      'Set both by the same time server.',
    );
  return ok('clock', `The clocks agree: ${new Date(now).toISOString()}.`);
}
