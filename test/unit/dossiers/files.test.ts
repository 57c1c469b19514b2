import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { InvalidDossiers } from '../../../src/dossiers/load/invalidDossiers';
import { readFolder } from '../../../src/dossiers/load/loadFolder';
import { lineBatches } from '../../../src/dossiers/read/jsonLines';
import { requireFile } from '../../../src/dossiers/read/files';
import { readLines } from '../../../src/dossiers/read/lineRows';
import { readText } from '../../../src/dossiers/texts';
import { faultsOf, HEAD } from './support';

describe('files of a stranger', () => {
  let root: string;
  let folder: string;

  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), 'entente-files-'));
    folder = join(root, 'dossiers');
    mkdirSync(folder);
  });

  afterEach(() => {
    rmSync(root, { recursive: true });
  });

  const write = (name: string, bytes: string | Buffer) => {
    writeFileSync(join(folder, name), bytes);
    return join(folder, name);
  };
  const refusal = () => {
    try {
      return readFolder(folder).length;
    } catch (error) {
      return (error as Error).message;
    }
  };

  it('refuses a folder that is not there, or is none', () => {
    expect(() => readFolder(join(root, 'no'))).toThrow(/^There is no folder .*\/no\.$/);
    expect(() => readFolder(write('x.yaml', 'a'))).toThrow(/is a file; expected a folder of dossiers/);
  });

  it('refuses pipes, devices, folders and links that lead out, without waiting for them', () => {
    execFileSync('mkfifo', [join(folder, 'a.yaml')]);
    expect(refusal()).toMatch(/a\.yaml is a named pipe; expected a file\.$/);
    rmSync(join(folder, 'a.yaml'));
    writeFileSync(join(root, 'out.yaml'), HEAD);
    symlinkSync(join(root, 'out.yaml'), join(folder, 'b.yaml'));
    expect(refusal()).toMatch(/b\.yaml is a link that leads out of the folder; it is not read\.$/);
    rmSync(join(folder, 'b.yaml'));
    symlinkSync(join(root, 'nowhere'), join(folder, 'c.yaml'));
    expect(refusal()).toMatch(/c\.yaml cannot be read: it does not exist\.$/);
    rmSync(join(folder, 'c.yaml'));
    mkdirSync(join(folder, 'd.yaml'));
    expect(refusal()).toMatch(/d\.yaml is a folder; expected a file\.$/);
    expect(() => {
      requireFile('/dev/null');
    }).toThrow('/dev/null is a device; expected a file.');
  });

  it('reads a link within the folder', () => {
    write('real.txt', HEAD);
    symlinkSync('real.txt', join(folder, 'x.yaml'));
    expect(refusal()).toBe(1);
  });

  it('refuses what is no UTF-8 and tells the line', () => {
    write('x.yaml', Buffer.concat([Buffer.from('document:\n  id: '), Buffer.from([0xcd, 0xf0])]));
    expect(refusal()).toMatch(/x\.yaml is not UTF-8: line 2 has bytes that are no characters\.$/);
  });

  it('refuses NUL, halves of surrogate pairs and names of more than a thousand characters', () => {
    expect(faultsOf(HEAD.replace('A text', 'A \0 text'))).toEqual([
      'x.yaml:3 : Found a NUL character; a text has none.',
    ]);
    expect(faultsOf(HEAD.replace('{en: A text}', '{en: "A \\ud83d text"}'))).toEqual([
      'x.yaml:3 document.names.en: Found half of a surrogate pair, which is no character; write the character itself.',
    ]);
    expect(faultsOf(HEAD.replace('A text', '😀'.repeat(1_001)))).toEqual([
      'x.yaml:3 document.names.en: Found 1001 characters; at most 1000 are allowed. The name, a text.',
    ]);
    expect(faultsOf(HEAD.replace('A text', '😀'.repeat(1_000)))).toEqual([]);
  });

  it('refuses the same in JSON Lines', async () => {
    const read = async (bytes: string | Buffer) => {
      const issues: string[] = [];
      for await (const batch of lineBatches(write('x.jsonl', bytes), 10)) {
        const rows = readLines(batch, 'x.jsonl');
        if ('issues' in rows) issues.push(...rows.issues.map(({ message }) => message));
      }
      return issues;
    };
    const city = (name: string) => `{"cities": {"id": "city:x", "names": {"en": "${name}"}}}\n`;
    expect(await read(`\ufeff${city('X')}`)).toEqual([]);
    expect(await read(city('\\u0000'))).toEqual(['Found a NUL character; a text has none.']);
    expect(await read(city('\\ud83d'))).toEqual([
      'Found half of a surrogate pair, which is no character; write the character itself.',
    ]);
    expect(await read(city('x'.repeat(1_001)))).toEqual([
      'Found 1001 characters; at most 1000 are allowed. The name, a text.',
    ]);
    await expect(
      read(Buffer.concat([Buffer.from(city('X')), Buffer.from([0xff, 0x0a])])),
    ).rejects.toMatchObject({
      line: 2,
      message: 'The line is not UTF-8: it has bytes that are no characters.',
    });
  });

  it('shows no text outside its folder', () => {
    writeFileSync(join(root, 'secret'), 'secret');
    symlinkSync(join(root, 'secret'), join(folder, 'text.txt'));
    expect(readText(folder, 'text.txt')).toMatchObject({
      missing: expect.stringMatching(/leads out/) as string,
    });
    expect(readText(folder, '../secret')).toHaveProperty('missing');
  });

  it('lists the first hundred faults and counts the others', () => {
    const location = { file: 'x', line: 1, path: '' };
    const issues = Array.from({ length: 50_000 }, (_, index) => ({
      location,
      message: `Fault ${String(index)}.`,
    }));
    const lines = new InvalidDossiers(issues).message.split('\n');
    expect(lines).toHaveLength(102);
    expect(lines.at(-1)).toBe('  … and 49900 more');
  });
});
