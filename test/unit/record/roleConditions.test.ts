import { typeEntry, typesOf, type LinkRule } from '../../../src/model/declare/dictionary';
import { printRoleConditions } from '../../../src/record/links/roleConditions';

const RULE: LinkRule = { type: 'HOLDS_OFFICE', from: 'official', to: 'jurisdiction', keys: [] };

describe('conditions of a rule on the entities in roles', () => {
  it('are printed from data', () => {
    const whenRoles = { institution: { kind: ['GOVERNMENT', 'DUMA'] } };
    expect(printRoleConditions(typeEntry('Tenure'), { ...RULE, whenRoles }, 'f')).toEqual([
      "NOT EXISTS { MATCH (f)-[:INSTITUTION]->(e:Entity) WHERE NOT e.kind IN ['GOVERNMENT', 'DUMA'] }",
    ]);
    expect(printRoleConditions(typeEntry('Tenure'), RULE, 'f')).toEqual([]);
  });

  it('name roles that the fact has', () => {
    const whenRoles = { mayor: { kind: ['GOVERNMENT'] } };
    expect(() => printRoleConditions(typeEntry('Tenure'), { ...RULE, whenRoles }, 'f')).toThrow(
      'Tenure has no role mayor',
    );
  });

  it('leave no function in any rule: a pass can read all of it', () => {
    const rules = [...typesOf('fact')].flatMap(({ derives }) => derives);
    expect(rules.length).toBeGreaterThan(5);
    expect(JSON.parse(JSON.stringify(rules))).toEqual(rules);
  });
});
