/** What the values of vocabularies are called in words, by `schema/terms.tsv`: `vocabulary, value`, and a column for each language. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const FILE = join(__dirname, '..', '..', 'schema', 'terms.tsv');

/** A value of a vocabulary in words. */
export interface TermWords {
  readonly vocabulary: string;
  readonly value: string;
  /** By language. */
  readonly texts: ReadonlyMap<string, string>;
}

let known: readonly TermWords[] | undefined;

/** All values that have words, by vocabulary and value. */
export function termWords(): readonly TermWords[] {
  known ??= read(readFileSync(FILE, 'utf8'));
  return known;
}

/** The languages that have words for every value. */
export function termLanguages(): readonly string[] {
  return [...(termWords()[0]?.texts.keys() ?? [])];
}

function read(file: string): readonly TermWords[] {
  const [head = '', ...lines] = file.trimEnd().split('\n');
  const [, , ...languages] = head.split('\t');
  return lines.map((line) => {
    const [vocabulary = '', value = '', ...texts] = line.split('\t');
    return {
      vocabulary,
      value,
      texts: new Map(languages.map((language, index) => [language, texts[index] ?? ''])),
    };
  });
}
