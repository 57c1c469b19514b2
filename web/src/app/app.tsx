/** The explorer: the head, and the page that the address names. */
import { effect } from '@preact/signals';
import { render } from 'preact';
import { addressTo, followHistory, here } from '../address/here';
import type { Place } from '../address/place';
import { DyadPage } from '../dyad/dyadPage';
import { EntityPage } from '../entity/entityPage';
import { Workspace } from '../graph/workspace';
import { PathsPage } from '../paths/pathsPage';
import { QuestionsPage } from '../questions/questionsPage';
import { language, t } from '../words/words';
import { Header } from './header';
import { Home } from './home';
import { Workbench } from './workbench';
import { applyTheme } from './theme';

function App() {
  return (
    <>
      <a class="skip" href="#main">
        {t('skip')}
      </a>
      <Header />
      <main id="main" tabindex={-1}>
        <Content place={here.value} />
      </main>
      {language.value !== 'en' && <footer class="hint">{t('fallbackNote')}</footer>}
    </>
  );
}

function Content({ place: { page } }: { readonly place: Place }) {
  switch (page.name) {
    case 'home':
      return <Home />;
    case 'entity':
      return <EntityPage key={page.id} id={page.id} />;
    case 'questions':
      return <QuestionsPage />;
    case 'question':
      return <QuestionsPage question={page.question} />;
    case 'dyad':
      return <DyadPage />;
    case 'paths':
      return <PathsPage />;
    case 'graph':
    case 'map':
    case 'timeline':
      return <Workspace view={page.name} />;
    case 'workbench':
      return <Workbench />;
    case 'missing':
      return (
        <>
          <h1>{t('missing')}</h1>
          <p>
            <a href={addressTo({ name: 'home' })}>{t('toHome')}</a>
          </p>
        </>
      );
  }
}

followHistory();
effect(applyTheme);
effect(() => {
  document.documentElement.lang = language.value;
});
const root = document.getElementById('app');
if (root) render(<App />, root);
