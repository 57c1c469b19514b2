import { readFileSync } from 'node:fs';

import type { Page } from 'playwright-core';

import { begun, button, tab } from './analyst';
import { PHONE, TIMEOUT_MS, inBrowser, until } from './inBrowser';

const AXE = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');

interface Found {
  readonly id: string;
  readonly nodes: readonly { readonly target: readonly unknown[]; readonly failureSummary: string }[];
}

/** The pages, and what to wait for on each. */
const PAGES: readonly (readonly [address: string, shown: string])[] = [
  ['', '.beginnings'],
  ['city:harbin', '.lines .line'],
  ['questions', '.catalogue'],
  ['questions/bureausMetCities', '.misses'],
  ['questions/officialsPerPlace', 'table'],
  ['questions/tiePaths', '.chain'],
  ['graph', '.empty'],
  ['graph?do=city:harbin,city:harbin*10', '.edge'],
  ['map', '.site'],
  ['timeline', '.row'],
  ['paths?from=official:sun-zhe&to=city:krasnodar&over=OFFICES,TIES&shortest=5', '.sentence'],
  ['dyad?a=city:krasnodar&b=city:harbin', '.figures'],
  ['workbench', '.bench-start'],
];

inBrowser('in a browser, every page', (world) => {
  const violations = async (page: Page) => {
    await page.evaluate(AXE);
    const { violations: found } = await page.evaluate<{ violations: Found[] }>('axe.run()');
    return found.map(
      ({ id, nodes }) => `${id}: ${String(nodes[0]?.target)} ${String(nodes[0]?.failureSummary)}`,
    );
  };

  for (const scheme of ['light', 'dark'] as const) {
    it(
      `is found without fault by axe in ${scheme} colours`,
      async () => {
        const faults: string[] = [];
        for (const [address, shown] of PAGES) {
          const page = await world().open(address);
          await page.emulateMedia({ colorScheme: scheme });
          await page.locator(shown).first().waitFor({ state: 'attached' });
          faults.push(...(await violations(page)).map((fault) => `${address}: ${fault}`));
          await page.close();
        }
        expect(faults).toEqual([]);
      },
      2 * TIMEOUT_MS,
    );
  }

  it(
    'is found without fault with its hits, its dialog, its evidence and its menu open',
    async () => {
      const faults: string[] = [];
      const page = await world().open('');
      await page.getByRole('combobox', { name: 'Search' }).fill('Harbin');
      await page.locator('[role=option]').first().waitFor();
      faults.push(...(await violations(page)));
      await page.goto(`${world().home}city:harbin?asOf=2020-12-31`);
      await page.locator('.evidence summary').first().click();
      faults.push(...(await violations(page)));
      await page.goto(`${world().home}graph?do=city:harbin,city:harbin*10`);
      await page.locator('.twin summary').first().click();
      await page.locator('.export summary').click();
      faults.push(...(await violations(page)));
      await page.locator('.export summary').click();
      await page
        .locator('.selection')
        .getByRole('button', { name: /^Expand/ })
        .click();
      await page.getByRole('dialog').getByText('not shown yet').waitFor();
      faults.push(...(await violations(page)));
      expect(faults).toEqual([]);
    },
    TIMEOUT_MS,
  );

  it(
    'is found without fault in every state of the workbench, light and dark, wide and narrow',
    async () => {
      const faults: string[] = [];
      for (const [scheme, viewport] of [
        ['light', { width: 1280, height: 900 }],
        ['dark', PHONE],
      ] as const) {
        const { page } = await begun(world(), { viewport });
        // A colour that is on its way to another one has any contrast.
        await page.emulateMedia({ colorScheme: scheme, reducedMotion: 'reduce' });
        const look = async (state: string) => {
          faults.push(...(await violations(page)).map((fault) => `${scheme}, ${state}: ${fault}`));
          const width = await page.evaluate<number>('document.documentElement.scrollWidth');
          if (width > viewport.width) faults.push(`${scheme}, ${state}: ${String(width)} wide`);
        };
        await look('suggestions');
        await button(page, /^Accept all \(\d+\)$/).click();
        await look('nothing left');
        await page.locator('#bench-words').fill('Gdansk and Turku have been sister cities since 1987');
        await page.keyboard.press('Enter');
        await page.locator('.bench-selection').waitFor();
        await look('selected words');
        for (const name of ['Event, whole', 'tie', 'New: official']) {
          await page.locator('.bench-kinds').getByRole('button', { name, exact: true }).click();
          for (const further of await page.locator('.bench-form details summary').all())
            await further.click();
          await look(name);
          await button(page, 'Cancel').click();
        }
        for (const name of [/^Entities/, /^Facts/, /^Passages/, /^Check/, /^Save/]) {
          await tab(page, name).click();
          await look(String(name));
        }
        await button(page, 'Compare new entities with the graph').click();
        await page
          .getByText(/The graph has nobody|Perhaps there already/)
          .first()
          .waitFor();
        await button(page, 'Submit').click();
        await page.getByRole('alert').waitFor();
        await look('no key');
        await tab(page, /^Facts/).click();
        await button(page, /^Change: office held/)
          .first()
          .click();
        await look('change of a fact');
        await page.close();
      }
      expect(faults).toEqual([]);
    },
    3 * TIMEOUT_MS,
  );

  it(
    'fits a phone, in three languages',
    async () => {
      const wide: string[] = [];
      for (const language of ['en', 'ru', 'zh']) {
        for (const [address, shown] of PAGES) {
          const page = await world().open(
            `${address}${address.includes('?') ? '&' : '?'}lang=${language}`,
            PHONE,
          );
          await page.locator(shown).first().waitFor({ state: 'attached' });
          expect(await page.locator('html').getAttribute('lang')).toBe(language);
          const width = await page.evaluate<number>('document.documentElement.scrollWidth');
          if (width > PHONE.width) wide.push(`${address} ${language}: ${String(width)}`);
          await page.close();
        }
      }
      expect(wide).toEqual([]);
    },
    3 * TIMEOUT_MS,
  );

  it(
    'shows the workbench within a second, in at most 150 kB',
    async () => {
      const page = await world().open('workbench');
      await page.locator('#bench-text').waitFor();
      expect(await page.evaluate<number>('performance.now()')).toBeLessThan(1000);
      const bytes = await page.evaluate<number>(
        "performance.getEntriesByType('resource').filter(({ name }) => !name.endsWith('/graphql')).reduce((sum, { encodedBodySize }) => sum + encodedBodySize, 0)",
      );
      expect(bytes).toBeGreaterThan(50_000);
      expect(bytes).toBeLessThan(150_000);
    },
    TIMEOUT_MS,
  );

  it(
    'is usable within a second, and weighs at most 150 kB before GraphiQL',
    async () => {
      const page = await world().open('');
      await page.getByRole('combobox', { name: 'Search' }).waitFor();
      const usable = await page.evaluate<number>(
        "performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? performance.now()",
      );
      expect(usable).toBeLessThan(1000);
      await page.goto(`${world().home}map`);
      await page.locator('.site').first().waitFor();
      await until(page, "document.querySelector('.land').getAttribute('d') !== ''");
      const bytes = await page.evaluate<number>(
        "performance.getEntriesByType('resource').filter(({ name }) => !name.endsWith('/graphql')).reduce((sum, { encodedBodySize }) => sum + encodedBodySize, 0)",
      );
      expect(bytes).toBeGreaterThan(50_000);
      expect(bytes).toBeLessThan(150_000);
    },
    TIMEOUT_MS,
  );
});
