/** Queries that have hurt the server, or would, by what they try. Each must be refused or bounded. */

const aliases = (count, field) =>
  Array.from({ length: count }, (_, index) => `a${index}: ${field}`).join(' ');

const nestedCounts = (levels) =>
  levels === 0 ? '{}' : `{ties: {count: {of: {node: ${nestedCounts(levels - 1)}}, gte: 1}}}`;

const nestedSome = (levels) =>
  levels === 0 ? '{name: {contains: "zz"}}' : `{ties: {some: {node: ${nestedSome(levels - 1)}}}}`;

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
  {
    name: 'orders by counts in a variable',
    query: 'query ($o: [CityOrder!]) { cities(orderBy: $o, first: 1) { nodes { id } } }',
    variables: { o: Array.from({ length: 150 }, () => ({ ties: { count: 'DESC' } })) },
  },
  {
    name: 'many nested lists beside each other',
    query: `{ cities(first: 2) { nodes { ${aliases(100, 'ties(first: 2) { nodes { id } }')} } } }`,
  },
];
