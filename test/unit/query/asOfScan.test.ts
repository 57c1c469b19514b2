/** A list that is narrowed by a day alone reads every node of its type, and needs leave for it. */
import { prepareList } from '../../../src/query/prepared';
import { LIMITS, rootOf } from './planned';

const VIEW = { asOf: { date: '2020-06-23', certainty: 'POSSIBLE' } } as const;

function scanOf(query: string) {
  const { typeName, field } = rootOf(query);
  return prepareList(typeName, field, LIMITS, VIEW).scan;
}

describe('the scan of a list as of a day', () => {
  it('is declared where the day alone narrows it', () => {
    expect(scanOf('{ ties { nodes { id } } }')).toEqual({ label: 'Tie', by: 'asOf' });
    expect(scanOf('{ facts { totalCount } }')).toEqual({ label: 'Fact', by: 'asOf' });
  });

  it('is none where nodes have no time, or a condition begins at an index', () => {
    expect(scanOf('{ cities { nodes { id } } }')).toBeUndefined();
    expect(scanOf('{ events(where: {kind: {eq: MEETING}}) { nodes { id } } }')).toBeUndefined();
    expect(scanOf('{ events(of: "city:harbin") { nodes { id } } }')).toBeUndefined();
  });
});
