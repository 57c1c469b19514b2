/** What the questions are asked about: the city with most events, others with some and few, countries, people. */
import { connect } from './databases.mjs';
import { MET_ROLES } from './questions.mjs';

/** Looks for the subjects in the plain copy. */
export async function findSubjects(plain) {
  return withQueries(plain, async (query) => {
    const cities = await citiesByEvents(query);
    // The city with most events of those whose bureaus met anyone at all.
    const hub = cities.find(({ met }) => met);
    const middle = cities.find(({ met }, index) => met && index >= cities.length / 5);
    const partner = await partnerOf(query, hub, cities);
    return {
      hub: hub.id,
      middle: middle.id,
      small: cities.at(-1).id,
      home: hub.country,
      tied: await tiedCity(query),
      partner,
      middlePartner: await partnerOf(query, middle, cities),
      countries: [hub.country, partner],
      topic: await topicOfMostEvents(query),
      namesakes: await sharedNames(query),
      acquainted: await officialsTwoMeetingsApart(query),
    };
  });
}

/** How much the product's graph holds, and the version of its database. */
export async function countGraph(product) {
  return withQueries(product, async (query) => {
    const [counts] = await query(
      `RETURN COUNT { (:Entity) } AS entities, COUNT { (:Fact) } AS facts, COUNT { (:Passage) } AS passages,
         COUNT { (:Entity)-[l]->(:Entity) WHERE l.key IS NOT NULL } AS links`,
    );
    const [{ version }] = await query('CALL dbms.components() YIELD versions RETURN versions[0] AS version');
    return { counts, neo4jVersion: version };
  });
}

async function withQueries(database, work) {
  const driver = connect(database);
  try {
    return await work(async (text, parameters = {}) => {
      const { records } = await driver.executeQuery(`CYPHER 5 ${text}`, parameters, { database: 'neo4j' });
      return records.map((record) => record.toObject());
    });
  } finally {
    await driver.close();
  }
}

function citiesByEvents(query) {
  return query(
    `MATCH (c:City)-[:IN]->(k:Country) WITH c, k, COUNT { (c)-[:TOOK_PART]->() } AS events
     WHERE events > 0 AND EXISTS { (c)-[:TIED_TO {kind: 'SISTER'}]-() }
     RETURN c.id AS id, k.id AS country, events,
       EXISTS { (c)<-[:BASED_IN]-(:Institution {kind: 'BUREAU'})-[t:TOOK_PART]->({tookPlace: true})<-[u:TOOK_PART]-(w:City)
         WHERE t.onBehalfOfId = c.id AND t.role IN $roles AND u.role IN $roles AND coalesce(u.onBehalfOfId, w.id) <> c.id } AS met
     ORDER BY events DESC, id`,
    { roles: MET_ROLES },
  );
}

/** The other country whose cities the bureaus of a city met most. */
async function partnerOf(query, { id, country }, cities) {
  const [partner] = await query(
    `MATCH (m:City {id: $id})<-[:BASED_IN]-(b:Institution {kind: 'BUREAU'})-[t:TOOK_PART]->(e:Event {tookPlace: true})
       <-[u:TOOK_PART]-(c:City)-[:IN]->(k:Country)
     WHERE k.id <> $country AND t.onBehalfOfId = m.id AND t.role IN $roles AND u.role IN $roles AND coalesce(u.onBehalfOfId, c.id) <> m.id
     RETURN k.id AS id, count(*) AS n ORDER BY n DESC, id LIMIT 1`,
    { id, country, roles: MET_ROLES },
  );
  return partner?.id ?? cities.find((other) => other.country !== country).country;
}

/** The city with most sister cities after the hub of ties, which is tied to everyone. */
async function tiedCity(query) {
  const [, tied] = await query(
    `MATCH (c:City) RETURN c.id AS id ORDER BY COUNT { (c)-[:TIED_TO {kind: 'SISTER'}]-() } DESC, id LIMIT 2`,
  );
  return tied.id;
}

async function topicOfMostEvents(query) {
  const [topic] = await query(
    'MATCH (t:Topic) RETURN t.id AS id ORDER BY COUNT { (t)<-[:ABOUT]-() } DESC LIMIT 1',
  );
  return topic.id;
}

/** Names that as many institutions share as a page holds, so that no order of equals decides. */
async function sharedNames(query) {
  const names = await query(
    `MATCH (i:Institution) WITH i.name AS name, count(*) AS n WHERE n = 20 RETURN name ORDER BY name LIMIT 3`,
  );
  return names.map(({ name }) => name);
}

async function officialsTwoMeetingsApart(query) {
  const pairs = await query(
    `MATCH (a:Official)-[t:TOOK_PART {attended: true}]->(:Event {tookPlace: true}) WITH a, count(t) AS n ORDER BY n DESC, a.id SKIP 100 LIMIT 2
     MATCH (a)-[:TOOK_PART {attended: true}]->(:Event {tookPlace: true})<-[:TOOK_PART {attended: true}]-(m:Official)
     WITH a, collect(DISTINCT m) AS met
     UNWIND met AS m
     MATCH (m)-[:TOOK_PART {attended: true}]->(:Event {tookPlace: true})<-[:TOOK_PART {attended: true}]-(b:Official)
     WHERE b <> a AND NOT b IN met
     WITH a, b ORDER BY b.id RETURN a.id AS a, collect(b.id)[0] AS b ORDER BY a`,
  );
  return pairs.map(({ a, b }) => [a, b]);
}
