import { planPaths, type PathQuestion } from '../../../src/schema/questions/network/pathPlan';
import { printPaths } from '../../../src/schema/questions/network/printPaths';

describe('the statement for paths', () => {
  const text = (question: Partial<PathQuestion>) =>
    printPaths(planPaths({ from: 'a', to: 'b', over: ['TIES'], maxHops: 6, limit: 5, ...question }, [])).text;
  const where = (question: Partial<PathQuestion>) => / WHERE .*$/m.exec(text(question))?.[0].trim() ?? '';

  it('has no condition that was not given', () => {
    expect(text({})).toContain('allShortestPaths((a)-[:TIED_TO*1..6]-(b))');
    expect(where({})).toBe('');
    expect(where({ over: ['PLACES'], tieKinds: ['SISTER'] })).toBe('');
  });

  it('walks only the kinds of ties that are given', () => {
    expect(where({ tieKinds: ['SISTER'] })).toBe('WHERE all(l IN relationships(p) WHERE l.kind IN $p2)');
  });

  it('allows events that took place, and the ends, beside the types that are given', () => {
    expect(where({ over: ['MEETINGS'] })).toBe(
      'WHERE all(l IN relationships(p) WHERE l.attended) AND all(n IN nodes(p) WHERE ((NOT n:Event) OR (n.tookPlace)))',
    );
    expect(where({ over: ['MEETINGS'], between: ['Official', 'City'] })).toBe(
      'WHERE all(l IN relationships(p) WHERE l.attended) AND all(n IN nodes(p) WHERE ((n:Official|City) OR (n:Event AND n.tookPlace) OR (NOT n:Event AND n = a) OR (NOT n:Event AND n = b)))',
    );
    expect(where({ between: [] })).toBe('WHERE all(n IN nodes(p) WHERE ((n = a) OR (n = b)))');
  });
});
