/** What an archive from a stranger must not hold. */
import { describe, expect, it } from '@jest/globals';

import { archiveContent } from '../../../src/archive/readArchive';

const HEAD = '{"archive": {"format": 1, "schema": 16, "version": 1}}';

async function read(...lines: readonly string[]): Promise<unknown[]> {
  async function* each() {
    yield* [HEAD, ...lines];
  }
  const all: unknown[] = [];
  for await (const line of archiveContent(each(), 'a.jsonl', () => undefined)) all.push(line);
  return all;
}

describe('an archive', () => {
  it('is read line by line to its end', async () => {
    const node = '{"node": [0, ["City", "Entity"], {"id": "city:x"}]}';
    await expect(read(node, '{"end": {"nodes": 1, "relationships": 0}}')).resolves.toHaveLength(2);
  });

  it.each([
    [
      'a key',
      '{"node": [0, ["ApiKey"], {"role": "ADMINISTRATOR"}]}',
      /a\.jsonl:2: the node belongs to a server/,
    ],
    ['a kept answer', '{"node": [0, ["Request"], {"key": "x"}]}', /belongs to a server/],
    ['a label that is Cypher', '{"node": [0, ["A) DETACH DELETE n //"], {}]}', /a\.jsonl:2: expected/],
    ['a type that is Cypher', '{"relationship": [0, "A]->() //", 0, {}]}', /a\.jsonl:2: expected/],
  ])('is refused with %s', async (_name, line, message) => {
    await expect(read(line)).rejects.toThrow(message);
  });
});
