/** What a format has to escape. */
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';

import { csvOf } from '../../../src/export/csv';
import { entityId } from '../../../src/export/followTheMoney';
import { xml } from '../../../src/export/xml';

describe('XML', () => {
  it('escapes what has a meaning, and leaves out what XML cannot hold', () => {
    expect(xml(`a<b>&"c'\u0000\u0008\uD800`)).toBe('a&lt;b&gt;&amp;&quot;c&apos;');
    expect(xml('哈尔滨 Харбин 🏙')).toBe('哈尔滨 Харбин 🏙');
    expect(xml('a\r\nb\tc')).toBe('a&#13;&#10;b&#9;c');
  });
});

describe('ids of FollowTheMoney', () => {
  it('are what its packages accept', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1, unit: 'grapheme' }), (id) => {
        expect(entityId(id)).toMatch(/^[0-9a-zA-Z]([0-9a-zA-Z.-]*[0-9a-zA-Z])?$/);
      }),
    );
  });

  it('are different for different ids of the graph', () => {
    const part = fc.string({ minLength: 1, unit: fc.constantFrom('a', 'b', '0', '9', '-', '/', '#', '.') });
    const id = fc.tuple(part, part).map(([type, name]) => `${type}:${name}`);
    fc.assert(
      fc.property(id, id, (one, other) => {
        fc.pre(one !== other);
        expect(entityId(one)).not.toBe(entityId(other));
      }),
      { numRuns: 2_000 },
    );
  });
});

describe('CSV', () => {
  async function text(cells: readonly (string | number | boolean | null)[]): Promise<string> {
    const columns = cells.map((_, at) => ({ name: `c${String(at)}`, value: () => cells[at] ?? null }));
    async function* rows() {
      yield {};
    }
    let all = '';
    for await (const chunk of csvOf(columns, rows())) all += chunk;
    return all;
  }

  it('begins with a byte order mark and ends lines as RFC 4180 has it', async () => {
    expect(await text(['a'])).toBe('\uFEFFc0\r\na\r\n');
  });

  it('quotes what divides cells, and no cell is a formula', async () => {
    expect(await text(['a,b', 'say "x"', '=1+1', '@a', '+7', '-x', '\tx'])).toContain(
      `"a,b","say ""x""",'=1+1,'@a,'+7,'-x,'\tx`,
    );
  });

  it('leaves numbers what they are, and says what is true and what is missing', async () => {
    expect(await text([-33.87, 0, true, false, null])).toContain('\r\n-33.87,0,true,false,\r\n');
  });

  it('passes on what fails while rows are read', async () => {
    async function* rows(): AsyncGenerator<object> {
      yield {};
      throw new Error('the database is away');
    }
    const reading = async () => {
      for await (const chunk of csvOf([{ name: 'a', value: () => 'b' }], rows())) expect(chunk).toBeTruthy();
    };
    await expect(reading()).rejects.toThrow('the database is away');
  });
});
