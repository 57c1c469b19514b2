/** The first page: the search, and where to begin. */
import { addressTo } from '../address/here';
import type { Page } from '../address/place';
import { t, type Key } from '../words/words';
import { SearchBox } from './header';

const BEGINNINGS: readonly (readonly [Page, Readonly<Record<string, string>>, string])[] = [
  [{ name: 'entity', id: 'city:harbin' }, {}, 'Harbin · Харбин · 哈尔滨'],
  [{ name: 'entity', id: 'official:sun-zhe' }, {}, 'Sun Zhe · Сунь Чже · 孙喆'],
  [{ name: 'entity', id: 'city:krasnodar' }, {}, 'Krasnodar · Краснодар · 克拉斯诺达尔'],
];

/** What the other pages are for. */
const CARDS: readonly (readonly [Page, Readonly<Record<string, string>>, Key, Key])[] = [
  [{ name: 'questions' }, {}, 'questions', 'questionsHint'],
  [{ name: 'graph' }, { do: 'overview' }, 'graph', 'graphCard'],
  [{ name: 'paths' }, { from: 'official:sun-zhe', to: 'city:daugavpils' }, 'paths', 'pathsCard'],
  [{ name: 'dyad' }, { a: 'city:krasnodar', b: 'city:harbin' }, 'dyadNav', 'dyadCard'],
  [{ name: 'map' }, {}, 'map', 'mapCard'],
  [{ name: 'timeline' }, {}, 'timeline', 'timelineCard'],
];

/** The page at `/`. */
export function Home() {
  return (
    <div class="home">
      <h1>{t('tagline')}</h1>
      <SearchBox id="search" isLarge />
      <p class="lead">{t('intro')}</p>
      <h2>{t('tryThese')}</h2>
      <ul class="beginnings">
        {BEGINNINGS.map(([page, query, text]) => (
          <li key={text}>
            <a href={addressTo(page, query)}>{text}</a>
          </li>
        ))}
      </ul>
      <ul class="cards">
        {CARDS.map(([page, query, title, hint]) => (
          <li key={title}>
            <a href={addressTo(page, query)}>{t(title)}</a>
            <p class="hint">{t(hint)}</p>
          </li>
        ))}
      </ul>
    </div>
  );
}
