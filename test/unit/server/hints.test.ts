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
    '{ entities(where: { type: { eq: City } }) { totalCount } }',
    'Value "City" does not exist in "EntityType" enum. Write CITY.',
  ],
  [
    'the words of a value',
    '{ entities(where: { type: { in: [EventSeries] } }) { totalCount } }',
    'Value "EventSeries" does not exist in "EntityType" enum. Write EVENT_SERIES.',
  ],
  [
    'casing and quotes at once',
    '{ search(text: "x", types: ["City"]) { nodes { score } } }',
    'Enum "EntityType" cannot represent non-enum value: "City". Write CITY without quotes.',
  ],
  [
    'that an enum takes no quotes, in encounters',
    '{ encounters(who: { type: "CITY", of: "c" }, whom: {}) { totalCount } }',
    'Write CITY without quotes.',
  ],
  [
    'that an enum takes no quotes, in paths',
    '{ paths(from: "a", to: "b", over: "TIES", between: [CITY]) { length } }',
    'Write TIES without quotes.',
  ],
  [
    'that an enum takes no quotes, in groups',
    '{ agreements { groups(by: ["KIND"]) { count } } }',
    'Write KIND without quotes.',
  ],
  [
    'that an enum takes no quotes, in orders',
    '{ cities(orderBy: [{ name: "ASC" }]) { totalCount } }',
    'Write ASC without quotes.',
  ],
  [
    'the relation of a link in a list of all nodes',
    '{ events(where: { role: { eq: HOST } }) { totalCount } }',
    'belongs to a link: use ',
  ],
  [
    'that lists of all nodes have no links',
    '{ cities(link: { kind: { eq: SISTER } }) { totalCount } }',
    'The nodes of this list are reached over no link: use where: {',
  ],
  [
    'the connection of a link that is asked of a node in a list of all nodes',
    '{ events { nodes { role } } }',
    '"role" belongs to a link: select it in ',
  ],
  [
    'where an argument belongs',
    '{ ties(kind: SISTER) { totalCount } }',
    'Unknown argument "kind" on field "Query.ties". Use where: {kind: …}.',
  ],
  [
    'where an argument of encounters belongs',
    '{ encounters(who: { of: "c" }, whom: {}, rank: HEAD) { totalCount } }',
    'Use who: {rank: …} or whom: {rank: …}.',
  ],
  [
    'what encounters takes instead of a filter',
    '{ encounters(where: {}, who: { of: "c" }, whom: {}) { totalCount } }',
    'Its conditions are the arguments who, whom, period, ',
  ],
  [
    'the period of encounters',
    '{ encounters(who: { of: "c", certainlyWithin: "2020" }, whom: {}) { totalCount } }',
    'Use period: {certainlyWithin: …} of the same field.',
  ],
  [
    'an argument in place of a part of a side',
    '{ encounters(who: { of: "c", eventKinds: [VISIT] }, whom: {}) { totalCount } }',
    'Use the argument eventKinds of the same field.',
  ],
  [
    'what is selected of pairs',
    '{ encounters(who: { of: "c" }, whom: {}) { nodes { name } } }',
    'Select "name" in who { name } or whom { name }.',
  ],
  ['what is selected of paths', '{ paths(from: "a", to: "b") { name } }', 'Select "name" in nodes { name }.'],
  [
    'the links of a group key',
    '{ city(id: "c") { ties { groups(by: [KIND]) { count } } } }',
    '"KIND" is a key of the links: use byLink: [KIND].',
  ],
  [
    'the nodes of a group key',
    '{ city(id: "c") { ties { groups(byLink: ["TYPE"]) { count } } } }',
    '"TYPE" is a key of the nodes: use by: [TYPE].',
  ],
  [
    'an order by a property of the link',
    '{ city(id: "c") { ties(orderBy: [{ kind: ASC }]) { totalCount } } }',
    '"kind" belongs to the link; a list is sorted by properties of its nodes.',
  ],
  [
    'an order by a number',
    '{ cities(orderBy: [{ ties: DESC }]) { totalCount } }',
    'found DESC. Write {count: DESC}.',
  ],
  [
    'an order by a related node',
    '{ cities(orderBy: [{ country: ASC }]) { totalCount } }',
    'found ASC. Write {name: ASC}.',
  ],
  [
    'an order by what a relation to many has',
    '{ cities(orderBy: [{ ties: { kind: ASC } }]) { totalCount } }',
    'A relation to many is sorted by its count or nodeCount.',
  ],
  [
    'the operator of a condition',
    '{ ties(where: { kind: SISTER }) { totalCount } }',
    'found SISTER. Write {eq: SISTER}.',
  ],
  [
    'the operator of a list of values, without quotes',
    '{ ties(where: { kind: ["SISTER", "PARTNER"] }) { totalCount } }',
    'Write {in: [SISTER, PARTNER]}.',
  ],
  [
    'the id of a related node',
    '{ cities(where: { country: "country:russia" }) { totalCount } }',
    'Write {id: {eq: "country:russia"}}.',
  ],
  [
    'that a relation to one has no quantifier',
    '{ cities(where: { country: { some: { node: { id: { eq: "c" } } } } }) { totalCount } }',
    '"some" goes with relations to many',
  ],
  [
    'a quantifier for a relation to many by its id',
    '{ cities(where: { ties: "city:harbin" }) { totalCount } }',
    'Say how many: {some: {node: {id: {eq: "city:harbin"}}}}',
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
    'the events and agreements whose modality is meant, where links between them have none',
    '{ event(id: "e") { ledTo(where: { modality: { eq: HELD } }) { totalCount } } }',
    'Use onEvent: {modality: …} or onAgreement: {modality: …}.',
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

  it('tells where the fields of a variable belong', () => {
    const message =
      'Variable "$w" got invalid value { kind: { eq: "SISTER" } } at "w.ties"; Field "kind" is not defined by type "ActorTiedToRelation". Did you mean "single"?';
    expect(hinted(message, undefined)).toBe(
      'Variable "$w" got invalid value { kind: { eq: "SISTER" } } at "w.ties"; Field "kind" is not defined by type "ActorTiedToRelation". Say how many: some: {link: {kind: …}}; also none, every, single and count.',
    );
  });

  it('lists values in messages about variables too', () => {
    const message =
      'Variable "$w" got invalid value "SISTERS" at "w.kind.eq"; Value "SISTERS" does not exist in "TieKind" enum. Did you mean the enum value "SISTER"?';
    expect(hinted(message, undefined)).toBe(
      'Variable "$w" got invalid value "SISTERS" at "w.kind.eq"; Value "SISTERS" does not exist in "TieKind" enum. Allowed values: COOPERATION, PARTNER, SISTER.',
    );
  });
});
