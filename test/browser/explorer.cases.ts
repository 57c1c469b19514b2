import type { Page } from 'playwright-core';

import { TIMEOUT_MS, inBrowser, until } from './inBrowser';
import { saved } from './saved';

/** Names of cities, countries and a person in three scripts. */
const NAMES = `
Harbin Харбин 哈尔滨
Krasnodar Краснодар 克拉斯诺达尔
Daugavpils Даугавпилс 陶格夫匹尔斯
Heihe Хэйхэ 黑河
Yakutsk Якутск 雅库茨克
Irkutsk Иркутск 伊尔库茨克
Ufa Уфа 乌法
Kazan Казань 喀山
Burgas Бургас 布尔加斯
Larnaca Ларнака 拉纳卡
Moscow Москва 莫斯科
Beijing Пекин 北京
Tokyo Токио 东京
Yerevan Ереван 埃里温
Guangzhou Гуанчжоу 广州
Qiqihar Цицикар 齐齐哈尔
Karlsruhe Карлсруэ 卡尔斯鲁厄
Russia Россия 俄罗斯
Latvia Латвия 拉脱维亚
Sun_Zhe Сунь_Чже 孙喆`
  .trim()
  .split('\n')
  .map((line) => line.split(' ').map((name) => name.replace('_', ' ')));

inBrowser('in a browser, the explorer', (world) => {
  const size = async (page: Page) =>
    Number(/Graph with (\d+)/.exec(await page.locator('.workspace > .status').innerText())?.[1]);
  it(
    'leads from the search to an entity, its evidence, its graph, a path and a file',
    async () => {
      const page = await world().open('');
      const box = page.getByRole('combobox', { name: 'Search' });
      await box.fill('孙喆');
      await page.getByRole('option', { name: /Sun Zhe.*official/ }).waitFor();
      await page.keyboard.press('Enter');
      await page.getByRole('heading', { level: 1, name: 'Sun Zhe' }).waitFor();
      expect(new URL(page.url()).pathname).toBe('/official:sun-zhe');
      await page.locator('.names', { hasText: 'Сунь Чже' }).waitFor();

      const offices = page.locator('section', { has: page.getByRole('heading', { name: /^Offices/ }) });
      await offices.getByText('Mayor of Harbin', { exact: true }).first().waitFor();
      await offices.getByText('stated in the text').first().waitFor();
      await offices.locator('.evidence summary').first().click();
      expect(await offices.locator('.cite').first().innerText()).toMatch(/characters \d+ to \d+/);

      await page.getByRole('link', { name: 'Show in the graph' }).click();
      await page.locator('#node-official\\:sun-zhe').waitFor();
      expect(await size(page)).toBeGreaterThan(5);
      expect(await page.locator('.edge.plan').count()).toBeGreaterThan(0);

      await page.getByRole('navigation').getByRole('link', { name: 'Paths' }).click();
      await page.getByLabel('From', { exact: true }).fill('Сунь Чже');
      await page.getByRole('option', { name: /^Sun Zhe/ }).waitFor();
      await page.keyboard.press('Enter');
      await page.getByLabel('To', { exact: true }).fill('Daugavpils');
      await page.getByRole('option', { name: /^Daugavpils city/ }).waitFor();
      await page.keyboard.press('Enter');
      await page.getByRole('button', { name: 'Find paths' }).click();
      await page.getByText(/^\d+ paths? of \d links?$/).waitFor();
      expect(await page.locator('.sentence').first().innerText()).toMatch(/^Sun Zhe .*Daugavpils$/);
      await page.locator('.edge.lit').first().waitFor({ state: 'attached' });

      const csv = (await saved(page, 'CSV')).toString('utf8');
      expect(csv.startsWith('\uFEFFfrom_id,')).toBe(true);
      expect(csv).toContain('official:sun-zhe');
    },
    TIMEOUT_MS,
  );

  it(
    'finds names in all scripts, first of all hits',
    async () => {
      const page = await world().open('');
      const box = page.getByRole('combobox', { name: 'Search' });
      const missed: string[] = [];
      for (const [name = '', ...forms] of NAMES) {
        for (const form of [name, ...forms]) {
          await box.fill(form);
          const isFirst = `document.querySelector('[role=option][aria-selected=true] .hit-name')?.textContent === '${name}'`;
          await until(page, isFirst).catch(() => missed.push(form));
          await box.press('Escape');
        }
      }
      expect(missed).toEqual([]);
    },
    2 * TIMEOUT_MS,
  );

  it(
    'expands a node until nothing is left, undoes it, and shows the same at the same address',
    async () => {
      const page = await world().open('graph?do=city:harbin');
      await page.locator('#node-city\\:harbin').click();
      const panel = page.locator('.selection');
      let before = await size(page);
      expect(before).toBe(1);
      for (;;) {
        await panel.getByRole('button', { name: 'Expand: Harbin' }).click();
        const dialog = page.getByRole('dialog');
        await dialog.locator('[role=status]', { hasText: /shown/ }).waitFor();
        if (await dialog.getByText('All neighbours are shown.').isVisible()) {
          await page.keyboard.press('Escape');
          break;
        }
        await dialog.getByRole('combobox').selectOption('10');
        await dialog.getByRole('button', { name: 'Expand' }).click();
        await until(
          page,
          `Number(/Graph with (\\d+)/.exec(document.querySelector('.workspace > .status').textContent)?.[1]) > ${String(before)}`,
        );
        before = await size(page);
      }
      expect(before).toBe(30);
      await page.getByRole('button', { name: 'Undo' }).click();
      await page.getByText(/^Graph with 21 nodes/).waitFor();
      await page.getByRole('button', { name: 'Redo' }).click();
      await page.getByText(/^Graph with 30 nodes/).waitFor();
      await panel.getByRole('button', { name: 'Collapse: Harbin' }).click();
      await page.getByText(/^Graph with 1 node /).waitFor();
      await page.goBack();
      await page.getByText(/^Graph with 30 nodes/).waitFor();
      const other = await world().open(page.url().slice(world().home.length));
      await other.getByText(/^Graph with 30 nodes/).waitFor();
      const places = (one: Page) =>
        one.evaluate<string[]>(
          "[...document.querySelectorAll('.canvas .node circle')].map((node) => node.id).sort()",
        );
      expect(await places(other)).toEqual(await places(page));
    },
    TIMEOUT_MS,
  );

  it(
    'asks for the kinds of neighbours, and tells of each link by its evidence',
    async () => {
      const page = await world().open('graph?do=city:harbin');
      await page.locator('.twin summary', { hasText: 'Harbin' }).click();
      await page.locator('.twin').getByRole('button', { name: 'Expand: Harbin' }).click();
      const dialog = page.getByRole('dialog');
      await dialog.getByLabel(/tied to/).check();
      await dialog.getByRole('button', { name: 'Expand' }).click();
      await page.getByText('Graph with 3 nodes and 2 links').waitFor();
      await page.locator('.edge .stroke').first().click({ force: true });
      const panel = page.locator('.selection');
      await panel
        .getByText(/sister cities/)
        .first()
        .waitFor();
      await panel.locator('.evidence summary').first().click();
      await panel.locator('.cite').first().waitFor();
      await page.locator('#node-city\\:krasnodar').focus();
      await page.keyboard.press('Enter');
      await panel.getByRole('button', { name: 'Hide: Krasnodar' }).click();
      await page.getByText('Graph with 2 nodes and 1 link').waitFor();
    },
    TIMEOUT_MS,
  );

  it(
    'filters map, timeline and list by one period that stands in the address',
    async () => {
      const page = await world().open('map');
      await page.locator('.site').first().waitFor();
      const all = await page.locator('.twin > li').count();
      await page.getByLabel('From year').fill('2023');
      await page.getByLabel('From year').press('Tab');
      await until(page, `document.querySelectorAll('.twin > li').length < ${String(all)}`);
      expect(new URL(page.url()).searchParams.get('during')).toBe('2023/');
      await page.locator('.toolbar').getByRole('link', { name: 'Timeline' }).click();
      await page.locator('.timeline .row').first().waitFor();
      expect(new URL(page.url()).searchParams.get('during')).toBe('2023/');
      expect(await page.locator('.timeline rect.span').count()).toBeGreaterThan(0);
      await page.getByLabel('With undated').uncheck();
      await until(page, "location.search.includes('undated=no')");
    },
    TIMEOUT_MS,
  );

  it(
    'reads a whole page as of a day and as known at a change',
    async () => {
      const page = await world().open('city:yakutsk');
      await page.getByRole('heading', { name: /^Ties \d/ }).waitFor();
      await page.locator('.moment summary').click();
      await page.getByLabel('World as of').fill('2000-01-01');
      await page.getByRole('button', { name: 'Apply' }).click();
      await until(page, "location.search === '?asOf=2000-01-01'");
      await page.getByRole('heading', { name: /^Ties/ }).waitFor({ state: 'detached' });
      await page.getByRole('button', { name: 'Back to now' }).click();
      await page.getByRole('heading', { name: /^Ties/ }).waitFor();
      const past = await world().open('city:yakutsk?knownAt=1');
      await past.getByText('Read from the record after change 1.').waitFor();
    },
    TIMEOUT_MS,
  );
});
