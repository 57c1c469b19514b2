import { describe, expect, it } from '@jest/globals';

import { list } from './planned';

describe('a list of all events by date', () => {
  it('finds the last day of the page first, in the index', () => {
    const { text } = list('{ events(first: 3, orderBy: [{date: DESC}]) { nodes { id } } }');
    expect(text).toContain(
      'CALL () { MATCH (n0:Event) WHERE n0.id IS NOT NULL AND n0.sortDay IS NOT NULL WITH n0.sortDay AS day ORDER BY day DESC LIMIT toInteger($p0) RETURN min(day) AS edge1 }',
    );
    expect(text).toContain(
      'MATCH (n0:Event) WHERE n0.sortDay = edge1 AND n0.id IS NOT NULL WITH n0 ORDER BY n0.id',
    );
  });

  it('puts undated events last, where ascending days would have them first', () => {
    const { text } = list('{ events(first: 3, orderBy: [{date: ASC}]) { nodes { id } } }');
    expect(text).toContain("n0.sortDay > '' WITH n0.sortDay AS day ORDER BY day LIMIT");
    expect(text).toContain("WHERE n0.sortDay = '' AND n0.id IS NOT NULL WITH n0 ORDER BY n0.id");
    expect(text).toContain("WITH n0 ORDER BY (n0.sortDay = ''), n0.sortDay, n0.id LIMIT");
  });

  it('is sorted as any other once there are conditions', () => {
    const { text } = list(
      '{ events(first: 3, where: {kind: {eq: FORUM}}, orderBy: [{date: DESC}]) { nodes { id } } }',
    );
    expect(text).not.toContain('edge');
    expect(text).toContain('ORDER BY n0.sortDay DESC, n0.id LIMIT');
  });
});
