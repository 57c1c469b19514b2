import {
  alternativesOf,
  warningsOf,
  type Alternative,
} from '../../../src/schema/questions/network/pathHints';
import type { PathOver } from '../../../src/schema/questions/network/types';
import { planPaths, type PathQuestion } from '../../../src/schema/questions/network/pathPlan';
import { printPaths } from '../../../src/schema/questions/network/printPaths';

describe('the statement for paths', () => {
  const text = (question: Partial<PathQuestion>) =>
    printPaths(planPaths({ from: 'a', to: 'b', over: ['TIES'], maxHops: 6, limit: 5, ...question }, [])).text;
  const where = (question: Partial<PathQuestion>) =>
    /^MATCH p = .*?( WHERE .*)?$/m.exec(text(question))?.[1]?.trim() ?? '';

  it('has no condition that was not given', () => {
    expect(text({})).toContain('allShortestPaths((a)-[:TIED_TO*1..6]-(b))');
    expect(where({})).toBe('');
    expect(where({ over: ['PLACES'], tieKinds: ['SISTER'] })).toBe('');
  });

  it('walks only the kinds of ties that are given', () => {
    expect(where({ tieKinds: ['SISTER'] })).toBe('WHERE all(l IN relationships(p) WHERE l.kind IN $p0)');
  });

  it('allows events that took place, and the ends, beside the types that are given', () => {
    expect(where({ over: ['MEETINGS'] })).toBe(
      'WHERE all(l IN relationships(p) WHERE l.attended) AND all(n IN nodes(p) WHERE CASE WHEN n:Event THEN n.tookPlace ELSE true END)',
    );
    expect(where({ over: ['MEETINGS'], between: ['Official', 'City'] })).toBe(
      'WHERE all(l IN relationships(p) WHERE l.attended) AND all(n IN nodes(p) WHERE CASE WHEN n:Event THEN n.tookPlace ELSE ((n:Official|City) OR (n = a) OR (n = b)) END)',
    );
    expect(where({ between: [] })).toBe('WHERE all(n IN nodes(p) WHERE ((n = a) OR (n = b)))');
  });

  it('tests where links are mixed only those to which a condition applies', () => {
    expect(where({ over: ['MEETINGS', 'OFFICES'] })).toBe(
      'WHERE all(l IN relationships(p) WHERE ((NOT coalesce(((type(l) = $p0)), false)) OR (l.attended))) AND all(n IN nodes(p) WHERE CASE WHEN n:Event THEN n.tookPlace ELSE true END)',
    );
    expect(where({ over: ['OFFICES', 'SEATS'] })).toBe('');
    expect(text({ over: ['OFFICES', 'SEATS'] })).toContain(
      'allShortestPaths((a)-[:HOLDS_OFFICE|BASED_IN|ACTS_FOR|PART_OF*1..6]-(b))',
    );
  });
});

describe('the alternatives for a question without paths', () => {
  const found = (over: PathOver[], length = 2, without: Alternative['without'] = []) => ({
    over,
    without,
    length,
    nodes: [],
  });

  it('are each kind alone and one mixture, each once', () => {
    expect(
      alternativesOf([found(['PLACES']), found(['MEETINGS', 'SEATS'], 3), found(['PLACES', 'SEATS'])]),
    ).toEqual([found(['PLACES']), found(['MEETINGS', 'SEATS'], 3)]);
    expect(alternativesOf([found(['MEETINGS']), found(['MEETINGS']), found(['PLACES'])])).toEqual([
      found(['MEETINGS']),
      found(['PLACES']),
    ]);
    expect(alternativesOf([])).toEqual([]);
  });

  const question = { from: 'a', to: 'b', over: ['TIES'], between: ['City'], maxHops: 2, limit: 1 } as const;
  const said = (...all: Alternative[]) =>
    warningsOf(question, all, ['paths']).map(({ code, argument, without }) => [code, argument, without]);

  it('name each filter without which there is a path', () => {
    expect(said(found(['TIES'], 3, ['maxHops']), found(['TIES'], 4, ['between', 'maxHops']))).toEqual([
      ['NO_PATH_WITH_THIS_FILTER', ['maxHops'], ['maxHops']],
    ]);
    expect(
      said(found(['TIES'], 4, ['between', 'maxHops']), found(['SEATS'], 2, ['between', 'maxHops'])),
    ).toEqual([['NO_PATH_WITH_THIS_FILTER', undefined, ['between', 'maxHops']]]);
    expect(said(found(['SEATS'], 2, ['between', 'maxHops']))).toEqual([
      ['NO_PATH_OVER_THESE_LINKS', ['over'], undefined],
    ]);
    expect(said()).toEqual([]);
  });
});
