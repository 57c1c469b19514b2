import { TIMEOUT_MS, inBrowser, until } from './inBrowser';

inBrowser('in a browser, two compared', (world) => {
  it(
    'are reached from the page of an entity, with figures, years, ties and carriers',
    async () => {
      const page = await world().open('city:krasnodar');
      await page.getByLabel('Compare with').fill('Харбин');
      await page.getByRole('option', { name: /^Harbin city/ }).waitFor();
      await page.keyboard.press('Enter');
      await page.getByRole('heading', { level: 1, name: 'Krasnodar and Harbin' }).waitFor();
      expect(new URL(page.url()).search).toBe('?a=city:krasnodar&b=city:harbin');
      const figures = (await page.locator('.figures').innerText()).replace(/\s+/g, ' ');
      expect(figures).toContain('Events 8');
      expect(figures).toMatch(/Harbin visited Krasnodar 1/);
      expect(figures).toMatch(/Last contact 23 June 2020/);
      await page.locator('.years .bar.held').first().waitFor({ state: 'attached' });
      await page.locator('.years .bar.plan').first().waitFor({ state: 'attached' });
      await page.locator('.line .evidence summary').first().click();
      await page.locator('.cite').first().waitFor();
      await page.locator('.ranking', { hasText: 'Sun Zhe' }).waitFor();
      await page.getByRole('link', { name: 'Show in the graph' }).click();
      await page.locator('.canvas .edge.link-tied_to').first().waitFor({ state: 'attached' });
    },
    TIMEOUT_MS,
  );

  it(
    'are reached from a link of the graph, swapped, and replaced by another by a picker',
    async () => {
      const page = await world().open('graph?do=city:krasnodar>city:harbin>TIES');
      await page.locator('.edge .stroke').first().click({ force: true });
      await page.locator('.selection').getByRole('link', { name: 'compare the two' }).click();
      await page.getByRole('heading', { level: 1, name: /Krasnodar|Harbin/ }).waitFor();
      const before = new URL(page.url()).searchParams;
      await page.getByRole('button', { name: 'Swap' }).click();
      await until(page, `new URLSearchParams(location.search).get('a') === '${String(before.get('b'))}'`);
      await page.getByLabel('The other').fill('Nottingham');
      await page.getByRole('option', { name: /^Nottingham city/ }).waitFor();
      await page.keyboard.press('Enter');
      await page.getByRole('heading', { level: 1, name: /and Nottingham/ }).waitFor();
    },
    TIMEOUT_MS,
  );

  it(
    'are lists of a period on the page of one of them, by the years of its chart',
    async () => {
      const page = await world().open('city:harbin');
      const events = page.getByRole('heading', { name: /^Events \d/ });
      await events.waitFor();
      await page.locator('.entity-timeline .bar').first().waitFor({ state: 'attached' });
      await page.getByLabel('From year').fill('2020');
      await page.getByLabel('From year').press('Tab');
      await page.getByLabel('With undated').uncheck();
      await until(
        page,
        "location.search.includes('during=2020%2F') || location.search.includes('during=2020/')",
      );
      await page.getByRole('heading', { name: /^Events \d+ of 15 in this period/ }).waitFor();
      const section = page.locator('section', { has: page.getByRole('heading', { name: /^Events \d/ }) });
      expect(await section.getByText('First visit of Sun Zhe to Krasnodar').count()).toBe(0);
      const other = await world().open(page.url().slice(world().home.length));
      await other.getByRole('heading', { name: /^Events \d+ of 15 in this period/ }).waitFor();
    },
    TIMEOUT_MS,
  );
});
