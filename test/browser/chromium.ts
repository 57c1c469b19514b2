/** A browser for tests of the web pages, and what it asked for beyond this machine. */
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { chromium, type BrowserContext, type Page } from 'playwright-core';

const PATIENCE_MS = 30_000;

/** The browser of this machine, or undefined when there is none. */
export function findChromium(): string | undefined {
  const named = process.env['CHROME_PATH'];
  return [named, '/usr/bin/chromium'].find((path) => path !== undefined && existsSync(path));
}

/** A browser with nothing in its profile. */
export interface TestBrowser {
  readonly context: BrowserContext;
  /** Requests to other machines; there must be none. */
  readonly outside: string[];
  /** Errors of scripts, and what a Content-Security-Policy refused. */
  readonly faults: string[];
  open(url: string, viewport?: { width: number; height: number }): Promise<Page>;
  close(): Promise<void>;
}

/** Starts the browser, which can reach this machine only. */
export async function startChromium(executablePath: string): Promise<TestBrowser> {
  const profile = mkdtempSync(join(tmpdir(), 'entente-chromium-'));
  const context = await chromium.launchPersistentContext(profile, {
    executablePath,
    timeout: PATIENCE_MS,
    args: [
      '--headless=new',
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost',
    ],
  });
  context.setDefaultTimeout(PATIENCE_MS);
  const outside: string[] = [];
  const faults: string[] = [];
  context.on('request', (request) => {
    const { protocol, hostname } = new URL(request.url());
    const isHere = hostname === '127.0.0.1' || hostname === 'localhost';
    if (!isHere && protocol !== 'data:' && protocol !== 'blob:') outside.push(request.url());
  });
  context.on('weberror', (fault) => faults.push(String(fault.error())));
  context.on('console', (message) => {
    if (message.type() === 'error') faults.push(message.text().slice(0, 300));
  });
  return {
    context,
    outside,
    faults,
    open: async (url, viewport = { width: 1280, height: 900 }) => {
      const page = await context.newPage();
      await page.setViewportSize(viewport);
      await page.goto(url, { waitUntil: 'load' });
      return page;
    },
    close: async () => {
      await context.close();
      rmSync(profile, { recursive: true, force: true });
    },
  };
}
