/** The head of every page: the search, the pages, the language and the colours. */
import { addressTo, alter, go, here } from '../address/here';
import { onwards, type Page } from '../address/place';
import { Combobox } from '../search/combobox';
import { language, t, type Key } from '../words/words';
import icon from '../../icon.svg?url';
import { choose, theme, type Theme } from './theme';

const PAGES: readonly (readonly [Page, Key])[] = [
  [{ name: 'questions' }, 'questions'],
  [{ name: 'graph' }, 'graph'],
  [{ name: 'paths' }, 'paths'],
  [{ name: 'dyad' }, 'dyadNav'],
  [{ name: 'map' }, 'map'],
  [{ name: 'timeline' }, 'timeline'],
  [{ name: 'workbench' }, 'workbench'],
];

const THEMES: readonly (readonly [Theme, Key])[] = [
  ['auto', 'themeAuto'],
  ['light', 'themeLight'],
  ['dark', 'themeDark'],
];

/** The bar at the top. */
export function Header() {
  const { page } = here.value;
  return (
    <header class="bar">
      <a class="name" href={addressTo({ name: 'home' })}>
        <img src={icon} alt="" width="28" height="28" />
        Entente
      </a>
      {page.name !== 'home' && <SearchBox id="search" />}
      <nav aria-label={t('navigation')}>
        {PAGES.map(([one, key]) => (
          <a key={key} href={addressTo(one)} aria-current={isIn(page, one) ? 'page' : undefined}>
            {t(key)}
          </a>
        ))}
        <a href="/graphiql">GraphiQL</a>
      </nav>
      <div class="settings">
        <select
          aria-label={t('language')}
          value={language.value}
          onChange={(event) => {
            const { value } = event.currentTarget;
            alter({ lang: value === 'en' ? undefined : value }, true);
          }}
        >
          <option value="en">English</option>
          <option value="ru">Русский</option>
          <option value="zh">中文</option>
        </select>
        <select
          aria-label={t('theme')}
          value={theme.value}
          onChange={(event) => {
            choose(event.currentTarget.value as Theme);
          }}
        >
          {THEMES.map(([name, key]) => (
            <option key={name} value={name}>
              {t(key)}
            </option>
          ))}
        </select>
      </div>
    </header>
  );
}

function isIn(page: Page, one: Page): boolean {
  return page.name === one.name || (page.name === 'question' && one.name === 'questions');
}

/** The search for entities, which leads to the page of what is chosen. */
export function SearchBox({ id, isLarge = false }: { readonly id: string; readonly isLarge?: boolean }) {
  return (
    <form
      role="search"
      onSubmit={(event) => {
        event.preventDefault();
      }}
    >
      <Combobox
        id={id}
        label={t('search')}
        placeholder={t('searchHint')}
        shown=""
        isLarge={isLarge}
        onChoose={(entity) => {
          go(onwards(here.value, { name: 'entity', id: entity.id }));
        }}
      />
    </form>
  );
}
