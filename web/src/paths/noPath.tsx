/** What to know about an answer of paths: where there is none, over which links or without which option there would be one. */
import { here } from '../address/here';
import { addressOf, altered } from '../address/place';
import type { Warning } from '../data/ask';
import type { FoundPaths } from '../graph/source';
import { t, term, type Key } from '../words/words';

/** What the API says would give a path. */
interface Alternative {
  readonly over?: readonly string[];
  readonly without: readonly string[];
  readonly length: number;
}

const OPTION: Readonly<Record<string, Key>> = {
  notBetween: 'pathNotBetween',
  exclude: 'pathExclude',
  maxLinks: 'pathHubs',
  inOrder: 'pathInOrder',
};

/** The warnings, as links to what would give a path where the API names it. */
export function NoPath({ found: { warnings, paths } }: { readonly found: FoundPaths }) {
  const ways = paths.length > 0 ? [] : warnings.flatMap(alternativesOf);
  const others = warnings.filter((warning) => paths.length > 0 || alternativesOf(warning).length === 0);
  if (ways.length + others.length === 0) return null;
  return (
    <section class="warnings" aria-label={t('warnings')}>
      {others.map(({ message }) => (
        <p key={message}>{message}</p>
      ))}
      {ways.length > 0 && (
        <>
          <p>{t('pathInstead')}</p>
          <ul>
            {ways.map((way) => (
              <li key={JSON.stringify(way)}>
                <a href={hrefOf(way)}>{wordsOf(way)}</a>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}

function alternativesOf(warning: Warning): Alternative[] {
  const { code } = warning;
  const given = warning as unknown as { alternatives?: readonly Alternative[] } & Alternative;
  if (code === 'NO_PATH_OVER_THESE_LINKS') return [...(given.alternatives ?? [])];
  return code === 'NO_PATH_WITH_THIS_FILTER' ? [{ without: given.without, length: given.length }] : [];
}

function wordsOf({ over, without, length }: Alternative): string {
  const ways = [
    ...(over ? [over.map((one) => term(one, 'PathOver')).join(' + ')] : []),
    ...without.map((option) => {
      const key = OPTION[option];
      return t('pathWithout', { option: key ? t(key) : option });
    }),
  ];
  return `${ways.join(', ')}: ${t('pathLength', { n: length })}`;
}

function hrefOf({ over, without }: Alternative): string {
  const gone = Object.fromEntries(without.map((option) => [option, undefined]));
  const place = altered(here.value, { ...gone, path: undefined, ...(over && { over: over.join(',') }) });
  return addressOf(place);
}
