import { pathStatement } from '../../../src/schema/questions/network/pathStatement';

describe('the statement for paths', () => {
  const where = (text: string) => /^WHERE .*$/m.exec(text)?.[0] ?? '';

  it('tests nothing that nobody asked for', () => {
    const text = pathStatement({ over: 'TIES', maxHops: 6 });
    expect(text).toContain('allShortestPaths((a)-[:TIED_TO*1..6]-(b))');
    expect(where(text)).toBe('');
    expect(where(pathStatement({ over: 'PLACES', maxHops: 8, tieKinds: ['SISTER'] }))).toBe('');
  });

  it('walks only the kinds of ties that were named', () => {
    expect(where(pathStatement({ over: 'TIES', maxHops: 2, tieKinds: ['SISTER'] }))).toBe(
      'WHERE all(l IN relationships(p) WHERE l.kind IN $tieKinds)',
    );
  });

  it('lets events that took place, and the ends, stand beside the types that were named', () => {
    expect(where(pathStatement({ over: 'MEETINGS', maxHops: 4, between: ['Official', 'City'] }))).toBe(
      'WHERE all(l IN relationships(p) WHERE l.attended) AND all(n IN nodes(p) WHERE CASE WHEN n:Event THEN n.tookPlace ELSE n:Official|City OR n = a OR n = b END)',
    );
    expect(where(pathStatement({ over: 'TIES', maxHops: 4, between: [] }))).toBe(
      'WHERE all(n IN nodes(p) WHERE n = a OR n = b)',
    );
  });
});
