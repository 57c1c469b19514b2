/** Keeps the figures of a run, and writes the page of results from the figures of all commands. */
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { cpus, totalmem } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const BENCH = fileURLToPath(new URL('.', import.meta.url));
const FOLDER = join(BENCH, 'measured');

/** The file of the figures of names; those of the questions are `scale-*.json`. */
const NAMES = 'names.json';
const SEARCH = 'search.json';
const TIME = 'time.json';
const HISTORY = 'history.json';
const DECISIONS = 'decisions.json';
const SCALE = /^scale-.*\.json$/;

/** Writes figures as `bench/measured/<name>`. */
export async function keepFigures(name, figures) {
  mkdirSync(FOLDER, { recursive: true });
  await writeFormatted(join(FOLDER, name), JSON.stringify(figures), 'json');
}

export function keepNames(figures) {
  return keepFigures(NAMES, figures);
}

export function keepSearch(figures) {
  return keepFigures(SEARCH, figures);
}

export function keepTime(figures) {
  return keepFigures(TIME, figures);
}

export function keepHistory(figures) {
  return keepFigures(HISTORY, figures);
}

/** The figures of every scale that was measured, smallest first. */
export function measuredScales() {
  if (!existsSync(FOLDER)) return [];
  return readdirSync(FOLDER)
    .filter((name) => SCALE.test(name))
    .map((name) => JSON.parse(readFileSync(join(FOLDER, name), 'utf8')))
    .sort((a, b) => a.scale - b.scale);
}

/** Rewrites `RESULTS.md` from all kept figures; when there are none of a scale, what the page says of scales stays. */
export async function writeResults() {
  const { resultsPage, withoutScale } = await import('./results/page.mjs');
  const page = join(BENCH, 'RESULTS.md');
  const [names, search, time, history, decisions] = [NAMES, SEARCH, TIME, HISTORY, DECISIONS].map((name) =>
    kept(join(FOLDER, name)),
  );
  const others = { names, search, time, history, decisions };
  const scales = measuredScales();
  const before = existsSync(page)
    ? readFileSync(page, 'utf8').split(
        /^## (?:Time|Two ways of keeping past links|Search|Names|Figures behind the decisions)$/m,
      )[0]
    : '';
  const text =
    scales.length === 0 && before !== ''
      ? [before, ...withoutScale(others)].join('\n')
      : resultsPage(scales, others);
  await writeFormatted(page, text, 'markdown');
}

function kept(file) {
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : null;
}

export function machine() {
  const [cpu] = cpus();
  return `${cpus().length} × ${cpu?.model.trim() ?? 'unknown processor'}, ${Math.round(totalmem() / 2 ** 30)} GB; Node ${process.versions.node}`;
}

async function writeFormatted(file, text, parser) {
  const { format, resolveConfig } = await import('prettier');
  writeFileSync(file, await format(text, { ...(await resolveConfig(file)), parser }));
}
