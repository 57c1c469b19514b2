import { choosePort, confText, portIn } from '../../../src/graph/embedded/conf';
import { isPassing } from '../../../src/graph/embedded/launch';
import { createServer, type AddressInfo } from 'node:net';

describe('the settings of the embedded server', () => {
  it('listen on the loopback address only, with authentication and without HTTP or reports', () => {
    const lines = confText(7690, 256).split('\n');
    expect(lines).toEqual(
      expect.arrayContaining([
        'server.bolt.listen_address=127.0.0.1:7690',
        'server.http.enabled=false',
        'server.https.enabled=false',
        'dbms.security.auth_enabled=true',
        'dbms.usage_report.enabled=false',
        'server.memory.pagecache.size=256m',
      ]),
    );
  });

  it('tell the port of the run before', () => {
    expect(portIn(confText(7690, 256))).toBe(7690);
    expect(portIn(undefined)).toBeUndefined();
  });
});

describe('the port', () => {
  it('is another one when the wanted one is taken', async () => {
    const taken = createServer();
    await new Promise<void>((resolve) => taken.listen(0, '127.0.0.1', resolve));
    const { port } = taken.address() as AddressInfo;
    const chosen = await choosePort(port);
    expect(chosen).not.toBe(port);
    expect(await choosePort(chosen)).toBe(chosen);
    await new Promise((resolve) => taken.close(resolve));
  });
});

describe('a failed start', () => {
  it('is tried again for a taken port or store, and for nothing else', () => {
    expect(isPassing('java.net.BindException: Address already in use')).toBe(true);
    expect(isPassing('FileLockException: Lock file has been locked by another process')).toBe(true);
    expect(isPassing('java.lang.OutOfMemoryError')).toBe(false);
  });
});
