/** Tests of the web pages: a server with the seeds and a browser that reaches this machine only. */
import type { Page } from 'playwright-core';

import { completeDossierPlaces } from '../../src/gazetteer/completeDossierPlaces';
import { gazetteerSource } from '../../src/gazetteer/placeSource';
import { LOADED_AT, openTestGraph, startTestServer, type TestServer } from '../support/entente';
import { findChromium, startChromium, type TestBrowser } from './chromium';

const path = findChromium();

export const PHONE = { width: 390, height: 844 };
export const TIMEOUT_MS = 150_000;

/** What the tests of a file share. */
export interface World {
  readonly server: TestServer;
  readonly browser: TestBrowser;
  /** The address of the server, with a slash at its end. */
  readonly home: string;
  /** Opens an address of the server. */
  open(address: string, viewport?: { width: number; height: number }): Promise<Page>;
}

/** Waits until a script is true in the page; Playwright's own way would need `eval`, which the pages' policy forbids. */
export async function until(page: Page, script: string, patienceMs = 40_000): Promise<void> {
  const end = Date.now() + patienceMs;
  while (!(await page.evaluate<boolean>(`Boolean(${script})`).catch(() => false))) {
    if (Date.now() > end) throw new Error(`In the page, this did not become true: ${script}`);
    await page.waitForTimeout(50);
  }
}

let started: Promise<World> | undefined;

async function start(): Promise<World> {
  const server = await startTestServer({}, gazetteerSource());
  // Coordinates, and names in other languages, as at the start of the server.
  await completeDossierPlaces(server.graph, { now: LOADED_AT, author: 'loader' });
  const browser = await startChromium(path ?? '');
  const home = server.url.replace(/graphql$/, '');
  return {
    server,
    browser,
    home,
    open: (address, viewport) => browser.open(home + address.replace(/^\//, ''), viewport),
  };
}

let isWatched = false;

async function stop(): Promise<void> {
  if (!started) return;
  const world = await started;
  await world.browser.close();
  await world.server.stop();
  // Other files want the seeds as they are.
  const test = await openTestGraph();
  await test.clear();
  await test.close();
}

/**
 * Describes pages where there is a browser; after each test, no request may have left and no script failed. All blocks of a test
 * file share the server and the browser.
 */
export function inBrowser(name: string, tests: (world: () => World) => void): void {
  if (path === undefined) {
    console.warn(
      'The web pages are not tried: there is no Chromium; install one, or name it in CHROME_PATH.',
    );
  }
  // Once for the file, after all its blocks: those whose tests are all left out have no hooks of their own.
  if (!isWatched) afterAll(stop, 60_000);
  isWatched = true;
  (path === undefined ? describe.skip : describe)(name, () => {
    let world: World | undefined;
    const here = () => {
      if (!world) throw new Error('The browser has not been started.');
      return world;
    };

    beforeAll(async () => {
      world = await (started ??= start());
    }, 180_000);

    afterEach(async () => {
      const { context, outside, faults } = here().browser;
      await Promise.all(context.pages().map((page) => page.close()));
      expect({ outside: outside.splice(0), faults: faults.splice(0) }).toEqual({ outside: [], faults: [] });
    });

    tests(here);
  });
}
