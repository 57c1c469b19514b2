import { TIMEOUT_MS, inBrowser } from './inBrowser';

inBrowser('in a browser, GraphiQL', (world) => {
  it(
    'has a query that runs as it is',
    async () => {
      // GraphiQL remembers what was open last; this is a first visit.
      const page = await world().open('');
      await page.evaluate('localStorage.clear()');
      await page.goto(`${world().home}graphiql`);
      const execute = page.getByRole('button', { name: /^Execute query/ });
      await execute.waitFor();
      await page.locator('.graphiql-query-editor').getByText('CitiesWithMostTies').first().waitFor();
      await execute.click();
      const response = page.locator('.graphiql-response');
      await response.getByText('"Krasnodar"').first().waitFor();
      expect(await response.innerText()).not.toContain('errors');
    },
    TIMEOUT_MS,
  );
});
