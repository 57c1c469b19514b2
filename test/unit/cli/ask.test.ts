/** `entente ask`: variables from the command line, and which parts of an answer are tables. */
import { describe, expect, it } from '@jest/globals';

import { tablesOf } from '../../../src/cli/answerTables';
import { operationNamed, variablesOf } from '../../../src/cli/askVariables';
import { UnusableOption } from '../../../src/cli/unusableOption';
import type { Operation, OperationVariable } from '../../../src/server/operation';

const variable = (
  given: Partial<OperationVariable> & Pick<OperationVariable, 'name'>,
): OperationVariable => ({
  type: 'String',
  required: false,
  list: false,
  input: 'text',
  ...given,
});

const operation: Operation = {
  name: 'meetings',
  title: 'Meetings',
  description: '',
  document: '',
  variables: [
    variable({ name: 'city', type: 'ID!', required: true, example: 'city:harbin' }),
    variable({ name: 'moreThan', type: 'Int', input: 'number' }),
    variable({ name: 'foreign', type: 'Boolean', input: 'boolean' }),
    variable({
      name: 'kinds',
      type: '[Kind!]',
      list: true,
      input: 'enum',
      values: [{ name: 'A' }, { name: 'B' }],
    }),
    variable({ name: 'period', type: 'Period', input: 'json' }),
  ],
};

describe('variables', () => {
  it('have the types that the operation gives them; a value may hold an equals sign', () => {
    expect(
      variablesOf(operation, [
        'city=city:a=b',
        'moreThan=2',
        'foreign=true',
        'kinds=A',
        'kinds=B',
        'period={"certainlyWithin": "2020"}',
      ]),
    ).toEqual({
      city: 'city:a=b',
      moreThan: 2,
      foreign: true,
      kinds: ['A', 'B'],
      period: { certainlyWithin: '2020' },
    });
    expect(variablesOf(operation, ['city=', 'kinds=["A"]'])).toEqual({ city: '', kinds: ['A'] });
  });

  it.each([
    [[], /needs --var city=city:harbin/],
    [['city'], /takes name=value, not “city”/],
    [['town=x'], /no variable “town”; it has city, moreThan/],
    [['city=a', 'city=b'], /takes one value, and --var gives 2/],
    [['city=a', 'moreThan=many'], /moreThan takes a number, not “many”/],
    [['city=a', 'moreThan='], /moreThan takes a number/],
    [['city=a', 'foreign=yes'], /true or false/],
    [['city=a', 'kinds=C'], /one of A, B, not “C”/],
    [['city=a', 'period={'], /Period as JSON/],
  ])('%j are refused with a sentence', (given, message) => {
    expect(() => variablesOf(operation, given)).toThrow(UnusableOption);
    expect(() => variablesOf(operation, given)).toThrow(message);
  });
});

describe('the name of a question', () => {
  it('is found, or the nearest are proposed', () => {
    expect(operationNamed([operation], 'meetings')).toBe(operation);
    expect(() => operationNamed([operation], 'meeting')).toThrow(/did you mean meetings/);
  });
});

describe('tables of an answer', () => {
  it('are its connections and what stands beside them', () => {
    const tables = tablesOf(
      'query ($deep: Boolean!) { encounters { totalCount nodes { who { id } } nearMisses { truncated nodes { breaks ...whom @include(if: $deep) } } } city { id name } } fragment whom on NearMiss { whom { id } }',
      { deep: true },
    );
    expect(tables.map(({ rows, columns }) => [rows.join('.'), columns.map(({ name }) => name)])).toEqual([
      ['encounters.nodes', ['who.id']],
      ['encounters.nearMisses.nodes', ['breaks', 'whom.id']],
      ['city', ['id', 'name']],
    ]);
  });
});
