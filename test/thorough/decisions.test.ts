import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';

const FOLDER = join(__dirname, '..', '..', 'docs', 'decisions');
const MAX_LINES = 20;

const files = readdirSync(FOLDER).filter((name) => name !== 'README.md');
const text = (name: string): string => readFileSync(join(FOLDER, name), 'utf8');

describe('a decision', () => {
  it.each(files)('%s has its number, its three parts and at most 20 lines', (name) => {
    const lines = text(name).trimEnd().split('\n');
    expect(lines[0]).toMatch(new RegExp(`^# ${Number(name.slice(0, 4))}\\. \\S`));
    expect(lines.length).toBeLessThanOrEqual(MAX_LINES);
    for (const part of ['Context', 'Decision', 'Consequences'])
      expect(lines.filter((line) => line.startsWith(`**${part}.** `))).toHaveLength(1);
  });

  it('is in the index, by number, without a gap', () => {
    const listed = [...text('README.md').matchAll(/^\| (\d+) \| \[[^\]]+\]\((\S+\.md)\)/gm)];
    expect(listed.map(([, , file]) => file)).toEqual([...files].sort());
    expect(listed.map(([, number]) => Number(number))).toEqual(files.map((_, index) => index + 1));
  });
});
