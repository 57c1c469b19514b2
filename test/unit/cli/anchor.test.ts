import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { anchor } from '../../../src/cli/anchor';

describe('entente anchor', () => {
  let root: string;
  let printed: string;
  let stdout: jest.SpyInstance;

  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), 'entente-anchor-'));
    printed = '';
    stdout = jest.spyOn(process.stdout, 'write').mockImplementation((text) => {
      printed += String(text);
      return true;
    });
  });

  afterEach(() => {
    stdout.mockRestore();
    rmSync(root, { recursive: true });
  });

  const write = (name: string, text: string) => {
    writeFileSync(join(root, name), text);
    return join(root, name);
  };

  it('writes ranges into the file, and nothing else beside it', () => {
    const text = write('a.txt', 'Turku and Harbin met.');
    const path = write(
      'x.yaml',
      'document: { id: doc:x, names: { en: A }, language: en }\nfacts: { mentions: [{ entity: city:harbin, evidence: [Harbin] }] }\n',
    );
    anchor(path, { text });
    expect(readFileSync(path, 'utf8')).toContain('passages:\n  "10-16": null\n');
    expect(printed).toBe(`${path}: 1 quotation became a range, 1 passage added without gloss: 10-16\n`);
    expect(readdirSync(root)).toEqual(['a.txt', 'x.yaml']);
  });

  it('leaves the file as it is where words are not found', () => {
    const text = write('a.txt', 'Turku and Harbin met.');
    const yaml =
      'document: { id: doc:x }\nfacts: { mentions: [{ evidence: [Harbin] }, { evidence: [Oslo] }] }\n';
    const path = write('x.yaml', yaml);
    expect(() => {
      anchor(path, { text });
    }).toThrow(/x\.yaml has 1 fault; nothing was written:\n {2}x\.yaml:2 .*: “Oslo” is not in the text\.$/u);
    expect(readFileSync(path, 'utf8')).toBe(yaml);
  });

  it('refuses what is no dossier, and a text that is not there', () => {
    expect(() => {
      anchor(write('x.txt', ''), { text: '' });
    }).toThrow('expected a file ending in .yaml');
    expect(() => {
      anchor(write('x.yaml', ''), { text: join(root, 'no.txt') });
    }).toThrow(/^There is no file /);
  });
});
