import { describe, expect, it } from '@jest/globals';

import type { Dossier } from '../../../../src/dossiers/dossier';
import { readDossier } from '../../../../src/dossiers/read/readDossier';
import { dossierGroups } from '../../../../src/dossiers/submit/dossierGroups';

/** A dossier of a topic for its name, and of subjects that refer to others. */
function dossier(name: string, ...others: readonly string[]): Dossier {
  const facts = others.map(
    (other) => `    - {matter: "event:e", topic: "topic:${other}", basis: BACKGROUND}\n`,
  );
  const read = readDossier(
    `entities:\n  topics:\n    - {id: "topic:${name}", names: {en: ${name}}}\n${facts.length > 0 ? `facts:\n  subjects:\n${facts.join('')}` : ''}`,
    name,
  );
  if ('issues' in read) throw new Error(JSON.stringify(read.issues));
  return read.dossier;
}

const shown = (...dossiers: readonly Dossier[]) =>
  dossierGroups(dossiers).map((group) => [
    group.dossiers.map(({ file }) => file).join(''),
    group.isDependent,
  ]);

describe('groups of dossiers', () => {
  it('come after those that they refer to', () => {
    expect(shown(dossier('a', 'b'), dossier('b', 'c'), dossier('c'))).toEqual([
      ['c', false],
      ['b', true],
      ['a', true],
    ]);
  });

  it('hold those that refer to each other, in the order of their files', () => {
    expect(shown(dossier('a', 'b'), dossier('b', 'c', 'd'), dossier('c', 'a'), dossier('d'))).toEqual([
      ['d', false],
      ['abc', true],
    ]);
  });

  it('leave alone what refers to nothing of the others', () => {
    expect(shown(dossier('a', 'elsewhere'), dossier('b'))).toEqual([
      ['a', false],
      ['b', false],
    ]);
  });
});
