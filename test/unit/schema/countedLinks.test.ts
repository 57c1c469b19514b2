/** What `search` counts of an entity to tell which of two equal hits is better known: its links, and nothing else that is stored. */
import { cypherFile } from '../../../src/graph/cypherFile';
import '../../../src/model';
import { linkTypes } from '../../../src/model/linkTypes';
import { PAST } from '../../../src/model/past';

const COUNTED = /COUNT \{\s*(?:MATCH )?\(node\)-\[(?:link)?:([A-Z_|]+)\]-\(\)/g;

describe.each(['searchNames', 'searchTexts', 'searchIdentifiers'])('%s', (file) => {
  const [now = [], before = []] = [...cypherFile(`questions/${file}`).matchAll(COUNTED)].map(
    ([, types = '']) => types.split('|'),
  );

  it('counts links of every type, and of the record also those that it had', () => {
    const types = [...linkTypes()].sort();
    expect(now).toEqual(types);
    expect(before).toEqual([...types, ...types.map((type) => `${PAST}${type}`)]);
  });
});
