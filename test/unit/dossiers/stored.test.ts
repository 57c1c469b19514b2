import { sortOut } from '../../../src/dossiers/stored';

describe('sorting rows out by what is stored', () => {
  const row = (id: string, digest: string) => ({ id, digest });

  it('tells new rows, changed ones and those that are there', () => {
    const stored = new Map([
      ['same', 'a'],
      ['other', 'a'],
    ]);
    const sorted = sortOut([row('new', 'a'), row('same', 'a'), row('other', 'b')], stored);
    expect(sorted).toEqual({
      fresh: [row('new', 'a')],
      changed: [row('other', 'b')],
      tally: { created: 1, updated: 1, unchanged: 1 },
    });
  });

  it('counts what no dossier had declared as created, and changes the node that is there', () => {
    const sorted = sortOut([row('place', 'a')], new Map([['place', null]]));
    expect(sorted).toEqual({
      fresh: [],
      changed: [row('place', 'a')],
      tally: { created: 1, updated: 0, unchanged: 0 },
    });
  });

  it('creates once what is told twice', () => {
    const sorted = sortOut([row('twice', 'a'), row('twice', 'a'), row('twice', 'b')], new Map());
    expect(sorted).toEqual({
      fresh: [row('twice', 'a')],
      changed: [row('twice', 'b')],
      tally: { created: 1, updated: 1, unchanged: 1 },
    });
  });
});
