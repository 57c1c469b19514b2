import type { Locator, Page } from 'playwright-core';

import type { Status } from '../../src/model/terms';
import { writeRecord } from '../../src/record/change/writeRecord';
import { rederive } from '../../src/record/links/rederive';
import { changeStatus } from '../../src/record/status/changeStatus';
import { startTestServer, type TestServer } from '../support/entente';
import { findChromium, startChromium, type TestBrowser } from './chromium';

const path = findChromium();
const PHONE = { width: 390, height: 844 };
const TIMEOUT_MS = 90_000;

const SISTERS = 'tie:yakutsk-heihe-sister';
const RETRACTED = { now: '2026-11-30T05:00:00.000Z', author: 'curator', reason: 'A test.' };

if (path === undefined) {
  console.warn('The web pages are not tried: there is no Chromium; install one, or name it in CHROME_PATH.');
}

(path === undefined ? describe.skip : describe)('in a browser, the page at /', () => {
  let server: TestServer;
  let browser: TestBrowser;
  let home: string;

  beforeAll(async () => {
    server = await startTestServer();
    home = server.url.replace(/graphql$/, '');
    browser = await startChromium(path ?? '');
  }, 120_000);

  afterAll(async () => {
    await browser.close();
    await server.stop();
  }, 60_000);

  afterEach(async () => {
    await Promise.all(browser.context.pages().map((page) => page.close()));
    const { outside, faults } = browser;
    expect({ outside: outside.splice(0), faults: faults.splice(0) }).toEqual({ outside: [], faults: [] });
  });

  const setStatus = (status: Status) =>
    writeRecord(server.graph, RETRACTED, async (transaction) => {
      await changeStatus(transaction, [SISTERS], status, RETRACTED);
      await rederive(transaction.run, [SISTERS]);
    });
  const question = (page: Page) => page.locator('#bureausMetCities');
  const field = (page: Page, name: string) =>
    question(page).getByRole('textbox', { name: new RegExp(`^${name}`) });
  const run = async (card: Locator) => {
    await card.getByRole('button', { name: 'Run' }).click();
    await card.getByText('Answered in').waitFor();
  };

  it(
    'has the product’s question first and open, and runs it to the honest empty answer',
    async () => {
      const page = await browser.open(home);
      await question(page).getByRole('button', { name: 'Run' }).waitFor();
      expect(await page.locator('.card').first().getAttribute('id')).toBe('bureausMetCities');
      expect(await field(page, 'city').inputValue()).toBe('city:harbin');
      expect(await field(page, 'country').inputValue()).toBe('country:russia');
      await run(question(page));
      const readable = await question(page).locator('.readable').innerText();
      expect(readable).toContain('No pair answers this question.');
      expect(readable).toContain('What came nearest');
      expect(readable).toMatch(/Sun Zhe met Krasnodar/);
      expect(readable).toMatch(/met Daugavpils \(Latvia\)/);
      const json = JSON.parse(await question(page).locator('pre').innerText()) as {
        data: { encounters: { nodes: unknown[] } };
      };
      expect(json.data.encounters.nodes).toEqual([]);
    },
    TIMEOUT_MS,
  );

  it(
    'opens the question in GraphiQL with its variables, and GraphiQL runs it offline',
    async () => {
      const page = await browser.open(home);
      const began = Date.now();
      await question(page).getByRole('link', { name: 'Open in GraphiQL' }).click();
      const execute = page.getByRole('button', { name: /^Execute query/ });
      await execute.waitFor();
      await page.locator('.graphiql-query-editor').getByText('bureausMetCities').first().waitFor();
      await page.locator('.graphiql-editor-tool').getByText('"city:harbin"').waitFor();
      expect(Date.now() - began).toBeLessThan(30_000);
      await execute.click();
      const response = page.locator('.graphiql-response');
      await response.getByText('"nearMisses"').first().waitFor();
      await response.getByText('Sun Zhe').first().waitFor();
      // The state stays in the address, so that the page can be handed on.
      expect(decodeURIComponent(new URL(page.url()).hash)).toContain('bureausMetCities');
      // The schema has been read: the documentation names its types.
      await page.getByRole('button', { name: 'Show Documentation Explorer' }).click();
      await page.locator('.graphiql-doc-explorer').getByText('Query').first().waitFor();
    },
    TIMEOUT_MS,
  );

  it(
    'opens an address with values in the form, and tells which value is needed',
    async () => {
      const page = await browser.open(`${home}#bureausMetCities?city=city%3Aharbin&country=country%3Alatvia`);
      expect(await field(page, 'country').inputValue()).toBe('country:latvia');
      await run(question(page));
      expect(await question(page).locator('.readable').innerText()).toMatch(/met Daugavpils/);
      await field(page, 'country').fill('');
      await question(page).getByRole('button', { name: 'Run' }).click();
      expect(await question(page).getByRole('alert').innerText()).toBe('country: This is needed.');
      expect(new URL(page.url()).hash).toBe('#bureausMetCities?city=city%3Aharbin');
    },
    TIMEOUT_MS,
  );

  it(
    'is run by keyboard alone',
    async () => {
      const page = await browser.open(home);
      const city = field(page, 'city');
      await city.waitFor();
      await city.press('Tab');
      await page.keyboard.press('Enter');
      await question(page).getByText('No pair answers this question.').waitFor();
    },
    TIMEOUT_MS,
  );

  it(
    'keeps the focus on Run, and reads out one line and not the answer',
    async () => {
      const page = await browser.open(home);
      await question(page).getByRole('button', { name: 'Run' }).waitFor();
      await run(question(page));
      expect(await page.evaluate<string>('document.activeElement.textContent')).toBe('Run');
      const regions = await question(page)
        .locator('[role=status], [role=alert], [aria-live]')
        .allInnerTexts();
      expect(regions).toEqual([
        expect.stringMatching(
          /^Answered in \d+ ms: no result\. The record as of change \d+ \(\d{4}-\d\d-\d\d \d\d:\d\d UTC\)\.$/,
        ),
      ]);
    },
    TIMEOUT_MS,
  );

  it(
    'gives an untouched form an address when it is run, which answers whoever opens it',
    async () => {
      const page = await browser.open(home);
      await question(page).getByRole('button', { name: 'Run' }).waitFor();
      expect(new URL(page.url()).hash).toBe('');
      await run(question(page));
      const { hash } = new URL(page.url());
      expect(hash).toMatch(/^#bureausMetCities\?.*city=city%3Aharbin&country=country%3Arussia/);
      const link = question(page).getByRole('link', { name: 'Link to this answer' });
      expect(String(await link.getAttribute('href')).replace(/@\d+/, '')).toBe(hash);
      const other = await browser.open(`${home}${hash.replace('russia', 'latvia')}`);
      await question(other).getByText('Answered in').waitFor();
      expect(await question(other).locator('.readable').innerText()).toMatch(/met Daugavpils/);
    },
    TIMEOUT_MS,
  );

  it(
    'links to an answer so that it stays the same, whatever is recorded later',
    async () => {
      const page = await browser.open(`${home}#sisterCities?city=city%3Ayakutsk`);
      const card = page.locator('#sisterCities');
      await card.getByText('Answered in').waitFor();
      const dataIn = async (one: Locator) =>
        JSON.stringify((JSON.parse(await one.locator('pre').innerText()) as { data: unknown }).data);
      const before = await dataIn(card);
      expect(before).toContain('city:heihe');
      const version = String(/change (\d+)/.exec(await card.getByRole('status').innerText())?.[1]);
      const link = card.getByRole('link', { name: 'Link to this answer' });
      const href = await link.getAttribute('href');
      expect(href).toBe(`#sisterCities@${version}?city=city%3Ayakutsk`);
      await setStatus('RETRACTED');
      try {
        const later = await browser.open(`${home}${String(href)}`);
        const opened = later.locator('#sisterCities');
        await opened.getByText(`The record as of change ${version} `).waitFor();
        expect(await dataIn(opened)).toBe(before);
        const itself = opened.getByRole('link', { name: 'Link to this answer' });
        expect(await itself.getAttribute('href')).toBe(href);
        expect(await opened.getByRole('link', { name: 'Open in GraphiQL' }).getAttribute('href')).toMatch(
          /%40knownAt.*variables=.*knownAt/,
        );
        // To run it again is to ask the record of now.
        await opened.getByRole('button', { name: 'Run' }).click();
        await opened.getByText(`The record as of change ${String(Number(version) + 1)} `).waitFor();
        expect(await dataIn(opened)).not.toContain('city:heihe');
        expect(new URL(later.url()).hash).toBe('#sisterCities?city=city%3Ayakutsk');
        // The page that had the answer follows its link without being loaded again.
        await run(card);
        expect(await dataIn(card)).not.toContain('city:heihe');
        await page.evaluate(`location.hash = '${String(href)}'`);
        await card.getByText(`The record as of change ${version} `).waitFor();
        expect(await dataIn(card)).toBe(before);
      } finally {
        await setStatus('ACTIVE');
      }
    },
    TIMEOUT_MS,
  );

  it(
    'says what an address lacks, and still takes the examples for one without values',
    async () => {
      const page = await browser.open(`${home}#bureausMetCities?`);
      expect(await question(page).getByRole('alert').innerText()).toMatch(/This is needed\.$/);
      const plain = await browser.open(`${home}#bureausMetCities`);
      await question(plain).getByText('Answered in').waitFor();
      expect(await field(plain, 'city').inputValue()).toBe('city:harbin');
    },
    TIMEOUT_MS,
  );

  it(
    'goes back and forward between questions with their answers',
    async () => {
      const page = await browser.open(home);
      await question(page).getByRole('button', { name: 'Run' }).waitFor();
      await run(question(page));
      const other = page.locator('.card').nth(1);
      await other.locator('summary').first().click();
      await run(other);
      const isOpen = async (card: Locator) => (await card.getAttribute('open')) !== null;
      const hash = () => new URL(page.url()).hash.split('?')[0];
      const name = `#${String(await other.getAttribute('id'))}`;
      expect(hash()).toBe(name);
      await page.goBack();
      await page.waitForFunction("document.activeElement.textContent.includes('bureausMetCities')");
      expect([hash(), await isOpen(question(page)), await isOpen(other)]).toEqual([
        '#bureausMetCities',
        true,
        false,
      ]);
      await question(page).getByRole('heading', { name: 'What came nearest' }).waitFor();
      await page.goForward();
      await page.waitForFunction(`location.hash.startsWith('${name}')`);
      await other.getByText('Answered in').waitFor();
      expect([await isOpen(question(page)), await isOpen(other)]).toEqual([false, true]);
      // What is typed belongs to the same question: two steps back is where it began.
      await page.goBack();
      await field(page, 'country').fill('country:latvia');
      await page.goBack();
      await page.waitForFunction("location.hash === ''");
    },
    TIMEOUT_MS,
  );

  it(
    'finds a question by words of it, and says when none matches',
    async () => {
      const page = await browser.open(home);
      const search = page.getByLabel('Find a question');
      await search.fill('sister cities');
      const left = await page.locator('.card:visible').count();
      expect(left).toBeGreaterThan(0);
      const status = page.locator('#status');
      expect(await status.innerText()).toMatch(new RegExp(`^${String(left)} of \\d+ questions\\.$`));
      await search.fill('zeppelin');
      expect(await page.locator('.card:visible').count()).toBe(0);
      expect(await status.innerText()).toMatch(/^No question matches “zeppelin”\./);
      await search.fill('');
      expect(await status.innerText()).toBe('');
      expect(await page.locator('.card:visible').count()).toBeGreaterThan(left);
    },
    TIMEOUT_MS,
  );

  it(
    'has a query in GraphiQL that runs as it is',
    async () => {
      // GraphiQL remembers what was open last; this is a first visit.
      const page = await browser.open(home);
      await page.evaluate('localStorage.clear()');
      await page.goto(`${home}graphiql`);
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

  it(
    'labels every field, has one first heading, and fits a phone',
    async () => {
      const page = await browser.open(home, PHONE);
      await question(page).getByRole('button', { name: 'Run' }).waitFor();
      expect(await page.locator('h1').count()).toBe(1);
      expect(await page.locator('html').getAttribute('lang')).toBe('en');
      // As text, because these run in the page, whose types are not those of Node.
      const list = (script: string) => page.evaluate<string[]>(`[...document.querySelectorAll(${script}`);
      const ids = await list("'[id]')].map((node) => node.id)");
      expect(new Set(ids).size).toBe(ids.length);
      const fields = "'input, select, textarea')].filter((node) => !node.labels?.length)";
      expect(await list(`${fields}.map((node) => node.outerHTML)`)).toEqual([]);
      const nameless = "'a, button, summary')].filter((node) => !node.textContent.trim())";
      expect(await list(`${nameless}.map((node) => node.outerHTML)`)).toEqual([]);
      await run(question(page));
      const width = await page.evaluate<number>('document.documentElement.scrollWidth');
      expect(width).toBeLessThanOrEqual(PHONE.width);
    },
    TIMEOUT_MS,
  );

  it(
    'runs every published operation with its examples, without an error',
    async () => {
      const page = await browser.open(home);
      await question(page).getByRole('button', { name: 'Run' }).waitFor();
      const failed: string[] = [];
      for (const card of await page.locator('.card').all()) {
        if ((await card.getAttribute('open')) === null) await card.locator('summary').first().click();
        await run(card);
        if ((await card.getByRole('alert').count()) > 0) {
          failed.push(
            `${String(await card.getAttribute('id'))}: ${await card.getByRole('alert').first().innerText()}`,
          );
        }
      }
      expect(failed).toEqual([]);
    },
    3 * TIMEOUT_MS,
  );
});
