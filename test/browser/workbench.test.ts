import type { Locator, Page } from 'playwright-core';

import { createApiKey } from '../../src/access/apiKeys';
import { LOADED_AT } from '../support/entente';
import { PHONE, TIMEOUT_MS, inBrowser } from './inBrowser';

/** Invented, some 1,000 characters. */
const ARTICLE = `Turku and Niigata sign a port agreement

14 May 2025. The mayor of Turku, Helena Lindqvist, received the mayor of Niigata, Kenji Morita, in Turku on Monday. They signed a cooperation agreement between Turku and Niigata on smart ports. The director of the Turku Port Authority, Mikael Strand, and the chairman of the Niigata Harbour Council, Yumi Okada, attended the ceremony.

On 12 May 2025 Kenji Morita visited the University of Turku and met its rector, Anna Salonen. The rector of Niigata University, Haruto Sato, will visit Turku in September 2025.

Deputy Mayor of Gdansk Piotr Zielinski and the ambassador of Japan to Finland, Tomoko Ishii, spoke at the Baltic Ports Forum in Turku. Gdansk and Turku have been sister cities since 1987. The Turku City Council plans to open the Niigata House in Turku in 2026. Helena Lindqvist said that trade with Japan grew by 14 percent. The mayor of Vladivostok was invited to the Baltic Ports Forum, which the Turku Chamber of Commerce organised.
`;

/** The hand of an analyst: everything that it does is counted. */
class Hand {
  actions = 0;

  constructor(readonly page: Page) {}

  async click(target: Locator): Promise<void> {
    this.actions += 1;
    await target.click();
  }

  async press(key: string): Promise<void> {
    this.actions += 1;
    await this.page.keyboard.press(key);
  }

  /** A text that is pasted whole. */
  async paste(target: Locator, text: string): Promise<void> {
    this.actions += 1;
    await target.fill(text);
  }

  /** Each word counts. */
  async type(target: Locator, words: string): Promise<void> {
    this.actions += words.trim().split(/\s+/).length;
    await target.fill(words);
  }

  /** Draws the pointer over words of the article: it is pressed and let go. */
  async select(words: string): Promise<void> {
    this.actions += 2;
    const [from, to] = await this.page.evaluate<[Point, Point]>(`(() => {
      const pane = document.getElementById('bench-article');
      const at = pane.textContent.indexOf(${JSON.stringify(words)});
      const point = (unit, isEnd) => {
        const span = [...pane.children].findLast((one) => Number(one.dataset.at) < unit + (isEnd ? 0 : 1));
        const range = document.createRange();
        const within = unit - Number(span.dataset.at);
        range.setStart(span.firstChild, isEnd ? within - 1 : within);
        range.setEnd(span.firstChild, isEnd ? within : within + 1);
        const box = range.getBoundingClientRect();
        return { x: isEnd ? box.right - 1 : box.left + 1, y: box.top + box.height / 2 };
      };
      pane.querySelector('[data-at]').scrollIntoView({ block: 'center' });
      return [point(at, false), point(at + ${String(words.length)}, true)];
    })()`);
    const { mouse } = this.page;
    await mouse.move(from.x, from.y);
    await mouse.down();
    await mouse.move(to.x, to.y, { steps: 4 });
    await mouse.up();
    await this.page.locator('.bench-selection .bench-quote', { hasText: words.slice(0, 20) }).waitFor();
  }
}

interface Point {
  readonly x: number;
  readonly y: number;
}

inBrowser('in a browser, the workbench', (world) => {
  const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name });
  const tab = (page: Page, name: RegExp) => page.getByRole('tab', { name });

  /** A dossier on the article, with the suggestions of the server. */
  const begun = async (viewport?: typeof PHONE): Promise<Hand> => {
    const hand = new Hand(await world().open('workbench', viewport));
    await hand.paste(hand.page.getByLabel('The text of the article'), ARTICLE);
    await hand.click(button(hand.page, 'Begin, with suggestions of this server'));
    await button(hand.page, /^Accept all \(\d+\)$/).waitFor({ timeout: 60_000 });
    return hand;
  };

  const isChecked = (page: Page) => page.getByText('Nothing is wrong.').waitFor({ timeout: 30_000 });

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
      const hand = await begun();
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

      console.info(`The dossier took ${String(hand.actions)} actions.`);
      expect(hand.actions).toBeLessThanOrEqual(60);
      const counts = await page.locator('.bench-done li').allInnerTexts();
      const created = (kind: string) =>
        Number(
          new RegExp(`^${kind}: (\\d+) new`).exec(counts.find((line) => line.startsWith(kind)) ?? '')?.[1],
        );
      console.info(counts.join('; '));
      // The document is one of them.
      expect(created('Entities')).toBeGreaterThanOrEqual(16);
      expect(created('Facts')).toBeGreaterThanOrEqual(60);

      const { data, errors } = await world().server.ask(`{
        tie: ties(where: { since: { possiblyWithin: "1987" } }) { nodes { kind level } }
        met: official(id: "official:morita") { events { nodes { name date { edtf } } } }
        agreement: agreements(where: { parties: { some: { node: { id: { eq: "city:geonames:1855431" } } } } }) { nodes { name } }
      }`);
      console.info(JSON.stringify([data, errors]));
      expect(errors).toBeUndefined();
      await page.locator('.bench-done').getByRole('link', { name: 'Kenji Morita', exact: true }).click();
      await page.getByRole('heading', { level: 1, name: 'Kenji Morita' }).waitFor();
      await page.getByText('Mayor of Niigata', { exact: true }).first().waitFor();
    },
    3 * TIMEOUT_MS,
  );
});
