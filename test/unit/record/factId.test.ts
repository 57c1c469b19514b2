import '../../../src/model';
import type { FactRow } from '../../../src/record/rows';
import { contentDigest, factId } from '../../../src/record/facts/factId';

const roles = (filled: Record<string, string>): FactRow['roles'] =>
  Object.entries(filled).map(([role, target]) => ({
    role,
    relationship: role.toUpperCase(),
    target,
    targetKind: 'entity',
  }));

const tie = {
  type: 'Tie',
  properties: { kind: 'SISTER', level: 'CITY', since: '2015', basis: 'TEXT' },
  roles: roles({ first: 'city:a', second: 'city:b' }),
};

describe('the id of a fact', () => {
  it('is the one given', () => {
    expect(factId({ ...tie, id: 'tie:a-b' })).toBe('tie:a-b');
  });

  it('is otherwise its type and a digest of its content that never changes', () => {
    expect(factId(tie)).toBe(`fact:tie:${contentDigest(tie).slice(0, 20)}`);
    expect(factId({ ...tie, type: 'EventRelation', properties: { kind: 'UNDER' } })).toMatch(
      /^fact:event-relation:[0-9a-f]{20}$/,
    );
    // Ids are stored in graphs: a change of this value is a change of every id.
    expect(factId(tie)).toBe('fact:tie:5c66b5d94b972b7c4bc7');
  });

  it.each([
    ['basis', 'IMPLIED'],
    ['confidence', 0.5],
    ['dateBasis', 'by the dateline'],
    ['formatBasis', 'TEXT'],
    ['note', 'A remark'],
    ['onBehalfOfBasis', 'TEXT'],
    ['script', 'Cyrl'],
  ])('does not depend on %s, which may be told better later', (name, value) => {
    expect(factId({ ...tie, properties: { ...tie.properties, [name]: value } })).toBe(factId(tie));
  });

  it.each([
    ['kind', 'PARTNER'],
    ['level', 'DISTRICT'],
    ['since', '2016'],
    ['until', '2020'],
    ['modality', 'PLANNED'],
    ['date', '2024'],
  ])('depends on %s', (name, value) => {
    expect(factId({ ...tie, properties: { ...tie.properties, [name]: value } })).not.toBe(factId(tie));
  });

  it('does not depend on the order in which properties and roles are written', () => {
    const { kind, level, since, basis } = tie.properties;
    const turned = { ...tie, properties: { since, basis, level, kind }, roles: [...tie.roles].reverse() };
    expect(factId(turned)).toBe(factId(tie));
  });

  it('depends on who stands in which role, unless the order means nothing', () => {
    const swapped = roles({ first: 'city:b', second: 'city:a' });
    expect(factId({ ...tie, roles: swapped })).toBe(factId(tie));
    const under = { ...tie, type: 'EventRelation', properties: { kind: 'UNDER' } };
    expect(factId({ ...under, roles: swapped })).not.toBe(factId(under));
    const sameDay = { ...under, properties: { kind: 'SAME_DAY_AS' } };
    expect(factId({ ...sameDay, roles: swapped })).toBe(factId(sameDay));
  });
});
