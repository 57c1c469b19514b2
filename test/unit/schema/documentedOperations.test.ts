import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { parse, validate } from 'graphql';

import { buildSchema } from '../../../src/schema/build';

const ROOT = join(__dirname, '..', '..', '..');

/** The operations in a page: blocks of GraphQL that are neither a part of the schema nor of another operation. */
function operationsIn(page: string): string[] {
  const text = readFileSync(join(ROOT, page), 'utf8');
  return [...text.matchAll(/^```graphql\n([\s\S]*?)^```$/gm)]
    .map(([, block = '']) => block)
    .filter((block) => /^(?:\{|query|mutation|subscription|fragment)/.test(block.trim()));
}

const PAGES = [
  'README.md',
  ...readdirSync(join(ROOT, 'docs')).flatMap((file) => (file.endsWith('.md') ? [`docs/${file}`] : [])),
];

describe('the operations in', () => {
  it.each(PAGES)('%s fit the schema', (page) => {
    const issues = operationsIn(page).flatMap((text) =>
      validate(buildSchema(), parse(text)).map(({ message }) => `${message} in ${text.slice(0, 80)}`),
    );
    expect(issues).toEqual([]);
  });

  it('docs/writing.md are several', () => {
    expect(operationsIn('docs/writing.md').length).toBeGreaterThan(2);
  });
});
