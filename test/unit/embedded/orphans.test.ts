import { findOrphans, ownershipFlags, serversOf } from '../../../src/embedded/orphans';
import { identifyProcess, isAlive, parsePs, parseStat } from '../../../src/embedded/processTable';

const OWNER = { pid: 7, startTime: 'Tue Nov 24 11:20:09 2026' };
const MAIN = 'org.neo4j.server.CommunityEntryPoint';

function serverOn(home: string, pid = 100): { pid: number; startTime: string; command: string[] } {
  return { pid, startTime: '555', command: ['java', ...ownershipFlags(home, OWNER), '-cp', 'lib/*', MAIN] };
}

describe('a leftover server', () => {
  it('is recognised by its home, with its owner', () => {
    expect(serversOf('/data/a', [serverOn('/data/a')])).toEqual([
      { pid: 100, startTime: '555', owner: OWNER },
    ]);
  });

  it('is not one of a home with a similar name, nor another program with the same flag', () => {
    const editor = { pid: 9, startTime: '1', command: ['vi', '-Dentente.home=/data/a'] };
    expect(serversOf('/data/a', [serverOn('/data/ab'), serverOn('/data'), editor])).toEqual([]);
  });

  it('is recognised when ps has torn its words apart at spaces', () => {
    const { command } = serverOn('/my data/a');
    const [torn] = parsePs(`  100 Ssl  Tue Nov 24 11:20:09 2026 ${command.join(' ')}\n`);
    expect(torn && serversOf('/my data/a', [torn])).toEqual([
      { pid: 100, startTime: 'Tue Nov 24 11:20:09 2026', owner: OWNER },
    ]);
  });

  it('is ended when its owner is dead', () => {
    const servers = serversOf('/a', [serverOn('/a', 100), serverOn('/a', 101)]);
    const { owner, toEnd } = findOrphans(servers, () => false);
    expect(owner).toBeUndefined();
    expect(toEnd.map(({ pid }) => pid)).toEqual([100, 101]);
  });

  it('stays when its owner is alive', () => {
    expect(findOrphans(serversOf('/a', [serverOn('/a')]), () => true)).toEqual({
      owner: OWNER,
      toEnd: [],
    });
  });
});

describe('a process', () => {
  it('is read from a stat line whose name holds brackets and spaces', () => {
    const numbers = Array.from({ length: 30 }, (_, index) => String(index + 4)).join(' ');
    expect(parseStat(`42 (a) (b c) S ${numbers}`)).toEqual({ state: 'S', startTime: '22' });
  });

  it('counts as ended when it is a zombie', () => {
    expect(parsePs('7 Z+ Tue Nov 24 11:20:09 2026 [java] <defunct>')).toEqual([]);
  });

  it('is another one when its pid is used again', () => {
    const self = identifyProcess(process.pid);
    expect(self && isAlive(self)).toBe(true);
    expect(isAlive({ pid: process.pid, startTime: 'earlier' })).toBe(false);
  });
});
