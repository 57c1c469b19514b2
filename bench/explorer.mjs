/**
 * `node bench/explorer.mjs [--nodes 300] [--scale 0.1]`: what a drawing of so many nodes costs in Chromium while it is panned and zoomed, 60
 * frames each: the work of a frame (the event, and the style and layout that it causes), and the time from one frame to the next, which
 * holds the painting too. Chromium is /usr/bin/chromium, or CHROME_PATH.
 */
import { parseArgs } from 'node:util';
import { chromium } from 'playwright-core';
import { prepareWeb } from '../scripts/prepare.mjs';
import { memoryOptions, positiveNumbers } from './options.mjs';
import { inSession, say } from './session.mjs';

/** What a frame may take. */
const GOAL_MS = 20;
const FRAMES = 60;

const { values } = parseArgs({
  options: {
    nodes: { type: 'string', default: '300' },
    scale: { type: 'string', default: '0.1' },
    ...memoryOptions(1024, 512),
  },
});

await inSession(async (closers) => {
  const [nodes, scale, heap, pageCache] = positiveNumbers(values, ['nodes', 'scale', 'heap', 'page-cache']);
  const { preparePackages } = await import('./packages.mjs');
  await preparePackages();
  await prepareWeb();
  const { openProduct } = await import('./databases.mjs');
  const { PRODUCT, startProduct } = await import('./product.mjs');
  const { findSubjects } = await import('./subjects.mjs');
  const { server } = await openProduct({ scale, heap, pageCache }, closers, say);
  const { hub } = await findSubjects(server);
  const { url } = await startProduct(PRODUCT, server, closers);
  const browser = await chromium.launch({
    executablePath: process.env.CHROME_PATH ?? '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-gpu'],
  });
  closers.unshift(() => browser.close());
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
  const { asker } = await import('./explore/ask.mjs');
  const { data } = await asker(url)(
    'query ($id: ID!) { neighbourhood(id: $id, first: 20) { nodes { node { id } } } }',
    {
      id: hub,
    },
  );
  const steps = [`${hub}*100`, ...data.neighbourhood.nodes.map(({ node }) => `${node.id}*25`)];
  await page.goto(new URL(`/graph?do=${[hub, ...steps].join(',')}&limit=${nodes}`, url).href);
  await page.locator('.canvas .edge').first().waitFor({ state: 'attached', timeout: 120_000 });
  say(await page.locator('.workspace > .status').innerText());
  for (const kind of ['pan', 'zoom']) report(kind, await page.evaluate(framesOf(kind)));
});

/** A script that drives the drawing for some frames, and gives the work of each and the time to the next, in milliseconds. */
function framesOf(kind) {
  return `(async () => {
    const svg = document.querySelector('svg.canvas');
    const box = svg.getBoundingClientRect();
    const [x, y] = [box.left + box.width / 2, box.top + box.height / 2];
    const event = (type, name, more) => new type(name, { bubbles: true, cancelable: true, view: window, clientX: x, clientY: y, ...more });
    const isPan = ${JSON.stringify(kind)} === 'pan';
    const work = [];
    const frames = [];
    if (isPan) svg.dispatchEvent(event(MouseEvent, 'mousedown', {}));
    let before = await new Promise(requestAnimationFrame);
    for (let frame = 0; frame < ${FRAMES}; frame++) {
      const began = performance.now();
      if (isPan) window.dispatchEvent(event(MouseEvent, 'mousemove', { clientX: x + frame * 4, clientY: y + frame * 2 }));
      else svg.dispatchEvent(event(WheelEvent, 'wheel', { deltaY: frame < ${FRAMES / 2} ? -60 : 60 }));
      svg.querySelector('.node').getBoundingClientRect();
      work.push(performance.now() - began);
      const now = await new Promise(requestAnimationFrame);
      frames.push(now - before);
      before = now;
    }
    if (isPan) window.dispatchEvent(event(MouseEvent, 'mouseup', {}));
    return { work, frames };
  })()`;
}

function report(kind, measured) {
  for (const [what, times] of Object.entries(measured)) {
    const sorted = [...times].sort((a, b) => a - b);
    const [median, longest] = [sorted[Math.floor(sorted.length / 2)], sorted.at(-1)];
    const over = times.filter((time) => time > GOAL_MS).length;
    const ms = (time) => `${time.toFixed(1)} ms`;
    say(
      `${kind}, ${what}: median ${ms(median)}, longest ${ms(longest)}, ${over} of ${times.length} over ${GOAL_MS} ms`,
    );
  }
}
