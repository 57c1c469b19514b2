import { getNamedType, isEnumType } from 'graphql';

import { buildSchema } from '../../../src/schema/build';
import { LIMITS, rootOf } from './planned';
import { planList } from '../../../src/query/plan/planRoot';
import { propertyOf, typeEntry } from '../../../src/model/declare/dictionary';
import { groupKey } from '../../../src/model/declare/group';
import { valueOf } from '../../../src/query/plan/planValue';

/** The root lists with the keys by which each groups. */
function keysOfLists(): [list: string, type: string, key: string][] {
  const schema = buildSchema();
  return Object.values(schema.getQueryType()?.getFields() ?? {}).flatMap(({ name, type }) => {
    const connection = getNamedType(type);
    if (!('getFields' in connection) || !connection.name.endsWith('Connection')) return [];
    const fields = connection.getFields();
    const by = fields['groups'] && 'args' in fields['groups'] ? fields['groups'].args : [];
    const keys = by.flatMap((argument) => {
      const named = getNamedType(argument.type);
      return argument.name === 'by' && isEnumType(named) ? named.getValues() : [];
    });
    const nodeType = connection.name.replace('Connection', '');
    return keys.map((key): [string, string, string] => [name, nodeType, key.name]);
  });
}

describe('the keys of groups', () => {
  it('are the values that the fields answer, wherever these are stored', () => {
    const properties = keysOfLists().flatMap(([list, type, term]) => {
      if (type === 'Encounter') return [];
      const key = groupKey(type, term);
      const property = 'property' in key ? propertyOf(typeEntry(type), key.property) : undefined;
      return property ? [{ list, term, value: valueOf(property, 'NODE', {}) }] : [];
    });
    expect(properties.length).toBeGreaterThan(50);
    for (const { list, term, value } of properties) {
      const { typeName, field } = rootOf(`{ ${list} { groups(by: [${term}]) { keys } } }`);
      expect([list, term, JSON.stringify(planList(typeName, field, LIMITS))]).toEqual([
        list,
        term,
        expect.stringContaining(`"keys":[${JSON.stringify(value)}]`),
      ]);
    }
  });
});
