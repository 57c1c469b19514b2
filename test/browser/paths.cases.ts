import type { Page } from 'playwright-core';

import { TIMEOUT_MS, inBrowser } from './inBrowser';

inBrowser('in a browser, paths', (world) => {
  const ENDS = 'paths?from=official:sun-zhe&to=city:daugavpils';
  const query = (page: Page) => Object.fromEntries(new URL(page.url()).searchParams);
  const found = (page: Page, text: RegExp) => page.locator('.paths > .status', { hasText: text }).waitFor();

  it(
    'are as many as asked for, in order of time, without what a reader would do without; all in the address',
    async () => {
      const page = await world().open(ENDS);
      await found(page, /^1 path of 2 links$/);
      await page.getByText('More options').click();
      await page.getByLabel('How many').selectOption('10');
      await page.getByRole('button', { name: 'Find paths', exact: true }).click();
      await found(page, /^8 paths of 2 to 5 links$/);
      expect(query(page)['shortest']).toBe('10');
      // From a path's node, a search that goes round it.
      const sentences = page.locator('.sentence');
      await sentences
        .first()
        .getByRole('button', { name: 'Find paths without this: Virtual meeting of Daugavpils and Harbin' })
        .click();
      await found(page, /paths? of \d/);
      expect(query(page)['exclude']).toMatch(/^event:/);
      for (const text of await sentences.allInnerTexts()) expect(text).not.toContain('Virtual meeting');
      await page.locator('.picked-chip', { hasText: 'Virtual meeting' }).waitFor();
      await page.getByLabel('In order of time').check();
      await page.getByLabel('event', { exact: true }).check();
      await page.getByRole('button', { name: 'Find paths', exact: true }).click();
      await page.getByText('There is no path over these links.').waitFor();
      expect(query(page)).toMatchObject({ inOrder: 'yes', notBetween: 'EVENT', shortest: '10' });
      // The chip is taken out by keyboard, and the page says where there would be a path.
      await page.getByLabel('Leave these out').focus();
      await page.keyboard.press('Backspace');
      await page.locator('.picked-chip').waitFor({ state: 'detached' });
      await page.getByText('There would be a path:').waitFor();
      await page.locator('.warnings a').first().click();
      await found(page, /paths? of \d/);
    },
    TIMEOUT_MS,
  );

  it(
    'show the facts, the day and the passages of each link, and lead to the same graph',
    async () => {
      const page = await world().open(`${ENDS}&shortest=5&path=2`);
      const chosen = page.locator('.path-list > .chosen');
      await chosen.locator('.facts .chip').first().waitFor();
      await chosen.locator('.statement .date', { hasText: '2020-08-12' }).first().waitFor();
      await chosen.locator('.evidence summary').first().click();
      await chosen.locator('.cite').first().waitFor();
      const names = await page.locator('.sentence').first().locator('a').allInnerTexts();
      await page.getByRole('link', { name: 'Work on with this graph' }).click();
      await page.locator('.canvas .edge').first().waitFor({ state: 'attached' });
      expect(query(page)['do']).toBe('official:sun-zhe>city:daugavpils>TIES.MEETINGS>5');
      for (const name of names) await page.locator('.twin .subject', { hasText: name }).first().waitFor();
    },
    TIMEOUT_MS,
  );
});
