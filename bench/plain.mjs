/** A plain copy of the product's graph: labels, properties and direct relationships, no facts, passages or evidence. */
const NODES = {
  Country: { labels: 'Country:Actor', properties: ['id', 'name'] },
  City: { labels: 'City:Actor', properties: ['id', 'name', 'population'] },
  Institution: { labels: 'Institution:Actor', properties: ['id', 'name', 'kind'] },
  Official: { labels: 'Official:Actor', properties: ['id', 'name'] },
  Event: {
    labels: 'Event',
    properties: ['id', 'name', 'kind', 'date', 'earliest', 'latest', 'sortDay', 'modality', 'tookPlace'],
  },
  Topic: { labels: 'Topic', properties: ['id', 'name'] },
};

const RELATIONSHIPS = {
  IN: [],
  BASED_IN: [],
  HELD_IN: [],
  ABOUT: [],
  TIED_TO: ['kind', 'level'],
  HOLDS_OFFICE: ['title', 'rank'],
  TOOK_PART: ['role', 'attended', 'onBehalfOfId'],
};

const SCHEMA = [
  ...Object.keys(NODES).map(
    (label) => `CREATE CONSTRAINT IF NOT EXISTS FOR (n:${label}) REQUIRE n.id IS UNIQUE`,
  ),
  'CREATE CONSTRAINT IF NOT EXISTS FOR (n:Actor) REQUIRE n.id IS UNIQUE',
  'CREATE INDEX IF NOT EXISTS FOR (n:Event) ON (n.sortDay, n.id)',
  'CREATE INDEX IF NOT EXISTS FOR (n:Event) ON (n.earliest)',
  'CREATE INDEX IF NOT EXISTS FOR (n:Event) ON (n.kind)',
  'CREATE INDEX IF NOT EXISTS FOR (n:Institution) ON (n.kind)',
  'CREATE FULLTEXT INDEX institution_name IF NOT EXISTS FOR (n:Institution) ON EACH [n.name]',
];

const PORTION = 10_000;

/** Copies everything, portion by portion. @returns how many nodes and relationships there are */
export async function copyPlain(from, to) {
  for (const statement of SCHEMA) await run(to, statement);
  await run(to, 'CALL db.awaitIndexes(60)');
  let nodes = 0;
  let relationships = 0;
  for (const [label, { labels, properties }] of Object.entries(NODES)) {
    nodes += await transfer(
      from,
      `MATCH (n:${label}) RETURN {${properties.map((name) => `${name}: n.${name}`).join(', ')}} AS row`,
      to,
      `UNWIND $rows AS row CREATE (n:${labels}) SET n = row`,
    );
  }
  for (const [type, properties] of Object.entries(RELATIONSHIPS)) {
    // The label tells which unique index finds the end.
    for (const label of Object.keys(NODES)) {
      for (const end of Object.keys(NODES)) {
        relationships += await transfer(
          from,
          `MATCH (a:${label})-[r:${type}]->(b:${end}) RETURN {a: a.id, b: b.id, r: {${properties.map((name) => `${name}: r.${name}`).join(', ')}}} AS row`,
          to,
          `UNWIND $rows AS row MATCH (a:${label} {id: row.a}) MATCH (b:${end} {id: row.b}) CREATE (a)-[r:${type}]->(b) SET r = row.r`,
        );
      }
    }
  }
  return { nodes, relationships };
}

async function transfer(from, read, to, write) {
  const session = from.session({ database: 'neo4j', defaultAccessMode: 'READ' });
  let rows = [];
  let count = 0;
  try {
    for await (const record of session.run(`CYPHER 5 ${read}`)) {
      rows.push(record.get('row'));
      if (rows.length < PORTION) continue;
      count += rows.length;
      await run(to, write, { rows });
      rows = [];
    }
  } finally {
    await session.close();
  }
  if (rows.length > 0) await run(to, write, { rows });
  return count + rows.length;
}

async function run(driver, statement, parameters = {}) {
  return driver.executeQuery(`CYPHER 5 ${statement}`, parameters, { database: 'neo4j' });
}
