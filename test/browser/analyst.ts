/** An analyst at the workbench: an article, and a hand whose actions are counted. */
import type { Locator, Page } from 'playwright-core';

import { PHONE, type World } from './inBrowser';

/** Invented, some 1,000 characters. */
export const ARTICLE = `Turku and Niigata sign a port agreement

14 May 2025. The mayor of Turku, Helena Lindqvist, received the mayor of Niigata, Kenji Morita, in Turku on Monday. They signed a cooperation agreement between Turku and Niigata on smart ports. The director of the Turku Port Authority, Mikael Strand, and the chairman of the Niigata Harbour Council, Yumi Okada, attended the ceremony.

On 12 May 2025 Kenji Morita visited the University of Turku and met its rector, Anna Salonen. The rector of Niigata University, Haruto Sato, will visit Turku in September 2025.

Deputy Mayor of Gdansk Piotr Zielinski and the ambassador of Japan to Finland, Tomoko Ishii, spoke at the Baltic Ports Forum in Turku. Gdansk and Turku have been sister cities since 1987. The Turku City Council plans to open the Niigata House in Turku in 2026. Helena Lindqvist said that trade with Japan grew by 14 percent. The mayor of Vladivostok was invited to the Baltic Ports Forum, which the Turku Chamber of Commerce organised.
`;

/** The hand of an analyst: everything that it does is counted. */
export class Hand {
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

/** A button by its name. */
export const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name });

/** A tab of the workbench. */
export const tab = (page: Page, name: RegExp) => page.getByRole('tab', { name });

/** Pastes a text and begins a dossier on it, with the suggestions of the server. */
export async function begun(
  world: World,
  { viewport, text = ARTICLE }: { readonly viewport?: typeof PHONE; readonly text?: string } = {},
): Promise<Hand> {
  const hand = new Hand(await world.open('workbench', viewport));
  await hand.paste(hand.page.getByLabel('The text of the article'), text);
  await hand.click(button(hand.page, 'Begin, with suggestions of this server'));
  await hand.page.locator('.bench-card').waitFor({ timeout: 60_000 });
  return hand;
}
