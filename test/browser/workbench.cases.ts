import { readFileSync } from 'node:fs';

import type { Page } from 'playwright-core';

import { createApiKey } from '../../src/access/apiKeys';
import { readDossier } from '../../src/dossiers/read/readDossier';
import { checkText } from '../../src/workbench/checkText';
import { LOADED_AT } from '../support/entente';
import { ARTICLE, begun, button, tab } from './analyst';
import { TIMEOUT_MS, inBrowser } from './inBrowser';

inBrowser('in a browser, the workbench', (world) => {
  const isChecked = (page: Page) => page.getByText('Nothing is wrong.').waitFor({ timeout: 30_000 });

  it(
    'saves YAML that is read and checked as it is, beside the text',
    async () => {
      const { page } = await begun(world());
      await button(page, /^Accept all \(\d+\)$/).click();
      await tab(page, /^Save/).click();
      const saved = async (name: string) => {
        const [download] = await Promise.all([page.waitForEvent('download'), button(page, name).click()]);
        return readFileSync(await download.path(), 'utf8');
      };
      const [yaml, text] = [await saved('Save the YAML'), await saved('Save the text')];
      expect(text).toBe(ARTICLE);
      const read = readDossier(yaml, 'saved.yaml');
      if ('issues' in read) throw new Error(JSON.stringify(read.issues));
      expect(read.dossier.document?.properties).toMatchObject({ published: '2025-05-14', characters: 991 });
      const { issues } = await checkText({ yaml, text }, (statement) => world().server.graph.read(statement));
      expect(issues).toEqual([]);

      // Opened again beside its text, it is the same.
      await page.getByRole('link', { name: 'All dossiers' }).click();
      await page.getByLabel('The text of the article').fill(text);
      const file = (content: string) => ({
        name: 'x.yaml',
        mimeType: 'application/yaml',
        buffer: Buffer.from(content),
      });
      await page.getByLabel('Open a dossier in YAML').setInputFiles(file('facts: {ties: [{}]}'));
      await page.getByRole('alert').getByText('facts.ties[0]').first().waitFor();
      await page.getByLabel('Open a dossier in YAML').setInputFiles(file('a: ['));
      await page.getByRole('alert').first().waitFor();
      expect(await page.getByLabel('The text of the article').inputValue()).toBe(text);
      await page.getByLabel('Open a dossier in YAML').setInputFiles(file(yaml));
      await tab(page, /^Save/).click();
      expect(await saved('Save the YAML')).toBe(yaml);
    },
    TIMEOUT_MS,
  );

  it(
    'loses nothing on reload, of several dossiers and of forms that are half filled in',
    async () => {
      const { page } = await begun(world());
      const first = page.url();
      await button(page, /^New names: accept all/).click();
      await page
        .getByLabel('Or type words of the text')
        .fill('Gdansk and Turku have been sister cities since 1987');
      await page.keyboard.press('Enter');
      await page.locator('.bench-kinds').getByRole('button', { name: 'tie', exact: true }).click();
      await page.getByLabel('What the passage says', { exact: false }).fill('Half a gloss');
      const other = await world().open('workbench');
      await other.getByLabel('The text of the article').fill('Harbin and Turku met on 3 June 2025.');
      await other.reload();
      expect(await other.getByLabel('The text of the article').inputValue()).toContain(
        'Harbin and Turku met',
      );
      await button(other, 'Begin without sending the text').click();
      await other.getByText('Sends the text to this server').waitFor();
      await page.reload();
      expect(page.url()).toBe(first);
      expect(await page.getByLabel('What the passage says', { exact: false }).inputValue()).toBe(
        'Half a gloss',
      );
      expect(await page.locator('.bench-selection .bench-quote').innerText()).toContain(
        'Gdansk and Turku have been',
      );
      expect(await tab(page, /^Entities/).innerText()).toContain('15');
      await other.goto(`${world().home}workbench`);
      expect(await other.locator('.bench-start .bench-rows a').allInnerTexts()).toEqual(
        expect.arrayContaining([
          'Turku and Niigata sign a port agreement',
          'Harbin and Turku met on 3 June 2025.',
        ]),
      );
      // Nothing of a text stands in an address.
      expect(new URL(first).search).toMatch(/^\?work=[a-z0-9]+$/);
    },
    TIMEOUT_MS,
  );

  it(
    'keeps the text in the browser unless the analyst allows otherwise',
    async () => {
      const page = await world().open('workbench');
      const sent: string[] = [];
      page.on('request', (request) => sent.push(`${request.url()} ${request.postData() ?? ''}`));
      await page.getByLabel('The text of the article').fill(ARTICLE);
      await button(page, 'Begin without sending the text').click();
      await page.locator('#bench-article').waitFor();
      await page.getByLabel('Or type words of the text').fill('Helena Lindqvist');
      await page.keyboard.press('Enter');
      await page.locator('.bench-kinds').getByRole('button', { name: 'New: official' }).click();
      await button(page, 'Add').click();
      await tab(page, /^Check/).click();
      await button(page, 'Check now').click();
      await page.getByText('Nothing is wrong.').waitFor();
      expect(sent.join('\n')).not.toContain('smart ports');
      expect(sent.join('\n')).toContain('checkDossier');
      await tab(page, /^Suggestions/).click();
      await button(page, 'Ask this server for suggestions').click();
      await page.locator('.bench-card').waitFor({ timeout: 60_000 });
      const withText = sent.filter((one) => one.includes('smart ports'));
      expect(withText.every((one) => one.startsWith(`${world().home}graphql {`))).toBe(true);
      expect(withText.length).toBeGreaterThan(0);
    },
    TIMEOUT_MS,
  );

  it(
    'is worked by keys alone, each step undone and done again',
    async () => {
      const { page } = await begun(world());
      const left = async () =>
        Number(/(\d+) suggestion/.exec(await page.locator('#bench-panel > .hint').innerText())?.[1]);
      const before = await left();
      await page.locator('#bench-article').focus();
      for (const key of ['n', 'a', 'r', 'p']) await page.keyboard.press(key);
      expect(await left()).toBe(before - 2);
      await page.keyboard.press('u');
      await page.keyboard.press('Control+z');
      expect(await left()).toBe(before);
      await page.keyboard.press('Control+Shift+Z');
      expect(await left()).toBe(before - 1);
      expect(await page.locator('.bench-head [role=status]').innerText()).toMatch(/suggestions are left/);
      // What had the focus is gone after a decision: the keys go on.
      await page.locator('.bench-list button').nth(1).click();
      await page.keyboard.press('a');
      await page.keyboard.press('r');
      expect(await left()).toBe(before - 3);
      // In a field, letters are letters.
      await page.getByLabel('Or type words of the text').focus();
      await page.keyboard.type('ra');
      expect(await left()).toBe(before - 3);
      await page.locator('#bench-tab-suggestions').focus();
      await page.keyboard.press('ArrowRight');
      await page.getByRole('tab', { name: /^Entities/, selected: true }).waitFor();
    },
    TIMEOUT_MS,
  );

  it(
    'says why a submission is refused, and keeps everything',
    async () => {
      const { page } = await begun(world());
      const { faults } = world().browser;
      await button(page, /^Accept all \(\d+\)$/).click();
      await tab(page, /^Save/).click();
      const facts = await tab(page, /^Facts/).innerText();
      await button(page, 'Submit').click();
      await page.getByRole('alert').getByText('Give a key first').waitFor();
      await page.getByLabel('Key of a contributor').fill('entente_wrong');
      await button(page, 'Submit').click();
      await page.getByRole('alert').getByText('Nothing was submitted').waitFor();
      const reader = await createApiKey(world().server.graph, {
        name: 'reader',
        role: 'READER',
        createdAt: LOADED_AT,
        expiresAt: null,
      });
      await page.getByLabel('Key of a contributor').fill(reader);
      await button(page, 'Preview with the key').click();
      await page.getByRole('alert').getByText('CONTRIBUTOR').first().waitFor();
      await page.context().setOffline(true);
      await button(page, 'Submit').click();
      await page.getByRole('alert').getByText('the server did not answer').waitFor();
      await page.context().setOffline(false);
      await page.reload();
      expect(await tab(page, /^Facts/).innerText()).toBe(facts);
      expect(await page.getByLabel('Key of a contributor').inputValue()).toBe(reader);
      expect(
        await page.evaluate<string>('JSON.stringify({ ...localStorage }) + location.href'),
      ).not.toContain(reader);
      // The browser tells its console of each refusal.
      expect(faults.splice(0).every((fault) => /401|403|ERR_INTERNET_DISCONNECTED/.test(fault))).toBe(true);
    },
    TIMEOUT_MS,
  );

  it(
    'shows texts that mean harm as texts, and refuses those that are none',
    async () => {
      const page: Page = await world().open('workbench');
      await page.getByLabel('The text of the article').waitFor();
      const start = async (text: string) => {
        await page.evaluate(
          `(() => { const area = document.getElementById('bench-text'); area.value = ${JSON.stringify(text)}; area.dispatchEvent(new Event('input', { bubbles: true })); })()`,
        );
        await button(page, 'Begin, with suggestions of this server').click();
      };
      await start('');
      await page.getByRole('alert').getByText('Paste or open a text first.').waitFor();
      await start('Harbin \0 met');
      await page.getByRole('alert').getByText('NUL character at position 7').waitFor();
      await start('Harbin \ud800 met');
      await page.getByRole('alert').getByText('half of a character at position 7').waitFor();
      await start('The mayor of Harbin. '.repeat(3_000));
      await page.getByRole('alert').getByText('at most 40000').waitFor();
      await start(
        '<script>window.harm = 1</script><img src=x onerror="window.harm = 2"> The mayor of Harbin, Sun Zhe, met.',
      );
      await page.locator('.bench-card').waitFor({ timeout: 60_000 });
      expect(await page.locator('#bench-article').innerText()).toContain('<script>window.harm');
      await button(page, /^Accept all/).click();
      await tab(page, /^Facts/).click();
      expect(await page.evaluate('window.harm')).toBeUndefined();
    },
    TIMEOUT_MS,
  );

  it(
    'leads from an article to a dossier and an answer in sixty actions at most',
    async () => {
      const { graph } = world().server;
      const key = await createApiKey(graph, {
        name: 'analyst',
        role: 'CONTRIBUTOR',
        createdAt: LOADED_AT,
        expiresAt: null,
      });
      const hand = await begun(world());
      const { page } = hand;
      // A university meets nobody: that suggestion goes, and what is left is right.
      await hand.click(button(page, /^Meeting, held: University of Turku/));
      await hand.press('r');
      await hand.click(button(page, /^Accept all \(\d+\)$/));
      await hand.select(
        'On 12 May 2025 Kenji Morita visited the University of Turku and met its rector, Anna Salonen',
      );
      await hand.click(button(page, 'Event, whole'));
      await hand.click(button(page, 'Add'));
      await hand.select('They signed a cooperation agreement between Turku and Niigata on smart ports');
      await hand.click(button(page, 'Agreement, whole'));
      await hand.click(button(page, 'Add'));
      await hand.select('Gdansk and Turku have been sister cities since 1987');
      await hand.click(page.locator('.bench-kinds').getByRole('button', { name: 'tie', exact: true }));
      await hand.click(button(page, 'Add'));
      await hand.select(
        'Piotr Zielinski and the ambassador of Japan to Finland, Tomoko Ishii, spoke at the Baltic Ports Forum in Turku',
      );
      await hand.click(button(page, 'Event, whole'));
      await hand.type(page.getByLabel('name *', { exact: true }), 'Baltic Ports Forum');
      await hand.click(button(page, 'Add'));
      await hand.click(tab(page, /^Check/));
      await isChecked(page);
      await hand.click(tab(page, /^Save/));
      await hand.type(page.getByLabel('Key of a contributor'), key);
      await hand.click(button(page, 'Submit'));
      await page.getByText(/^It is in the record, as change \d+\.$/).waitFor({ timeout: 30_000 });

      expect(hand.actions).toBeLessThanOrEqual(60);
      const counts = await page.locator('.bench-done li').allInnerTexts();
      const created = (kind: string) =>
        Number(
          new RegExp(`^${kind}: (\\d+) new`).exec(counts.find((line) => line.startsWith(kind)) ?? '')?.[1],
        );
      // The document is one of them.
      expect(created('Entities')).toBeGreaterThanOrEqual(16);
      expect(created('Facts')).toBeGreaterThanOrEqual(60);

      const { data, errors } = await world().server.ask(`{
        tie: ties(where: { since: { possiblyWithin: "1987" } }) { nodes { kind level } }
        met: official(id: "official:morita") { events { nodes { name date { edtf } } } }
        agreement: agreements(where: { parties: { some: { node: { id: { eq: "city:geonames:1855431" } } } } }) { nodes { name } }
      }`);
      expect(errors).toBeUndefined();
      expect(data).toMatchObject({
        tie: { nodes: [{ kind: 'SISTER', level: 'CITY' }] },
        agreement: { nodes: [{ name: 'Cooperation agreement of Turku and Niigata' }] },
      });
      expect(JSON.stringify(data)).toContain('Meeting of Helena Lindqvist and Kenji Morita');
      await page.locator('.bench-done').getByRole('link', { name: 'Kenji Morita', exact: true }).click();
      await page.getByRole('heading', { level: 1, name: 'Kenji Morita' }).waitFor();
      await page.getByText('Mayor of Niigata', { exact: true }).first().waitFor();
    },
    3 * TIMEOUT_MS,
  );
});
