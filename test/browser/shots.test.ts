import { startTestServer } from '../support/entente';
import { findChromium, startChromium } from './chromium';
it('shoots', async () => {
  const server = await startTestServer();
  const home = server.url.replace(/graphql$/, '');
  const browser = await startChromium(findChromium() ?? '');
  let t = Date.now();
  let page = await browser.open(home);
  await page.locator('.card').first().waitFor();
  console.log('home ready', Date.now() - t);
  await page.locator('#bureausMetCities').getByRole('button', { name: 'Run' }).click();
  await page.getByText('Answered in').waitFor();
  await page.screenshot({ path: '/tmp/shot-desktop.png' });
  await page.screenshot({ path: '/tmp/shot-desktop-full.png', fullPage: true });
  page = await browser.open(home, { width: 390, height: 844 });
  await page.locator('#bureausMetCities').getByRole('button', { name: 'Run' }).click();
  await page.getByText('Answered in').waitFor();
  await page.screenshot({ path: '/tmp/shot-phone.png', fullPage: false });
  await page.locator('.answer').first().scrollIntoViewIfNeeded();
  await page
    .locator('.headline')
    .first()
    .evaluate((n) => n.scrollIntoView());
  await page.screenshot({ path: '/tmp/shot-phone2.png' });
  page = await browser.open(`${home}#sisterCities`);
  await page.emulateMedia({ colorScheme: 'dark' });
  await page.locator('#sisterCities').getByRole('button', { name: 'Run' }).click();
  await page.getByText('Answered in').waitFor();
  await page.screenshot({ path: '/tmp/shot-dark.png' });
  page = await browser.open(`${home}#agreementParties`);
  await page.locator('#agreementParties').getByRole('button', { name: 'Run' }).click();
  await page.getByText('Answered in').waitFor();
  await page.screenshot({ path: '/tmp/shot-agr.png' });
  page = await browser.open(home);
  t = Date.now();
  await page.getByRole('link', { name: 'Open in GraphiQL' }).first().click();
  await page.getByRole('button', { name: /^Execute query/ }).waitFor();
  await page.locator('.graphiql-query-editor').getByText('bureausMetCities').first().waitFor();
  console.log('graphiql ready', Date.now() - t);
  await page.getByRole('button', { name: /^Execute query/ }).click();
  await page.locator('.graphiql-response').getByText('nearMisses').first().waitFor();
  await page.waitForTimeout(1500);
  await page.screenshot({ path: '/tmp/shot-graphiql.png' });
  await page.setViewportSize({ width: 390, height: 844 });
  await page.screenshot({ path: '/tmp/shot-graphiql-phone.png' });
  console.log(browser.outside, browser.faults);
  await browser.close();
  await server.stop();
}, 120_000);
