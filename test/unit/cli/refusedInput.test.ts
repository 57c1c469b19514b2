import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { pino } from 'pino';

import { draft } from '../../../src/cli/draft';
import { load } from '../../../src/cli/load';
import { serve } from '../../../src/cli/serve';
import { readConfig } from '../../../src/config';

/** Settings by which a database would be asked at once, and is not there. */
const nobody = (seeds = '') =>
  readConfig({ NEO4J_URI: 'bolt://127.0.0.1:9', NEO4J_PASSWORD: 'x', ENTENTE_SEEDS: seeds });

describe('input that cannot be read', () => {
  let root: string;
  const log = pino({ level: 'silent' });

  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), 'entente-input-'));
  });

  afterEach(() => {
    rmSync(root, { recursive: true });
  });

  const pipe = (name: string) => {
    execFileSync('mkfifo', [join(root, name)]);
    return join(root, name);
  };

  it('is refused by load before it looks for a database', async () => {
    await expect(load(nobody(), log, pipe('a.jsonl'))).rejects.toThrow(
      /a\.jsonl is a named pipe; expected a file\.$/,
    );
    await expect(load(nobody(), log, pipe('b'))).rejects.toThrow(/b is a named pipe; expected a folder/);
    await expect(load(nobody(), log, join(root, 'no.jsonl'))).rejects.toThrow(/^There is no file /);
    mkdirSync(join(root, 'dossiers'));
    pipe('dossiers/x.yaml');
    await expect(load(nobody(), log, join(root, 'dossiers'))).rejects.toThrow(/x\.yaml is a named pipe/);
    rmSync(join(root, 'dossiers/x.yaml'));
    writeFileSync(join(root, 'dossiers/x.yaml'), 'document: {id: 5}');
    await expect(load(nobody(), log, join(root, 'dossiers'))).rejects.toMatchObject({
      name: 'InvalidDossiers',
    });
  });

  it('is refused by serve before it looks for a database', async () => {
    pipe('seed.yaml');
    await expect(serve(nobody(root), log)).rejects.toThrow(/seed\.yaml is a named pipe; expected a file\.$/);
    await expect(serve(nobody(join(root, 'no')), log)).rejects.toThrow(/^There is no folder /);
  });

  it('is named by draft for what it is', async () => {
    await expect(draft({}, pipe('article.txt'), {})).rejects.toThrow(
      /article\.txt is a named pipe; expected a file\.$/,
    );
    await expect(draft({}, join(root, 'no.txt'), {})).rejects.toThrow(/^There is no file /);
  });
});
