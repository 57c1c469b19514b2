/** The files that the menu of a page saves. */
import { readFileSync } from 'node:fs';

import type { Page } from 'playwright-core';

/** Saves what a page shows in a format, and gives what was written. */
export async function saved(page: Page, format: string): Promise<Buffer> {
  await page.locator('.export summary').click();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.locator('.export').getByRole('button', { name: format }).click(),
  ]);
  return readFileSync(await download.path());
}
