import type { Response } from 'playwright-core';

import { loadText } from '../support/dossierFolder';
import { TIMEOUT_MS, inBrowser, until } from './inBrowser';

const NEIGHBOURS = 2_000;

/** A city with so many twins, as no article would have it. */
function hubDossier(): string {
  const twins = Array.from({ length: NEIGHBOURS }, (_, index) => index);
  return [
    `document: {id: doc:hub, names: {en: A hub}, language: en, characters: 100, sha256: "${'0'.repeat(64)}"}`,
    'passages: {"0-50": All are twins of the hub}',
    'entities:',
    '  cities:',
    '    - {id: city:hub, names: {en: Hubtown}}',
    ...twins.map((index) => `    - {id: city:hub-twin-${String(index)}, names: {en: Twin ${String(index)}}}`),
    'facts:',
    '  ties:',
    ...twins.map(
      (index) =>
        `    - {id: tie:hub-${String(index)}, first: city:hub, second: city:hub-twin-${String(index)}, kind: SISTER, level: CITY, basis: TEXT, evidence: ["0-50"]}`,
    ),
    '',
  ].join('\n');
}

inBrowser('in a browser, a hub of 2,000 neighbours', (world) => {
  it(
    'is explored to the end, and no expansion is empty',
    async () => {
      await loadText(world().server.graph, 'hub.yaml', hubDossier());
      const page = await world().open('graph?do=city:hub&limit=150');
      const sizes: number[] = [];
      page.on('response', (response) => {
        void brought(response).then((count) => {
          if (count !== undefined) sizes.push(count);
        });
      });
      const status = (count: number) =>
        page.getByText(new RegExp(`^Graph with ${String(count)} nodes? and`)).waitFor();
      const expand = async () => {
        await page.getByRole('button', { name: 'Expand: Hubtown' }).first().click();
        const dialog = page.getByRole('dialog');
        await dialog.getByText(/not shown yet/).waitFor();
        await dialog.getByRole('combobox').selectOption('100');
        await dialog.getByRole('button', { name: 'Expand' }).click();
      };
      await page.locator('#node-city\\:hub').click();
      await status(1);
      // By hand up to the limit of the drawing, and over it once it is raised.
      for (const count of [101, 150]) {
        await expand();
        await status(count);
      }
      await expand();
      await page.getByRole('button', { name: 'Raise the limit to 300' }).click();
      // The second expansion had stopped at the limit; it is whole now, and so is the third but for one.
      await status(300);
      // The same steps, and those that are left, from an address.
      sizes.length = 0;
      const steps = Array.from({ length: NEIGHBOURS / 100 }, () => 'city:hub*100');
      await page.goto(`${world().home}graph?do=city:hub,${steps.join(',')}&limit=3000`);
      await status(NEIGHBOURS + 1);
      expect(sizes.slice(1)).toEqual(steps.map(() => 100));
      await page.locator('#node-city\\:hub').focus();
      await page.keyboard.press('Enter');
      await page.getByRole('button', { name: 'Expand: Hubtown' }).first().click();
      await page.getByRole('dialog').getByText('All neighbours are shown.').waitFor();
      await until(page, `document.querySelectorAll('.canvas .node').length === ${String(NEIGHBOURS + 1)}`);
    },
    3 * TIMEOUT_MS,
  );
});

/** How many nodes an answer has brought to the graph; undefined for other answers. */
async function brought(response: Response): Promise<number | undefined> {
  if (!(response.request().postData() ?? '').includes('query graphAround')) return undefined;
  const { data } = (await response.json()) as { data: { neighbourhood: { nodes: unknown[] } } };
  return data.neighbourhood.nodes.length;
}
