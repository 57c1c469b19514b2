/** The page at `/`: the published operations with forms. Plain DOM: nothing here needs more, and it loads at once. */
import type { Operation } from '../../../src/server/operation';
import { fragmentOf, stateIn } from './address';
import { cardOf, type Card } from './card';

/** From this number on, a list is searched rather than read. */
const MANY = 8;

const byId = (id: string) => {
  const found = document.getElementById(id);
  if (!found) throw new Error(`The page has no ${id}.`);
  return found;
};

async function show(): Promise<void> {
  const response = await fetch('/operations.json', { signal: AbortSignal.timeout(30_000) });
  if (!response.ok) throw new Error(`status ${String(response.status)}`);
  const operations = (await response.json()) as Operation[];
  const cards = operations.map((operation) => cardOf(operation, keepInAddress));
  byId('operations').append(...cards.map(({ node }) => node));
  byId('status').hidden = true;
  openFrom(cards);
  addEventListener('hashchange', () => {
    openFrom(cards);
  });
  if (cards.length >= MANY) letFilter(cards);
}

/** Opens the operation that the address names, or the first. */
function openFrom(cards: readonly Card[]): void {
  const { operation, fields } = stateIn(location.hash);
  const named = cards.find((card) => card.operation.name === operation);
  if (named && fields.size > 0) named.fill(fields);
  const card = named ?? cards[0];
  if (card) card.node.open = true;
  named?.node.scrollIntoView();
}

function keepInAddress(card: Card): void {
  history.replaceState(null, '', fragmentOf({ operation: card.operation.name, fields: card.texts() }));
}

function letFilter(cards: readonly Card[]): void {
  const text = byId('filter-text') as HTMLInputElement;
  byId('filter').hidden = false;
  text.addEventListener('input', () => {
    const words = text.value.toLowerCase().split(/\s+/);
    for (const { node, operation } of cards) {
      const about = `${operation.name} ${operation.title} ${operation.description}`.toLowerCase();
      node.hidden = !words.every((word) => about.includes(word));
    }
  });
}

show().catch((error: unknown) => {
  byId('status').textContent =
    `The questions could not be loaded (${error instanceof Error ? error.message : String(error)}): reload the page.`;
});
