import 'graphiql/setup-workers/vite';
import 'graphiql/style.css';
import './graphiql.css';
import { createGraphiQLFetcher } from '@graphiql/toolkit';
import { GraphiQL } from 'graphiql';
import { createElement } from 'react';
import { createRoot } from 'react-dom/client';
import { fragmentOf, stateIn } from './address';
import { FIRST_QUERY } from './firstQuery';

const state = stateIn(location.hash);

const editor = createElement(
  GraphiQL,
  {
    fetcher: createGraphiQLFetcher({ url: '/graphql' }),
    defaultQuery: FIRST_QUERY,
    ...(state && { initialQuery: state.query, initialVariables: state.variables }),
    onTabChange: ({ tabs, activeTabIndex }) => {
      const tab = tabs[activeTabIndex];
      if (tab?.query) {
        history.replaceState(null, '', fragmentOf({ query: tab.query, variables: tab.variables ?? '' }));
      }
    },
  },
  createElement(
    GraphiQL.Logo,
    null,
    createElement('a', { href: '/', className: 'graphiql-logo-link' }, 'Entente'),
  ),
);

const place = document.getElementById('graphiql');
if (place) {
  place.textContent = '';
  createRoot(place).render(editor);
}

// A link to another question, followed while GraphiQL is open, changes the fragment only.
addEventListener('hashchange', () => {
  location.reload();
});
