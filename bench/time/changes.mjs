/** Changes to the record of the kind that time brings: facts retracted, entities renamed. */
import { loadBuilt, loadPackage } from '../built.mjs';
import { connect } from '../databases.mjs';

loadPackage('reflect-metadata');
loadBuilt('model/index');

/** So many facts or entities make one change. */
const EACH = 10;

/** Half of what is changed is near the subjects of the questions, the rest anywhere. */
const FACTS = `CYPHER 5 CALL () { MATCH (e:Entity)<-[]-(f:Fact {status: 'ACTIVE'}) WHERE e.id IN $subjects
    AND f.type IN ['Participation', 'Tie', 'Tenure'] RETURN DISTINCT f ORDER BY f.id LIMIT toInteger($count / 2)
  UNION MATCH (f:Fact {status: 'ACTIVE'}) WHERE f.type IN ['Participation', 'Tie', 'Tenure', 'Occurrence']
    WITH f ORDER BY reverse(f.id), f.id LIMIT toInteger($count) RETURN f }
  RETURN f.id LIMIT toInteger($count)`;

const ENTITIES = `CYPHER 5 CALL () { MATCH (e:Entity)--(n:Entity) WHERE e.id IN $subjects AND NOT n:Document
    WITH DISTINCT n ORDER BY n.id LIMIT toInteger($count / 2) RETURN n
  UNION MATCH (n:Event|City|Official|Institution) WITH n ORDER BY reverse(n.id), n.id LIMIT toInteger($count) RETURN n }
  RETURN n.id LIMIT toInteger($count)`;

/** The number of the last change. */
export async function lastChange(server) {
  return withGraph(server, async (graph) =>
    Number((await read(graph, "CYPHER 5 MATCH (c:Counter {id: 'changes'}) RETURN c.value"))[0]),
  );
}

/** Retracts facts and renames entities, a few in each change. */
export async function makeChanges(server, subjects, { facts, entities }, say) {
  const { writeRecord } = loadBuilt('record/change/writeRecord');
  const { changeStatus } = loadBuilt('record/status/changeStatus');
  const { rederive } = loadBuilt('record/links/rederive');
  const { keepState } = loadBuilt('record/history/keep');
  const ids = Object.values(subjects).flat(2);
  return withGraph(server, async (graph) => {
    const factIds = await read(graph, FACTS, { subjects: ids, count: facts });
    const entityIds = await read(graph, ENTITIES, { subjects: ids, count: entities });
    const change = (reason) => ({ now: new Date().toISOString(), author: 'bench', reason });
    let changes = 0;
    for (const some of portions(factIds)) {
      const retraction = change('The source took it back');
      await writeRecord(graph, retraction, async (transaction) => {
        await changeStatus(transaction, some, 'RETRACTED', retraction);
        await rederive(transaction.run, some);
      });
      changes += 1;
    }
    say(`Retracted ${factIds.length} facts`);
    for (const some of portions(entityIds)) {
      await writeRecord(graph, change('It has another name'), ({ run }) =>
        run({
          text: `CYPHER 5 UNWIND $ids AS id MATCH (n:Entity {id: id})\n${keepState('n')}\nSET n.name = n.name + $suffix, n.name_en = n.name_en + $suffix`,
          params: { ids: some, suffix: ' (renamed)' },
        }),
      );
      changes += 1;
    }
    say(`Renamed ${entityIds.length} entities`);
    const [pastStates] = await read(graph, 'CYPHER 5 MATCH (n:PastState) RETURN count(n)');
    const [pastLinks] = await read(
      graph,
      "CYPHER 5 MATCH (:Entity)-[l]->(:Entity) WHERE type(l) STARTS WITH 'PAST_' RETURN count(l)",
    );
    return {
      retracted: factIds.length,
      renamed: entityIds.length,
      changes,
      pastStates: Number(pastStates),
      pastLinks: Number(pastLinks),
    };
  });
}

function portions(list) {
  return Array.from({ length: Math.ceil(list.length / EACH) }, (_, index) =>
    list.slice(index * EACH, (index + 1) * EACH),
  );
}

/** The first column. */
async function read(graph, text, params = {}) {
  return (await graph.read({ text, params })).values.map(([value]) => value);
}

async function withGraph(server, work) {
  const { Graph } = loadBuilt('graph/graph');
  const driver = connect(server);
  try {
    return await work(new Graph(driver, 'neo4j'));
  } finally {
    await driver.close();
  }
}
