import { join } from 'node:path';
import { findServers } from '../../src/embedded/orphans';
import { startServedByNpm, until, type Served } from '../support/served';
import { TEST_FOLDER, endLeftoversOfTests, removeTestPath } from '../support/testHomes';

jest.setTimeout(120_000);

const FOLDER = join(TEST_FOLDER, `stop-${process.pid}`);
const DATABASE = join(FOLDER, 'home', 'neo4j');

/** bench/stop.mjs does the same with `npm start` itself, twenty times and under load. */
describe('a server that npm started, and its database', () => {
  let served: Served;

  beforeEach(async () => {
    served = startServedByNpm(FOLDER, { ENTENTE_HOME: join(FOLDER, 'home'), ENTENTE_SEEDS: '' });
    await served.url();
  });

  afterAll(async () => {
    await endLeftoversOfTests();
    removeTestPath(FOLDER);
  });

  const signalGroup = (signal: NodeJS.Signals) => process.kill(-(served.child.pid ?? 0), signal);

  it('end in order on SIGTERM to the process group, which npm passes on once more', async () => {
    signalGroup('SIGTERM');
    expect(await served.ended).toEqual([0, null]);
    expect(findServers(DATABASE)).toEqual([]);
    expect(served.output()).toContain('"closed":"embedded database"');
    expect(served.output()).not.toMatch(/second SIG|"level":[56]0/);
  });

  it('end on SIGKILL to the process group as well, the database within seconds', async () => {
    expect(findServers(DATABASE)).toHaveLength(1);
    signalGroup('SIGKILL');
    await served.ended;
    await until(30_000, 'the database is gone', async () => findServers(DATABASE).length === 0 || undefined);
  });
});
