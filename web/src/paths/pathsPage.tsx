/** The paths between two entities: as sentences with evidence, and highlighted in a graph. */
import { useEffect, useState } from 'preact/hooks';
import { alter, here } from '../address/here';
import { moment } from '../address/moment';
import { MomentControls } from '../app/momentControls';
import { optionsIn, optionsQuery } from '../graph/pathOptions';
import { PATHS } from '../graph/questions';
import { pathsBetween, type FoundPaths, type PathData } from '../graph/source';
import { language, t } from '../words/words';
import { Found } from './found';
import { NoPath } from './noPath';
import { OVER, PathForm, type Asked } from './pathForm';

const USUAL = ['TIES', 'MEETINGS'];

/** The page at `/paths`. */
export function PathsPage() {
  const asked = askedIn(here.value.query);
  const { from, to, over, options } = asked;
  const key = JSON.stringify([asked, moment.value, language.value]);
  const [state, setState] = useState<{ key: string; found?: FoundPaths; fault?: string }>();
  const isAsked = from !== '' && to !== '';
  useEffect(() => {
    if (!isAsked) return undefined;
    let isStale = false;
    pathsBetween(from, to, over, options, language.value, moment.value).then(
      (found) => {
        if (!isStale) setState({ key, found });
      },
      (error: unknown) => {
        if (!isStale) setState({ key, fault: error instanceof Error ? error.message : String(error) });
      },
    );
    return () => {
      isStale = true;
    };
  }, [key]);
  useEffect(() => {
    document.title = `${t('paths')} · Entente`;
  }, [language.value]);
  const now = state?.key === key ? state : undefined;
  const shown = now?.found?.paths.slice(0, options.shortest ?? PATHS) ?? [];
  return (
    <div class="paths">
      <h1>{t('paths')}</h1>
      <PathForm asked={asked} />
      <MomentControls />
      <p role="status" class="status">
        {!isAsked ? t('pathHint') : !now ? t('asking') : now.found ? summaryOf(now.found, shown) : ''}
      </p>
      {now?.fault !== undefined && (
        <p class="fault" role="alert">
          {now.fault}
        </p>
      )}
      {now?.found && <NoPath found={now.found} />}
      {shown.length > 0 && (
        <Found
          paths={shown}
          action={{ do: 'path', ...asked }}
          onExclude={(id) => {
            alter({ ...optionsQuery({ ...options, exclude: [...options.exclude, id] }), path: undefined });
          }}
        />
      )}
    </div>
  );
}

function askedIn(query: ReadonlyMap<string, string>): Asked {
  const over = query.get('over')?.split(',');
  return {
    from: query.get('from') ?? '',
    to: query.get('to') ?? '',
    over: over?.filter((one) => OVER.includes(one)) ?? USUAL,
    options: optionsIn(query),
  };
}

function summaryOf({ paths }: FoundPaths, shown: readonly PathData[]): string {
  const lengths = shown.map(({ length }) => length);
  const [least, most] = [Math.min(...lengths), Math.max(...lengths)];
  if (shown.length === 0) return t('pathNone');
  const count =
    least === most
      ? t('pathCount', { n: shown.length, hops: least })
      : t('pathCounts', { n: shown.length, least, most });
  return paths.length > shown.length ? `${count} ${t('pathMore')}` : count;
}
