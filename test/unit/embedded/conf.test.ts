import { confText, portIn } from '../../../src/embedded/conf';

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

  it('let the procedures of Graph Data Science read the store only where plugins are given', () => {
    expect(confText(7690, 256)).not.toMatch(/plugins|unrestricted/);
    expect(confText(7690, 256, '/plugins').split('\n')).toEqual(
      expect.arrayContaining([
        'server.directories.plugins=/plugins',
        'dbms.security.procedures.unrestricted=gds.*',
      ]),
    );
  });

  it('tell the port of the run before', () => {
    expect(portIn(confText(7690, 256))).toBe(7690);
    expect(portIn(undefined)).toBeUndefined();
  });
});
