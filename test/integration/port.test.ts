import { createServer, type AddressInfo } from 'node:net';

import { choosePort } from '../../src/embedded/conf';

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
