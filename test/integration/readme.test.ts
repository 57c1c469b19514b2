import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { startTestServer, type TestServer } from '../support/entente';

const README = readFileSync(join(__dirname, '..', '..', 'README.md'), 'utf8');

/** Every query of the README with the answer that is printed below it. */
function printedAnswers(): [string, unknown][] {
  const blocks = [...README.matchAll(/```(sh|graphql|json)\n(.*?)```/gs)].map(
    ([, language = '', text = '']) => ({ language, text }),
  );
  return blocks.flatMap(({ language, text }, index): [string, unknown][] => {
    const next = blocks[index + 1];
    if (next?.language !== 'json') return [];
    const query = language === 'graphql' ? text : bodyOf(text);
    return query === undefined ? [] : [[query.replace(/\s+/g, ' ').trim(), JSON.parse(next.text)]];
  });
}

/** The query that a curl command sends, as the server would read it. */
function bodyOf(command: string): string | undefined {
  const body = / -d '(.*)'/s.exec(command)?.[1];
  return body === undefined ? undefined : (JSON.parse(body) as { query: string }).query;
}

describe('the README', () => {
  let server: TestServer;

  beforeAll(async () => {
    server = await startTestServer();
  }, 180_000);

  afterAll(async () => {
    await server.stop();
  });

  it('prints four answers', () => {
    expect(printedAnswers()).toHaveLength(4);
  });

  it.each(printedAnswers())('prints the real answer to %s', async (query, answer) => {
    await expect(server.data(query)).resolves.toEqual(answer);
  });
});
