/** Queries that have hurt the server, or would, by what they try. Each must be refused or bounded. */

const aliases = (count, field) =>
  Array.from({ length: count }, (_, index) => `a${index}: ${field}`).join(' ');

const nestedCounts = (levels) =>
  levels === 0 ? '{}' : `{ties: {count: {of: {node: ${nestedCounts(levels - 1)}}, gte: 1}}}`;

const nestedSome = (levels) =>
  levels === 0 ? '{name: {contains: "zz"}}' : `{ties: {some: {node: ${nestedSome(levels - 1)}}}}`;

/** All operators of a count at each level, over relations that few nodes have. */
const nestedCompared = (levels) =>
  `{${levels % 2 === 1 ? 'commemoratedBy' : 'partOf'}: {count: {of: {node: ${levels === 1 ? '{}' : nestedCompared(levels - 1)}}, lt: 9, lte: 8, gt: 0, gte: 1, exists: true}}}`;

/** Counts along relations of many steps, from a type that may be anything. */
const nestedAlong = ([relation, ...others]) =>
  relation === undefined ? '{}' : `{${relation}: {single: {node: ${nestedAlong(others)}}}}`;

export const hostile = [
  {
    name: '190 aliases of a value below documents',
    query: `{ documents(first: 5) { nodes { facts(first: 100) { nodes { evidence(first: 1) { document { facts(first: 95) { nodes { ${aliases(190, 'id')} } } } } } } } } }`,
  },
  {
    name: 'the same, as dear as is accepted',
    query: `{ documents(first: 5) { nodes { facts(first: 20) { nodes { evidence(first: 1) { document { facts(first: 40) { nodes { ${aliases(190, 'id')} } } } } } } } } }`,
  },
  {
    name: 'long keys',
    query: `{ documents(first: 100) { nodes { facts(first: 100) { nodes { ${'k'.repeat(60_000)}: id } } } } }`,
  },
  {
    name: 'an or of 5,000 in a variable',
    query: 'query ($w: CityWhere) { cities(where: $w, first: 1) { totalCount } }',
    variables: {
      w: { or: Array.from({ length: 5_000 }, (_, index) => ({ name: { contains: `x${index}` } })) },
    },
  },
  {
    name: 'an or of 190 in a variable',
    query: 'query ($w: CityWhere) { cities(where: $w, first: 1) { totalCount } }',
    variables: {
      w: { or: Array.from({ length: 190 }, (_, index) => ({ name: { contains: `x${index}` } })) },
    },
  },
  {
    name: 'an or of 190 different conditions in a variable',
    query: 'query ($w: CityWhere) { cities(where: $w, first: 1) { totalCount } }',
    variables: {
      w: {
        or: Array.from({ length: 63 }, (_, index) => ({
          name: { contains: `x${index}` },
          ties: { some: { node: { name: { startsWith: `y${index}` } }, link: { kind: { eq: 'SISTER' } } } },
        })),
      },
    },
  },
  {
    name: 'one variable in 60 places',
    query: `query ($w: EventWhere) { cities(first: 10) { nodes { ${aliases(60, 'events(where: $w, first: 1) { totalCount }')} } } }`,
    variables: { w: { or: Array.from({ length: 60 }, (_, index) => ({ name: { contains: `x${index}` } })) } },
  },
  ...[1, 2, 3, 4].map((levels) => ({
    name: `${levels} nested counts`,
    query: `{ cities(where: ${nestedCounts(levels)}) { totalCount } }`,
  })),
  ...[2, 3, 4].map((levels) => ({
    name: `${levels} nested some`,
    query: `{ cities(where: ${nestedSome(levels)}) { totalCount } }`,
  })),
  ...[2, 3, 4].map((levels) => ({
    name: `${levels} nested singles along the documents of anything`,
    query: `{ landmarks(where: ${nestedAlong(['namedAfter', 'documents', 'entities', 'documents'].slice(0, levels))}) { totalCount } }`,
  })),
  {
    name: 'counts that are compared in every way',
    query: `{ events(where: ${nestedCompared(5)}) { totalCount } }`,
  },
  {
    name: 'many groups of one list with conditions on relations',
    query: `{ cities(where: {and: [${nestedSome(1)}, {officials: {some: {node: {events: {some: {node: {kind: {eq: MEETING}}}}}}}}]}) { ${aliases(20, 'groups(by: [COUNTRY]) { count }')} } }`,
  },
  {
    name: 'orders by counts in a variable',
    query: 'query ($o: [CityOrder!]) { cities(orderBy: $o, first: 1) { nodes { id } } }',
    variables: { o: Array.from({ length: 150 }, () => ({ ties: { count: 'DESC' } })) },
  },
  {
    name: 'long names to match',
    query: 'query ($w: CityWhere) { cities(where: $w, first: 1) { totalCount } }',
    variables: {
      w: {
        or: Array.from({ length: 190 }, (_, index) => ({ name: { matches: `Жюль${index} `.repeat(150) } })),
      },
    },
  },
  {
    name: 'long dates',
    query: 'query ($w: EventWhere) { events(where: $w, first: 1) { totalCount } }',
    variables: {
      w: {
        or: Array.from({ length: 190 }, (_, index) => ({
          date: {
            possiblyWithin: `{${Array.from({ length: 90 }, (_, n) => `2${100 + index + n}-XX-0X`).join()}}`,
          },
        })),
      },
    },
  },
  {
    name: 'a long text to search for',
    query: 'query ($t: String!) { search(text: $t) { nodes { score } } }',
    variables: { t: 'мэр Сунь Чже города '.repeat(500) },
  },
  {
    name: 'the longest paths',
    query: `{ ${aliases(1, 'paths(from: "official:g0", to: "official:g1", over: MEETINGS, maxHops: 8, first: 25) { nodes { id name } hops { evidence { gloss } } }')} }`,
  },
  {
    name: 'all encounters of everybody',
    query: `{ encounters(first: 100, who: {type: CITY}, whom: {type: CITY}) { nodes { who { id name } whom { id name } meetings { certain event { id name } } } } }`,
  },
  {
    name: 'all there is of many entities',
    query: `{ entities(first: 100) { nodes { id name facts(first: 25) { nodes { id ... on Participation { actor { id name } event { id name participants { totalCount } } } } } } } }`,
  },
  {
    name: 'many nested lists beside each other',
    query: `{ cities(first: 2) { nodes { ${aliases(100, 'ties(first: 2) { nodes { id } }')} } } }`,
  },
];
