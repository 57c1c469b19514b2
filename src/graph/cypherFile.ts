/** Reads hand-written Cypher: a file holds one statement under a header of comments. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Hand-written Cypher stands beside `src` and `build`. */
export const CYPHER_FOLDER = join(__dirname, '..', '..', 'cypher');

/** The statements of a Cypher file: lines of comment left out, cut at semicolons that end a line. */
export function statementsOf(text: string): string[] {
  return text
    .split('\n')
    .filter((line) => !line.trimStart().startsWith('//'))
    .join('\n')
    .split(/;\s*(?:\n|$)/)
    .map((statement) => statement.trim())
    .filter((statement) => statement !== '');
}

/** The one statement of `cypher/<path>.cypher`. */
export function cypherFile(path: string): string {
  const statements = statementsOf(readFileSync(join(CYPHER_FOLDER, `${path}.cypher`), 'utf8'));
  const [text] = statements;
  if (text === undefined || statements.length > 1)
    throw new Error(`cypher/${path}.cypher must contain exactly one statement`);
  return text;
}

/** The first line of comment in `cypher/<path>.cypher`, without its slashes. */
export function cypherHeader(path: string): string {
  const [first = ''] = readFileSync(join(CYPHER_FOLDER, `${path}.cypher`), 'utf8').split('\n');
  return first.replace(/^\/\/\s*/, '');
}
