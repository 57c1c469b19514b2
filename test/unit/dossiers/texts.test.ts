import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { sliceCodePoints, readText, Texts } from '../../../src/dossiers/texts';

const TEXT = 'Ёлка 🎄 стоит у реки.';
const sha256 = createHash('sha256').update(TEXT).digest('hex');

describe('texts', () => {
  let folder: string;
  const warnings: string[] = [];
  const texts = () => new Texts(folder, (message) => warnings.push(message));

  beforeEach(() => {
    warnings.length = 0;
    folder = mkdtempSync(join(tmpdir(), 'entente-texts-'));
    writeFileSync(join(folder, 'a.txt'), TEXT);
  });

  afterEach(() => {
    rmSync(folder, { recursive: true });
  });

  it('are cut by code points, not by units of UTF-16', () => {
    expect(sliceCodePoints(TEXT, 5, 6)).toBe('🎄');
    expect(sliceCodePoints(TEXT, 7, 12)).toBe('стоит');
    expect(sliceCodePoints('plain', 1, 3)).toBe('la');
    expect(texts().textOf({ file: 'a.txt', sha256, start: 7, end: 12 })).toBe('стоит');
  });

  it('are not shown when they are others, and that is said once', () => {
    const source = texts();
    for (const start of [0, 1, 2]) {
      expect(source.textOf({ file: 'a.txt', sha256: 'ff', start, end: 4 })).toBeNull();
      expect(source.textOf({ file: 'b.txt', sha256, start, end: 4 })).toBeNull();
    }
    expect(warnings).toEqual([
      `The text a.txt is not the document’s: its SHA-256 is ${sha256}, not ff.`,
      `A text is not shown: there is no file ${join(folder, 'b.txt')}.`,
    ]);
  });

  it('lie in their folder only', () => {
    for (const file of ['../a.txt', '/etc/passwd', '..', '.', 'x/../a.txt', '']) {
      expect(readText(folder, file)).toHaveProperty('missing');
    }
    symlinkSync('/dev/zero', join(folder, 'zero.txt'));
    expect(readText(folder, 'zero.txt')).toHaveProperty('missing');
  });

  it('are forgotten and read again when there are many', () => {
    const source = texts();
    for (let index = 0; index < 80; index += 1) writeFileSync(join(folder, `n${String(index)}.txt`), TEXT);
    for (let round = 0; round < 2; round += 1) {
      for (let index = 0; index < 80; index += 1) {
        expect(source.textOf({ file: `n${String(index)}.txt`, sha256, start: 0, end: 4 })).toBe('Ёлка');
      }
    }
    expect(warnings).toEqual([]);
  });
});
