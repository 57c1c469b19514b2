/** The place at which the reader is, as a signal; the browser's history follows it. */
import { signal } from '@preact/signals';
import { addressOf, altered, onwards, placeOf, type Page, type Place } from './place';

const read = () => placeOf(location.pathname, location.search, location.hash);

/** Where the reader is. */
export const here = signal<Place>(read());

/** Goes to a place: a new entry of the history, or another state of the present one. */
export function go(place: Place, isSameEntry = false): void {
  const address = addressOf(place);
  if (address !== location.pathname + location.search + location.hash) {
    if (isSameEntry) history.replaceState(null, '', address);
    else history.pushState(null, '', address);
  }
  here.value = place;
}

/** Changes values of the present address. */
export function alter(values: Readonly<Record<string, string | undefined>>, isSameEntry = false): void {
  go(altered(here.value, values), isSameEntry);
}

/** The address of another page, which keeps the language and the moment. */
export function addressTo(page: Page, query: Readonly<Record<string, string>> = {}): string {
  return addressOf(onwards(here.value, page, query));
}

/** Follows Back, Forward and the links of the page itself. */
export function followHistory(): void {
  if (location.hash !== '' && here.value.page.name === 'question') go(here.value, true);
  const moved = () => (here.value = read());
  addEventListener('popstate', moved);
  addEventListener('click', (event) => {
    const link = event.target instanceof Element ? event.target.closest('a') : null;
    if (
      !link ||
      event.defaultPrevented ||
      event.button !== 0 ||
      link.target !== '' ||
      link.hasAttribute('download')
    )
      return;
    if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    const isOurs = link.origin === location.origin && !/^\/(graphi?ql|operations\.json)/.test(link.pathname);
    if (!isOurs || link.getAttribute('href')?.startsWith('#')) return;
    event.preventDefault();
    go(placeOf(link.pathname, link.search, link.hash));
    scrollTo(0, 0);
    document.getElementById('main')?.focus({ preventScroll: true });
  });
}
