import { TIE_KINDS } from './terms.mjs';

/** Ties between cities: those of one hub, then others, which gather at few cities. */
export function* tieRows(size, { below, pick, gathering, fact }) {
  const tie = (number, first, second) => ({
    ties: {
      id: `tie:g${number}`,
      ...fact({
        first: `city:g${first}`,
        second: `city:g${second}`,
        kind: pick(TIE_KINDS),
        level: 'CITY',
        since: String(1985 + below(39)),
      }),
    },
  });
  let number = 0;
  for (let other = 1; other <= size.hubTies; other++) yield tie(number++, 0, other);
  for (let t = 0; t < size.ties; t++) {
    // The hub has all its ties already.
    const first = 1 + gathering(size.cities - 1);
    const second = 1 + below(size.cities - 1);
    if (first !== second) yield tie(number++, first, second);
  }
}
