/** The floor: each question as hand-written Cypher behind bare `node:http`, in a process of its own. */
import { createServer } from 'node:http';
import neo4j from 'neo4j-driver';
import { questions } from './questions.mjs';

const { PLAIN_URI, PLAIN_PASSWORD } = process.env;
const driver = neo4j.driver(PLAIN_URI, neo4j.auth.basic('neo4j', PLAIN_PASSWORD), {
  disableLosslessIntegers: true,
});
const texts = new Map(questions.map(({ name, floor }) => [name, `CYPHER 5 ${floor}`]));

async function answer({ name, variables }) {
  const session = driver.session({ database: 'neo4j', defaultAccessMode: neo4j.session.READ });
  try {
    const { records } = await session.executeRead((transaction) =>
      transaction.run(texts.get(name), variables),
    );
    return records[0]?.get(0) ?? null;
  } finally {
    await session.close();
  }
}

const server = createServer(async (request, response) => {
  let body = '';
  for await (const chunk of request.setEncoding('utf8')) body += chunk;
  try {
    const text = JSON.stringify({ data: await answer(JSON.parse(body)) });
    response.writeHead(200, { 'content-type': 'application/json' }).end(text);
  } catch (error) {
    response.writeHead(500).end(JSON.stringify({ errors: [{ message: String(error) }] }));
  }
});
server.keepAliveTimeout = 60_000;
server.listen(0, '127.0.0.1', () => console.log(`Listening at http://127.0.0.1:${server.address().port}/`));
process.on('disconnect', () => process.exit());
