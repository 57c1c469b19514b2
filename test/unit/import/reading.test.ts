import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { requireColumns } from '../../../src/import/importTable';
import { parseMapping } from '../../../src/import/mapping/readMapping';
import type { Mapping } from '../../../src/import/mapping/shapes';
import { inspectFiles } from '../../../src/import/read/inspectFile';
import { openTable } from '../../../src/import/read/openTable';

const MAPPING = `
source: { id: doc:t, names: { en: T }, language: en }
entities:
  city: { type: City, names: { en: city } }
`;

describe('reading a table', () => {
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'entente-table-'));
  });
  afterAll(() => {
    rmSync(folder, { recursive: true });
  });

  const written = (name: string, content: string | Buffer) => {
    const path = join(folder, name);
    writeFileSync(path, content);
    return path;
  };
  const read = async (
    content: string | Buffer,
    { name = 'a.csv', format }: { name?: string; format?: Mapping['format'] } = {},
  ) => {
    const { files } = await inspectFiles([written(name, content)]);
    const table = await openTable(files, format, 2);
    const rows = [];
    for await (const batch of table.batches) rows.push(...batch.rows);
    return { columns: table.columns, rows, cells: rows.map(({ cells }) => cells) };
  };

  it('takes quotes, line breaks within cells, a byte order mark and CRLF', async () => {
    const { columns, rows, cells } = await read(
      '\ufeffcity,note\r\n"Saint ""P""",“x”\r\n"a\nb",12" gun\r\n\r\nc,\r\n',
    );
    expect(columns).toEqual(['city', 'note']);
    expect(cells).toEqual([
      ['Saint "P"', '“x”'],
      ['a\nb', '12" gun'],
      ['c', ''],
    ]);
    expect(rows.map(({ number, line }) => [number, line])).toEqual([
      [1, 2],
      [2, 4],
      [3, 6],
    ]);
  });

  it('marks rows with more or fewer cells than there are columns', async () => {
    const { rows } = await read('a,b\n1\n1,2\n1,2,3\n');
    expect(rows.map(({ fault }) => fault)).toEqual([
      'The row has 1 cells; the table has 2 columns.',
      undefined,
      'The row has 3 cells; the table has 2 columns.',
    ]);
  });

  it('reads tabs, other delimiters, and tables without a header', async () => {
    expect((await read('a\tb\n"x\ty"\n', { name: 'a.tsv' })).cells).toEqual([['"x', 'y"']]);
    expect((await read('a;b\n1,5;2\n', { format: { delimiter: ';' } })).cells).toEqual([['1,5', '2']]);
    const bare = await read('1,2\n', { format: { header: ['a', 'b'] } });
    expect([bare.columns, bare.cells]).toEqual([['a', 'b'], [['1', '2']]]);
  });

  it('reads JSON Lines with inner objects, lists and gaps', async () => {
    const { columns, rows } = await read('{"a":1,"b":{"c":"x"}}\n\n[1]\n{"a":null,"d":["y","z"]}\nno\n', {
      name: 'a.jsonl',
    });
    expect(columns).toEqual(['a', 'b.c', 'd']);
    expect(
      rows.map(({ cells, fault, line }) => [line, fault === undefined ? cells : fault.slice(0, 20)]),
    ).toEqual([
      [1, ['1', 'x', undefined]],
      [3, 'The line is no objec'],
      [4, [undefined, undefined, ['y', 'z']]],
      [5, 'The line is no JSON:'],
    ]);
  });

  it.each<[string, string | Buffer, RegExp]>([
    [
      'Windows-1251',
      Buffer.from([0x61, 0x0a, 0xd5, 0xe0, 0xf0, 0x0a]),
      /is not UTF-8: line 2 .*iconv -f CP1251/u,
    ],
    ['UTF-16', Buffer.from('\ufeffa,b\n', 'utf16le'), /is UTF-16/u],
    ['bytes without a text', Buffer.from([0x61, 0x0a, 0x00, 0x01]), /NUL byte stands in line 2/u],
    ['a spreadsheet', Buffer.from('PK\u0003\u0004xx'), /ZIP archive or a spreadsheet/u],
    ['gzip', Buffer.from([0x1f, 0x8b, 8, 0]), /is compressed/u],
    ['nothing', '', /is empty/u],
    ['half of a character', Buffer.from([0x61, 0xd0]), /is not UTF-8: line 1/u],
    ['an open quotation mark', 'a\n"b\nc\n', /a quotation mark is not closed/u],
  ])('refuses %s in one sentence', async (_what, content, expected) => {
    await expect(read(content)).rejects.toThrow(expected);
  });

  it('finds characters whole that lie across two chunks', async () => {
    const text = `city\n${'é'.repeat(600_000)}x\n${'漢'.repeat(400_000)}\n`;
    const { cells } = await read(text);
    expect(cells.map(([cell]) => String(cell).length)).toEqual([600_001, 400_000]);
  });

  it('reads several files as one table, and refuses those of another one', async () => {
    const paths = [written('1.csv', 'a\nx\n'), written('2.csv', 'a\ny\nz\n')];
    const { files } = await inspectFiles(paths);
    const rows = [];
    for await (const batch of (await openTable(files, undefined)).batches) rows.push(...batch.rows);
    expect(rows.map(({ number, file, line }) => [number, file, line])).toEqual([
      [1, '1.csv', 2],
      [2, '2.csv', 2],
      [3, '2.csv', 3],
    ]);
    const { files: unlike } = await inspectFiles([...paths, written('3.csv', 'b\ny\n')]);
    await expect(openTable(unlike, undefined)).rejects.toThrow(/3\.csv has other columns than .*1\.csv/u);
  });

  it('says what is wrong with columns', async () => {
    const refused = async (header: string) => {
      const { files } = await inspectFiles([written('c.csv', `${header}\n`)]);
      const table = await openTable(files, undefined);
      requireColumns(parseMapping(MAPPING, 'm.yaml'), table);
    };
    await expect(refused('Citi')).rejects.toThrow(
      /m\.yaml:4 entities\.city\.names\.en: The table has no column “city”; did you mean “Citi”\?/u,
    );
    await expect(refused('city;country')).rejects.toThrow(
      /The table has one column, “city;country”; .*delimiter: ";"/u,
    );
    await expect(refused('city,city')).rejects.toThrow(/Its column stands twice in the header \(city\)/u);
    await refused('city,x,x');
  });
});
