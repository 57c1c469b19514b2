import type { Locator, Page } from 'playwright-core';

import type { Status } from '../../src/model/terms';
import { writeRecord } from '../../src/record/change/writeRecord';
import { rederive } from '../../src/record/links/rederive';
import { changeStatus } from '../../src/record/status/changeStatus';
import { PHONE, TIMEOUT_MS, inBrowser, until } from './inBrowser';

const SISTERS = 'tie:yakutsk-heihe-sister';
const RETRACTED = { now: '2026-11-30T05:00:00.000Z', author: 'curator', reason: 'A test.' };

/** A script for the fields of a question's ids that are no pickers, by the types that the server lists. */
function idFieldsWithoutPicker(address: string): string {
  const name = JSON.stringify(address.split('/').at(-1));
  return `fetch('/operations.json').then((answer) => answer.json()).then((all) =>
    all.find(({ name }) => name === ${name}).variables
      .filter(({ type }) => /\\bID\\b/.test(type))
      .map(({ name: variable }) => ${name} + '-' + variable)
      .filter((id) => document.getElementById(id)?.getAttribute('role') !== 'combobox'))`;
}

inBrowser('in a browser, the questions', (world) => {
  const setStatus = (status: Status) =>
    writeRecord(world().server.graph, RETRACTED, async (transaction) => {
      await changeStatus(transaction, [SISTERS], status, RETRACTED);
      await rederive(transaction.run, [SISTERS]);
    });
  const field = (page: Page, name: string) => page.getByRole('combobox', { name: new RegExp(`^${name}`) });
  const run = async (page: Page) => {
    await page.getByRole('button', { name: 'Run' }).click();
    await answered(page);
  };
  const answered = (page: Page) => page.locator('.status', { hasText: 'Answered in' }).waitFor();
  const json = async (page: Page) => {
    await page.getByRole('tab', { name: 'JSON' }).click();
    const text = await page.locator('pre').innerText();
    await page.getByRole('tab', { name: 'Answer' }).click();
    return JSON.parse(text) as { data: Record<string, { nodes: unknown[] }> };
  };

  it(
    'are grouped, the product’s own first, which is run to its honest empty answer',
    async () => {
      const page = await world().open('questions');
      await page.getByRole('heading', { name: 'Meetings' }).waitFor();
      const first = page.locator('.catalogue a').first();
      expect(await first.innerText()).toMatch(/^Which bureaus of a city met/);
      await first.click();
      await answered(page);
      expect(new URL(page.url()).pathname).toBe('/questions/bureausMetCities');
      await page.getByText('city:harbin', { exact: true }).waitFor();
      expect(await field(page, 'city').inputValue()).toBe('Harbin');
      const readable = await page.locator('.readable').innerText();
      expect(readable).toContain('No pair answers this question.');
      expect(readable).toContain('What came nearest');
      expect(readable).toMatch(/Sun Zhe met Krasnodar/);
      expect(readable).toContain('such as an official, not a bureau');
      expect(readable).toMatch(/met Daugavpils \(Latvia\)/);
      expect((await json(page)).data['encounters']?.nodes).toEqual([]);
    },
    TIMEOUT_MS,
  );

  it(
    'are answered for what a picker finds, by keyboard alone, and the link opens in a fresh profile',
    async () => {
      const page = await world().open('questions/sisterCities');
      await answered(page);
      await field(page, 'city').focus();
      await page.keyboard.press('Control+a');
      await page.keyboard.type('哈尔滨');
      await page.getByRole('option', { name: /^Harbin/ }).waitFor();
      await page.keyboard.press('Enter');
      await page.getByText('city:harbin', { exact: true }).waitFor();
      await page.keyboard.press('Enter');
      await page.locator('.readable', { hasText: 'Daugavpils' }).waitFor();
      expect(new URL(page.url()).search).toBe('?city=city:harbin');
      const context = await world().browser.context.browser()?.newContext();
      const other = await (context ?? world().browser.context).newPage();
      await other.goto(page.url());
      await other.locator('.readable', { hasText: 'Daugavpils' }).waitFor();
      await other.locator('.picked', { hasText: 'city:harbin' }).waitFor();
      expect(await field(other, 'city').inputValue()).toBe('Harbin');
      await context?.close();
    },
    TIMEOUT_MS,
  );

  it(
    'take several ids as chips, by keyboard alone',
    async () => {
      const page = await world().open('questions/neighbourhoodOf?values=none');
      await page.getByRole('button', { name: 'Run' }).waitFor();
      const exclude = field(page, 'exclude');
      await exclude.focus();
      for (const name of ['Харбин', '克拉斯诺达尔']) {
        await page.keyboard.type(name);
        await page.locator('[role=option][aria-selected=true]').waitFor();
        await page.keyboard.press('Enter');
        await page.locator('[role=option]').first().waitFor({ state: 'detached' });
      }
      const chips = page.locator('.picked-chip');
      expect((await chips.allInnerTexts()).map((text) => text.replace(/\s*×$/, ''))).toEqual([
        'Harbin',
        'Krasnodar',
      ]);
      await page.keyboard.press('Backspace');
      await until(page, "document.querySelectorAll('.picked-chip').length === 1");
      await page.keyboard.type('city:heihe');
      await page.keyboard.press('Enter');
      await page.locator('.picked-chip', { hasText: 'Heihe' }).waitFor();
      await page.getByRole('button', { name: 'Remove: Harbin' }).click();
      await until(page, "document.querySelectorAll('.picked-chip').length === 1");
      await page.getByRole('button', { name: 'Run' }).click();
      expect(new URL(page.url()).searchParams.get('exclude')).toBe('city:heihe');
    },
    TIMEOUT_MS,
  );

  it(
    'still take ids, and tell which value is needed',
    async () => {
      const page = await world().open('questions/bureausMetCities?city=city:harbin&country=country:latvia');
      await answered(page);
      expect(await page.locator('.readable').innerText()).toMatch(/met Daugavpils/);
      await field(page, 'country').fill('country:russia');
      await run(page);
      expect(new URL(page.url()).searchParams.get('country')).toBe('country:russia');
      await field(page, 'country').fill('');
      await page.getByRole('button', { name: 'Run' }).click();
      expect(await page.getByRole('alert').innerText()).toBe('country: This is needed.');
      expect(new URL(page.url()).search).toBe('?city=city:harbin');
      expect(await page.evaluate<string>('document.activeElement.id')).toBe('bureausMetCities-country');
    },
    TIMEOUT_MS,
  );

  it(
    'open in GraphiQL with their variables, and GraphiQL runs them offline',
    async () => {
      const page = await world().open('questions/bureausMetCities');
      await answered(page);
      await page.getByRole('link', { name: 'Open in GraphiQL' }).click();
      const execute = page.getByRole('button', { name: /^Execute query/ });
      await execute.waitFor();
      await page.locator('.graphiql-query-editor').getByText('bureausMetCities').first().waitFor();
      await page.locator('.graphiql-editor-tool').getByText('"city:harbin"').waitFor();
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
    'keep the focus on Run, and read out one line and not the answer',
    async () => {
      const page = await world().open('questions/bureausMetCities');
      await answered(page);
      await run(page);
      expect(await page.evaluate<string>('document.activeElement.textContent')).toBe('Run');
      const regions = await page.locator('#main [role=status], #main [role=alert]').allInnerTexts();
      expect(regions.filter((text) => text.trim() !== '')).toEqual([
        expect.stringMatching(
          /^Answered in \d+ ms: no result\. The record as of change \d+ \(\d{4}-\d\d-\d\d \d\d:\d\d UTC\)\.$/,
        ),
      ]);
    },
    TIMEOUT_MS,
  );

  it(
    'link to an answer so that it stays the same, whatever is recorded later',
    async () => {
      const page = await world().open('questions/sisterCities?city=city:yakutsk');
      await answered(page);
      const dataIn = async (one: Page) => JSON.stringify((await json(one)).data);
      const before = await dataIn(page);
      expect(before).toContain('city:heihe');
      const status = (one: Page) => one.locator('.answer > .status').innerText();
      const version = String(/change (\d+)/.exec(await status(page))?.[1]);
      const href = String(await page.getByRole('link', { name: 'Link to this answer' }).getAttribute('href'));
      expect(href).toBe(`/questions/sisterCities?city=city:yakutsk&knownAt=${version}`);
      await setStatus('RETRACTED');
      try {
        const later = await world().open(href);
        await later.getByText(`The record as of change ${version} `).waitFor();
        expect(await dataIn(later)).toBe(before);
        const itself = later.getByRole('link', { name: 'Link to this answer' });
        expect(await itself.getAttribute('href')).toBe(href);
        expect(await later.getByRole('link', { name: 'Open in GraphiQL' }).getAttribute('href')).toMatch(
          /%40knownAt.*variables=.*knownAt/,
        );
        // To run it again is to ask the record of now.
        await later.getByRole('button', { name: 'Run' }).click();
        await later.getByText(`The record as of change ${String(Number(version) + 1)} `).waitFor();
        expect(await dataIn(later)).not.toContain('city:heihe');
        expect(new URL(later.url()).search).toBe('?city=city:yakutsk');
        // The links of earlier versions lead to the same answer.
        const old = await world().open(`#sisterCities@${version}?city=city%3Ayakutsk`);
        await old.getByText(`The record as of change ${version} `).waitFor();
        expect(await dataIn(old)).toBe(before);
      } finally {
        await setStatus('ACTIVE');
      }
    },
    TIMEOUT_MS,
  );

  it(
    'go back and forward with their answers',
    async () => {
      const page = await world().open('questions/sisterCities?city=city:krasnodar');
      await answered(page);
      await page
        .getByRole('link', { name: /Questions$/ })
        .first()
        .click();
      await page.getByRole('link', { name: /^Which bureaus of a city met/ }).click();
      await page.getByText('No pair answers this question.').waitFor();
      await page.goBack();
      await page.goBack();
      await page.locator('.readable', { hasText: 'Burgas' }).waitFor();
      await page.locator('.picked', { hasText: 'city:krasnodar' }).waitFor();
      expect(await field(page, 'city').inputValue()).toBe('Krasnodar');
      await page.goForward();
      await page.getByRole('heading', { name: 'Meetings' }).waitFor();
    },
    TIMEOUT_MS,
  );

  it(
    'are found by words that mean the same, in three languages',
    async () => {
      const page = await world().open('questions');
      const search = page.getByLabel('Find a question');
      for (const text of ['twin', 'побратимы', '友城']) {
        await search.fill(text);
        await page.getByText(/^\d+ of \d+ questions\.$/).waitFor();
        await page.locator('.catalogue').getByText('sisterCities', { exact: true }).waitFor();
      }
      await search.fill('zeppelin');
      await page.getByText('No question matches “zeppelin”.').waitFor();
      expect(await page.locator('.catalogue a').count()).toBe(0);
    },
    TIMEOUT_MS,
  );

  it(
    'label every field, have one first heading, and fit a phone',
    async () => {
      const page = await world().open('questions/bureausMetCities', PHONE);
      await answered(page);
      expect(await page.locator('h1').count()).toBe(1);
      // As text, because these run in the page, whose types are not those of Node.
      const list = (script: string) => page.evaluate<string[]>(`[...document.querySelectorAll(${script}`);
      const ids = await list("'[id]')].map((node) => node.id)");
      expect(new Set(ids).size).toBe(ids.length);
      const fields = "'input, select, textarea')].filter((node) => !node.labels?.length && !node.ariaLabel)";
      expect(await list(`${fields}.map((node) => node.outerHTML)`)).toEqual([]);
      expect(await page.evaluate<number>('document.documentElement.scrollWidth')).toBeLessThanOrEqual(
        PHONE.width,
      );
    },
    TIMEOUT_MS,
  );

  it(
    'run with their examples, every one, without an error',
    async () => {
      const page = await world().open('questions');
      await page.locator('.catalogue a').first().waitFor();
      const addresses = await page.evaluate<string[]>(
        "[...document.querySelectorAll('.catalogue a')].map((link) => link.getAttribute('href'))",
      );
      const failed: string[] = [];
      for (const address of addresses) {
        await page.goto(world().home + address.slice(1));
        await answered(page);
        // Whatever takes an id is found by name.
        const plain = await page.evaluate<string[]>(idFieldsWithoutPicker(address));
        if (plain.length > 0) failed.push(`${address}: no picker for ${plain.join(', ')}`);
        const alerts: Locator = page.getByRole('alert');
        if ((await alerts.count()) > 0) failed.push(`${address}: ${await alerts.first().innerText()}`);
      }
      expect(addresses.length).toBeGreaterThan(40);
      expect(failed).toEqual([]);
    },
    3 * TIMEOUT_MS,
  );
});
