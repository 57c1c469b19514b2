/** The first page: the search, and where to begin. */
import { addressTo } from '../address/here';
import type { Page } from '../address/place';
import { t } from '../words/words';
import { SearchBox } from './header';

const BEGINNINGS: readonly (readonly [Page, Readonly<Record<string, string>>, string])[] = [
  [{ name: 'entity', id: 'city:harbin' }, {}, 'Harbin · Харбин · 哈尔滨'],
  [{ name: 'entity', id: 'official:sun-zhe' }, {}, 'Sun Zhe · Сунь Чже · 孙喆'],
  [{ name: 'entity', id: 'city:krasnodar' }, {}, 'Krasnodar · Краснодар · 克拉斯诺达尔'],
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
        <li>
          <a href={addressTo({ name: 'question', question: 'bureausMetCities' })}>{t('questions')}</a>
        </li>
        <li>
          <a href={addressTo({ name: 'map' })}>{t('map')}</a>
        </li>
        <li>
          <a href={addressTo({ name: 'timeline' })}>{t('timeline')}</a>
        </li>
      </ul>
    </div>
  );
}
