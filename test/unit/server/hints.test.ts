/** What a client reads when its document does not fit the schema: allowed values, and where a field belongs. */
import { describe, expect, it } from '@jest/globals';
import { parse, specifiedRules, validate } from 'graphql';

import { buildSchema } from '../../../src/schema/build';
import { hintsOf } from '../../../src/server/hints/hinted';
import { placeHints } from '../../../src/server/hints/placeHints';

const schema = buildSchema();
const hinted = hintsOf(schema);

function messages(query: string): string[] {
  return validate(schema, parse(query), [...specifiedRules, placeHints]).map((error) =>
    hinted(error.message, error),
  );
}

const CASES: readonly (readonly [what: string, query: string, hint: string])[] = [
  [
    'up to twelve values of an enum',
    '{ ties(where: { kind: { eq: TWIN } }) { totalCount } }',
    'Value "TWIN" does not exist in "TieKind" enum. Allowed values: COOPERATION, PARTNER, SISTER.',
  ],
  [
    'the nearest three of a larger enum',
    '{ events(where: { kind: { in: [VISITS] } }) { totalCount } }',
    'Value "VISITS" does not exist in "EventKind" enum. Nearest of 28 values: VISIT, ',
  ],
  [
    'that an enum takes no quotes',
    '{ events(where: { kind: { eq: "VISIT" } }) { totalCount } }',
    'Enum "EventKind" cannot represent non-enum value: "VISIT". Write VISIT without quotes.',
  ],
  [
    'the casing of a value',
    '{ entities(where: { type: { eq: CITY } }) { totalCount } }',
    'Value "CITY" does not exist in "EntityType" enum. Write City.',
  ],
  [
    'the values for a number',
    '{ ties(where: { kind: { eq: 3 } }) { totalCount } }',
    'cannot represent non-enum value: 3. Allowed values: COOPERATION, PARTNER, SISTER.',
  ],
  [
    'the edge for a property of the link',
    '{ city(id: "c") { events { nodes { role } } } }',
    '"role" belongs to the link: select it in edges { role }.',
  ],
  [
    'the edge below a node of an edge',
    '{ city(id: "c") { events { edges { node { role } } } } }',
    '"role" belongs to the link: select it in edges { role }.',
  ],
  [
    'the node for a property of the node',
    '{ city(id: "c") { events { edges { name } } } }',
    '"name" belongs to the node: select it in node { name }.',
  ],
  [
    'nodes and edges of a connection',
    '{ cities { name } }',
    'This is a connection: select "name" in nodes { name }',
  ],
  [
    'edges of a connection for a property of the link',
    '{ city(id: "c") { ties { kind } } }',
    'This is a connection: select "kind" in edges { kind }.',
  ],
  [
    '`link` for a condition on the link',
    '{ city(id: "c") { events(where: { role: { eq: HOST } }) { totalCount } } }',
    '"role" belongs to the link: use the argument link: {role: …} of the same field.',
  ],
  [
    '`link` next to `node`',
    '{ cities(where: { ties: { some: { node: { kind: { eq: SISTER } } } } }) { totalCount } }',
    '"kind" belongs to the link: use link: {kind: …} next to node.',
  ],
  [
    'a quantifier for a relation to many',
    '{ cities(where: { ties: { kind: { eq: SISTER } } }) { totalCount } }',
    'Say how many: some: {link: {kind: …}}; also none, every, single and count.',
  ],
];

describe('a refusal of a document', () => {
  it.each(CASES)('tells %s', (_what, query, hint) => {
    const [message = '', ...others] = messages(query);
    expect(others).toEqual([]);
    expect(message).toContain(hint);
    expect(message).not.toMatch(/Did you mean/);
  });

  it('keeps the guess of graphql-js where there is no better hint', () => {
    expect(messages('{ cities { nodes { nam } } }')).toEqual([
      'Cannot query field "nam" on type "City". Did you mean "name" or "names"?',
    ]);
  });

  it('lists values in messages about variables too', () => {
    const message =
      'Variable "$w" got invalid value "SISTERS" at "w.kind.eq"; Value "SISTERS" does not exist in "TieKind" enum. Did you mean the enum value "SISTER"?';
    expect(hinted(message, undefined)).toBe(
      'Variable "$w" got invalid value "SISTERS" at "w.kind.eq"; Value "SISTERS" does not exist in "TieKind" enum. Allowed values: COOPERATION, PARTNER, SISTER.',
    );
  });
});
