import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { checkDossier } from '../../../src/cli/checkDossier';

const TEXT = 'Turku and Lipovo met.\n';

const yaml = (range: string) => `document:
  id: doc:x
  names: { en: A meeting }
  language: en
  characters: 22
  sha256: "${createHash('sha256').update(TEXT).digest('hex')}"
  file: a.txt
passages:
  "${range}": Lipovo named
entities:
  cities: [{ id: city:lipovo, names: { en: Lipovo } }]
facts:
  mentions:
    - { entity: city:lipovo, evidence: ["${range}"] }
`;

describe('entente check FILE', () => {
  let root: string;
  let printed: string[];
  let stdout: jest.SpyInstance;

  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), 'entente-check-'));
    mkdirSync(join(root, 'seeds'));
    printed = [];
    stdout = jest.spyOn(process.stdout, 'write').mockImplementation((text) => {
      printed.push(String(text).trimEnd());
      return true;
    });
    process.exitCode = undefined;
  });

  afterEach(() => {
    stdout.mockRestore();
    process.exitCode = undefined;
    rmSync(root, { recursive: true });
  });

  const write = (name: string, text: string) => {
    writeFileSync(join(root, name), text);
    return join(root, name);
  };

  const check = async (file: string, text?: string) =>
    checkDossier({ seeds: join(root, 'seeds') }, file, { text });

  it('shows the words beside each range', async () => {
    await check(write('x.yaml', yaml('10-16')), write('a.txt', TEXT));
    expect(printed).toEqual(['  10-16  “Lipovo”  Lipovo named', '0 faults, 0 warnings']);
    expect(process.exitCode).toBeUndefined();
  });

  it('says which range is right where one is off by one', async () => {
    await check(write('x.yaml', yaml('10-17')), write('a.txt', TEXT));
    expect(printed).toEqual([
      '  10-17  “Lipovo ”  Lipovo named',
      'x.yaml:9 passages["10-17"]: The range 10-17 ends with a space; is it off by one? 10-16 is “Lipovo”. (cutWord)',
      '1 fault, 0 warnings',
    ]);
    expect(process.exitCode).toBe(1);
  });

  it('notes that no text was compared, and which dossiers are left out', async () => {
    write('seeds/bad.yaml', 'document: 1\n');
    await check(write('seeds/x.yaml', yaml('10-16')));
    expect(printed).toEqual([
      `Note: ${join(root, 'seeds/bad.yaml')} was left out; it has 1 faults of its own`,
      'Note: No text compared. To compare, give --text.',
      '0 faults, 0 warnings',
    ]);
  });

  it('refers to what the other dossiers declare', async () => {
    write('seeds/places.yaml', 'entities:\n  cities: [{ id: city:other, names: { en: Other } }]\n');
    await check(write('x.yaml', yaml('10-16').replace('city:lipovo, evidence', 'city:other, evidence')));
    expect(printed.at(-1)).toBe('1 fault, 0 warnings');
    expect(printed[0]).toContain('No document and no fact speaks of “city:lipovo”.');
  });

  it('tells what is no dossier in one line, and words that are not anchored yet', async () => {
    await check(write('x.yaml', yaml('10-16').replace('["10-16"]', '[Lipovo]')));
    expect(printed[0]).toMatch(
      /^x\.yaml:14 facts\.mentions\[0\]\.evidence\[0\]: .*`entente anchor` writes their range\.$/,
    );
    await check(write('x.yaml', yaml('10-16').replace('    - {', '\t- {')));
    expect(printed.slice(2)).toEqual([
      'x.yaml:14 : The YAML cannot be read: the line begins with a tab; indent with spaces.',
      '1 fault, 0 warnings',
    ]);
  });
});
