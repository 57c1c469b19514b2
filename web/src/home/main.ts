/** The page at `/`: the published operations with forms. Plain DOM: nothing here needs more, and it loads at once. */
import type { Operation } from '../../../src/server/operation';
import { stateIn } from './address';
import { cardOf, type Card } from './card';
import { letFilter } from './filter';

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
  const cards = operations.map((operation) => cardOf(operation, enter));
  byId('operations').append(...cards.map(({ node }) => node));
  byId('status').textContent = '';
  openFrom(cards);
  // Back, Forward, and links within the page.
  addEventListener('hashchange', () => {
    openFrom(cards)?.focus();
  });
  if (cards.length < MANY) return;
  byId('filter').hidden = false;
  letFilter(byId('filter-text') as HTMLInputElement, byId('status'), cards);
}

/** Opens the operation that the address names and answers it, or opens the first. */
function openFrom(cards: readonly Card[]): Card | undefined {
  const { operation, fields, knownAt } = stateIn(location.hash);
  const named = cards.find((card) => card.operation.name === operation);
  const card = named ?? cards[0];
  if (!card) return undefined;
  // Other fragments, such as that of the link to the questions, leave the page as it is.
  if (!named && operation !== '' && cards.some(({ node }) => node.open)) return undefined;
  for (const { node } of cards) node.open = node === card.node;
  if (!named) return card;
  named.fill(fields, knownAt);
  named.node.hidden = false;
  named.node.scrollIntoView();
  named.showAnswer();
  return named;
}

/** Makes each question one entry of the browser's history; what is typed into its form changes that entry. */
function enter(card: Card): void {
  const address = card.address();
  if (address === location.hash) return;
  const isSameQuestion = stateIn(location.hash).operation === card.operation.name;
  if (isSameQuestion) history.replaceState(null, '', address);
  else history.pushState(null, '', address);
}

show().catch((error: unknown) => {
  byId('status').textContent =
    `The questions could not be loaded (${error instanceof Error ? error.message : String(error)}): reload the page.`;
});
