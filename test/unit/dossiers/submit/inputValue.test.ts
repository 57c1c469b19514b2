import { describe, expect, it } from '@jest/globals';

import { formatPath, parsePath } from '../../../../src/dossiers/read/path';
import { inputPath, valueOfInput } from '../../../../src/dossiers/submit/inputValue';

const INPUT = {
  document: { id: 'doc:1', names: [{ language: 'en', value: 'A', note: null }], note: null },
  passages: [
    { range: '0-5', gloss: 'Said' },
    { range: '6-9', gloss: null },
  ],
  entities: {
    cities: null,
    topics: [
      {
        id: 'topic:x',
        names: [
          { language: 'ru', value: 'Икс' },
          { language: 'en', value: 'X', basis: 'TEXT', evidence: [{ passage: '0-5' }] },
        ],
      },
    ],
  },
  facts: { ties: [{ first: 'city:a', second: 'city:b', since: null, evidence: [{ passage: '6-9' }] }] },
};

describe('a dossier as input of the API', () => {
  it('is the value that its YAML gives: lists become mappings, and what is null is left out', () => {
    expect(valueOfInput(INPUT)).toEqual({
      value: {
        document: { id: 'doc:1', names: { en: 'A' } },
        passages: { '0-5': 'Said', '6-9': null },
        entities: {
          topics: [
            {
              id: 'topic:x',
              names: { ru: 'Икс', en: { value: 'X', basis: 'TEXT', evidence: [{ passage: '0-5' }] } },
            },
          ],
        },
        facts: { ties: [{ first: 'city:a', second: 'city:b', evidence: [{ passage: '6-9' }] }] },
      },
      repeated: [],
    });
  });

  it('says where a key is given for the second time', () => {
    const passages = [{ range: '0-5' }, { range: '1-2' }, { range: '0-5' }];
    expect(valueOfInput({ passages }).repeated).toEqual([{ path: ['passages', 2, 'range'], key: '0-5' }]);
  });

  it('has a place for each path of the value', () => {
    const placeOf = (path: string) => formatPath(inputPath(INPUT, parsePath(path)));
    expect(placeOf('passages["6-9"]')).toBe('passages[1]');
    expect(placeOf('entities.topics[0].names.en.evidence[0].passage')).toBe(
      'entities.topics[0].names[1].evidence[0].passage',
    );
    expect(placeOf('document.names.en')).toBe('document.names[0]');
    expect(placeOf('facts.ties[0].since')).toBe('facts.ties[0].since');
  });

  it('has paths that come back from their text', () => {
    for (const path of [[], ['a', 0, 'b'], ['passages', '93-103'], ['x', 'say "no" [1].b', 2]])
      expect(parsePath(formatPath(path))).toEqual(path);
  });
});
