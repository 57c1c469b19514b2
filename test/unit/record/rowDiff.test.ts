import { diffRows } from '../../../src/record/rowDiff';

describe('sorting rows out by what is stored', () => {
  const row = (id: string, digest: string) => ({ id, digest });

  it('tells new rows, changed ones and those that are there', () => {
    const stored = new Map([
      ['same', 'a'],
      ['other', 'a'],
    ]);
    const sorted = diffRows([row('new', 'a'), row('same', 'a'), row('other', 'b')], stored);
    expect(sorted).toEqual({
      added: [row('new', 'a')],
      changed: [row('other', 'b')],
      tally: { created: 1, updated: 1, unchanged: 1 },
    });
  });

  it('counts what no dossier had declared as created, and changes the node that is there', () => {
    const sorted = diffRows([row('place', 'a')], new Map([['place', null]]));
    expect(sorted).toEqual({
      added: [],
      changed: [row('place', 'a')],
      tally: { created: 1, updated: 0, unchanged: 0 },
    });
  });

  it('creates once what is told twice', () => {
    const sorted = diffRows([row('twice', 'a'), row('twice', 'a'), row('twice', 'b')], new Map());
    expect(sorted).toEqual({
      added: [row('twice', 'a')],
      changed: [row('twice', 'b')],
      tally: { created: 1, updated: 1, unchanged: 1 },
    });
  });
});
