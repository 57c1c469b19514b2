import { describe, expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';

import { failureOf } from '../../../src/cli/failure';
import { ImportEnded } from '../../../src/cli/importEnded';
import { ServerRefused, ServerUnreachable } from '../../../src/cli/send/serverRefused';
import { UnusableOption } from '../../../src/cli/unusableOption';
import { readConfig } from '../../../src/config';
import { InvalidDossiers } from '../../../src/dossiers/load/invalidDossiers';
import { badInput, EntenteError } from '../../../src/errors';
import { StartupFailure } from '../../../src/graph/startupFailure';

/** What some work throws. */
function thrown(work: () => unknown): unknown {
  try {
    work();
  } catch (error) {
    return error;
  }
  return undefined;
}

describe('the failure of a command', () => {
  it.each([
    [new UnusableOption('x'), 2],
    [thrown(() => readConfig({ ENTENTE_PORT: 'high' })), 2],
    [new StartupFailure('x'), 3],
    [new ServerUnreachable('x'), 3],
    [new ServerRefused('x'), 1],
    [badInput('x'), 1],
    [new EntenteError('DATABASE_UNAVAILABLE', 'x'), 3],
    [new EntenteError('INTERNAL', 'x'), 4],
    [new ImportEnded('x', { cause: new EntenteError('DATABASE_UNAVAILABLE', 'y') }), 3],
    [new ImportEnded('x', { cause: badInput('y') }), 1],
    [new TypeError('x is undefined'), 4],
    ['thrown text', 4],
  ])('%s ends with %i', (error, code) => {
    expect(failureOf(error).code).toBe(code);
  });

  it('names faults at their places', () => {
    const issue = { location: { file: 'a.yaml', line: 3, path: 'facts' }, message: 'No.' };
    expect(failureOf(new InvalidDossiers([issue])).faults).toEqual([
      { file: 'a.yaml', line: 3, path: 'facts', message: 'No.' },
    ]);
  });

  it('is a sentence where the system refuses a file', () => {
    expect(failureOf(thrown(() => readFileSync('/no/such')))).toMatchObject({
      code: 1,
      message: '/no/such cannot be used: there is no such file or folder.',
    });
    expect(failureOf(thrown(() => readFileSync('/')))).toMatchObject({ code: 1 });
  });

  it('is one line, and names the way to the details, where nobody foresaw it', () => {
    const { message } = failureOf(new TypeError('x is undefined\n    at y.ts:1'));
    expect(message).toBe(
      'Unexpected failure: x is undefined. This is a defect of Entente; run the command again with --debug for the details.',
    );
  });
});
