import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { pythonWithPackages, runPython } from '../support/pythonPackages';
import { TIMEOUT_MS, inBrowser } from './inBrowser';
import { saved } from './saved';

const python = pythonWithPackages();
if (python === undefined) {
  console.warn('GEXF is not read by networkx: there is no Python with a reachable PyPI.');
}

/** Prints the names of the nodes and the number of links of a GEXF file, as networkx reads them. */
const READ_GEXF = `
import json, sys, networkx
graph = networkx.read_gexf(sys.argv[1])
names = {node: data["label"] for node, data in graph.nodes(data=True)}
print(json.dumps({"names": names, "links": graph.number_of_edges()}))`;

inBrowser('in a browser, exports', (world) => {
  it(
    'are JSON, GEXF, SVG and PNG of what is seen',
    async () => {
      const page = await world().open('graph?do=city:harbin,city:harbin*10');
      await page.locator('.edge').first().waitFor({ state: 'attached' });
      const json = JSON.parse((await saved(page, 'JSON')).toString('utf8')) as { nodes: unknown[] };
      expect(json.nodes).toHaveLength(11);
      expect((await saved(page, 'GEXF')).toString('utf8')).toContain(
        '<node id="city:harbin" label="Harbin">',
      );
      expect((await saved(page, 'SVG')).toString('utf8')).toMatch(/^<svg[^>]* xmlns=/);
      expect((await saved(page, 'PNG')).subarray(1, 4).toString('latin1')).toBe('PNG');
    },
    TIMEOUT_MS,
  );

  (python === undefined ? it.skip : it)(
    'are read by networkx, with names in Cyrillic and Han as they are',
    async () => {
      const folder = mkdtempSync(join(tmpdir(), 'entente-gexf-'));
      try {
        for (const [lang, harbin] of [
          ['ru', 'Харбин'],
          ['zh', '哈尔滨'],
        ] as const) {
          const page = await world().open(`graph?do=city:harbin,city:harbin*10&lang=${lang}`);
          await page.locator('.edge').first().waitFor({ state: 'attached' });
          const file = join(folder, `${lang}.gexf`);
          const label = lang === 'ru' ? 'Сохранить' : '导出';
          await page.locator('.export summary', { hasText: label }).waitFor();
          writeFileSync(file, await saved(page, 'GEXF'));
          const json = JSON.parse((await saved(page, 'JSON')).toString('utf8')) as {
            nodes: { id: string; name: string }[];
            links: { from: string; to: string }[];
          };
          const { names, links } = (await runPython(python ?? '', READ_GEXF, file)) as {
            names: Record<string, string>;
            links: number;
          };
          expect(names['city:harbin']).toBe(harbin);
          expect(names).toEqual(Object.fromEntries(json.nodes.map(({ id, name }) => [id, name])));
          expect(links).toBe(json.links.length);
          await page.close();
        }
      } finally {
        rmSync(folder, { recursive: true });
      }
    },
    2 * TIMEOUT_MS,
  );
});
