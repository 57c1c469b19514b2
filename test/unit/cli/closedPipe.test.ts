import { Writable } from 'node:stream';

import { allowClosedPipes } from '../../../src/cli/closedPipe';

const failing = (code: string) =>
  new Writable({
    write(_chunk, _encoding, done) {
      done(Object.assign(new Error(code), { code }));
    },
  });

/** What a stream throws for an error that it emits, if anything. */
function thrownBy(code: string): unknown {
  const stream = failing(code);
  allowClosedPipes(stream);
  try {
    stream.emit('error', Object.assign(new Error(code), { code }));
  } catch (error) {
    return error;
  }
  return undefined;
}

describe('a reader that goes away', () => {
  it('is no failure of what writes', () => {
    expect(thrownBy('EPIPE')).toBeUndefined();
  });

  it('does not hide other failures', () => {
    expect(thrownBy('ENOSPC')).toMatchObject({ code: 'ENOSPC' });
  });
});
