/**
 * What Neo4j's planner has to do for statements about another time: it plans a walk that is written inside another once for each
 * way to reach it, so their number and how deep they nest make the seconds.
 */
import { prepareList } from '../../../src/query/prepared';
import { LIMITS, rootOf } from './planned';

const VIEW = { knownAt: 1, asOf: { date: '2023-06-23', certainty: 'POSSIBLE' } } as const;

function textOf(query: string, view: Parameters<typeof prepareList>[3] = VIEW): string {
  const { typeName, field } = rootOf(query);
  return prepareList(typeName, field, LIMITS, view).text;
}

/** The walks that stand in expressions, pattern comprehensions included, by how many others they stand in. */
function walksByDepth(text: string): number[] {
  const counts: number[] = [];
  const open: boolean[] = [];
  for (const [part] of text.matchAll(/(?:EXISTS|COUNT|COLLECT) \{|head\(\[\(|[{}]|\[\(|\]\)/g)) {
    const isWalk = /EXISTS|COUNT|COLLECT|head/.test(part);
    if (isWalk) {
      const depth = open.filter(Boolean).length;
      counts[depth] = (counts[depth] ?? 0) + 1;
    }
    if (part.includes('{')) open.push(isWalk);
    if (part === '}') open.pop();
  }
  return counts;
}

const DOCUMENTS = '{ documents(first: 5) { nodes { facts { totalCount } } } }';

describe('the walks of a statement', () => {
  it('are few where facts of any type are read as of a day, as the record knew them', () => {
    // Whether the document was known; the facts; whether each was known, and what it begins with had begun.
    expect(walksByDepth(textOf(DOCUMENTS))).toEqual([2, 2]);
  });

  it('nest no deeper for the record of a change', () => {
    const deep =
      '{ entities(first: 5) { nodes { facts { nodes { evidence { document { facts { totalCount } } } } } } } }';
    const { knownAt, ...now } = VIEW;
    expect(knownAt).toBe(1);
    const depths = [textOf(deep), textOf(deep, now)].map((text) => walksByDepth(text).length);
    expect(depths[0]).toBeLessThanOrEqual((depths[1] ?? 0) + 1);
  });

  it('stand in one CASE, behind the pattern', () => {
    const text = textOf(DOCUMENTS);
    expect(text).not.toContain('ELSE CASE WHEN n1:');
    expect(text).toMatch(/WITH \*, CASE WHEN n1:.* AS (t\d+) WHERE \1/);
  });

  it('are those of states only where something is read of these', () => {
    const states = (query: string) => textOf(query, { knownAt: 1 }).split('state').length - 1;
    expect(states('{ cities { nodes { id } } }')).toBe(0);
    expect(states('{ cities { nodes { id name } } }')).toBeGreaterThan(0);
  });

  it('test no fact or passage that a relationship of a known node tells of', () => {
    const known = (query: string) => textOf(query, { knownAt: 1 }).split('THEN NOT').length - 1;
    // The fact at the root and the document, and none of the passages between.
    expect(known('{ facts { nodes { id evidence { document { id } } } } }')).toBe(2);
    // The document at the root and the fact, and none of the passages on the way.
    expect(known(DOCUMENTS)).toBe(2);
  });
});
