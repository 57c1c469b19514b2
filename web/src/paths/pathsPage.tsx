/** The paths between two entities: as sentences with evidence, and highlighted in a graph. */
import { useEffect, useMemo, useState } from 'preact/hooks';
import { addressTo, alter, here } from '../address/here';
import { moment } from '../address/moment';
import { MomentControls } from '../app/momentControls';
import { ExportMenu } from '../export/exportMenu';
import { actionsText } from '../graph/actions';
import { Canvas, type Choice } from '../graph/canvas';
import { laidOut } from '../graph/layout';
import { LinkItem } from '../graph/listTwin';
import { EMPTY, joined, linkOf } from '../graph/scene';
import { partOf, pathsBetween, type PathData } from '../graph/source';
import { Picker } from '../search/picker';
import { language, t, term } from '../words/words';
import { sentenceOf } from './sentence';

const OVER = ['TIES', 'MEETINGS', 'AGREEMENTS', 'OFFICES', 'PLACES', 'SEATS'];
const USUAL = ['TIES', 'MEETINGS'];

/** The page at `/paths`. */
export function PathsPage() {
  const { query } = here.value;
  const asked = {
    from: query.get('from') ?? '',
    to: query.get('to') ?? '',
    over:
      query
        .get('over')
        ?.split(',')
        .filter((one) => OVER.includes(one)) ?? USUAL,
  };
  const key = JSON.stringify([asked, moment.value, language.value]);
  const [form, setForm] = useState(asked);
  const [found, setFound] = useState<{ key: string; paths?: readonly PathData[]; fault?: string }>();
  useEffect(() => {
    setForm(asked);
    if (asked.from === '' || asked.to === '') return undefined;
    let isStale = false;
    pathsBetween(asked.from, asked.to, asked.over, language.value, moment.value).then(
      (paths) => {
        if (!isStale) setFound({ key, paths });
      },
      (error: unknown) => {
        if (!isStale) setFound({ key, fault: error instanceof Error ? error.message : String(error) });
      },
    );
    return () => {
      isStale = true;
    };
  }, [key]);
  useEffect(() => {
    document.title = `${t('paths')} · Entente`;
  }, [language.value]);
  const isAsked = asked.from !== '' && asked.to !== '';
  const now = found?.key === key ? found : undefined;
  return (
    <div class="paths">
      <h1>{t('paths')}</h1>
      <form
        aria-label={t('paths')}
        onSubmit={(event) => {
          event.preventDefault();
          alter({ from: form.from.trim(), to: form.to.trim(), over: form.over.join(','), path: undefined });
        }}
      >
        <div class="fields">
          {(['from', 'to'] as const).map((end) => (
            <div key={end} class="field">
              <label for={`path-${end}`}>{t(end === 'from' ? 'pathFrom' : 'pathTo')}</label>
              <Picker
                id={`path-${end}`}
                value={form[end]}
                isRequired
                onChange={(id) => {
                  setForm((before) => ({ ...before, [end]: id }));
                }}
              />
            </div>
          ))}
        </div>
        <fieldset class="field wide">
          <legend>{t('pathOver')}</legend>
          <div class="boxes">
            {OVER.map((one) => (
              <label key={one}>
                <input
                  type="checkbox"
                  checked={form.over.includes(one)}
                  onChange={() => {
                    setForm({
                      ...form,
                      over: OVER.filter((each) => (each === one) !== form.over.includes(each)),
                    });
                  }}
                />
                {term(one, 'PathOver')}
              </label>
            ))}
          </div>
        </fieldset>
        <p class="actions">
          <button type="submit" disabled={form.over.length === 0}>
            {t('pathFind')}
          </button>
        </p>
      </form>
      <MomentControls />
      <p role="status" class="status">
        {!isAsked ? t('pathHint') : !now ? t('asking') : now.paths ? summaryOf(now.paths) : ''}
      </p>
      {now?.fault !== undefined && (
        <p class="fault" role="alert">
          {now.fault}
        </p>
      )}
      {now?.paths && now.paths.length > 0 && <Found paths={now.paths} action={{ do: 'path', ...asked }} />}
    </div>
  );
}

function summaryOf(paths: readonly PathData[]): string {
  const [first] = paths;
  return first ? t('pathCount', { n: paths.length, hops: first.length }) : t('pathNone');
}

function Found({
  paths,
  action,
}: {
  readonly paths: readonly PathData[];
  readonly action: { do: 'path'; from: string; to: string; over: readonly string[] };
}) {
  const { nodes, links } = partOf(paths);
  const scene = useMemo(() => joined(EMPTY, nodes, links), [paths]);
  const spots = useMemo(() => laidOut(scene, new Map(), new Map()), [scene]);
  const number = Math.min(paths.length, Math.max(1, Number(here.value.query.get('path')) || 1));
  const [choice, setChoice] = useState<Choice>();
  const lit = useMemo(
    () => new Set((paths[number - 1]?.hops ?? []).map((hop) => linkOf(hop).key)),
    [paths, number],
  );
  return (
    <>
      <p class="actions">
        <a class="button" href={addressTo({ name: 'graph' }, { do: actionsText([action]) })}>
          {t('pathToGraph')}
        </a>
        <ExportMenu scene={scene} view="paths" />
      </p>
      <Canvas
        isSmall
        scene={scene}
        spots={spots}
        pins={new Set()}
        choice={choice}
        onChoose={setChoice}
        highlighted={lit}
        fitKey={action.from + action.to}
      />
      <ol class="path-list">
        {paths.map((path, index) => (
          <li key={index} class={index + 1 === number ? 'chosen' : undefined}>
            <button
              type="button"
              class="plain"
              aria-pressed={index + 1 === number}
              onClick={() => {
                alter({ path: String(index + 1) }, true);
              }}
            >
              {t('pathChosen', { n: index + 1 })}
            </button>
            <p class="sentence">{sentenceOf(path, term)}</p>
            {index + 1 === number && (
              <ul class="lines" aria-label={t('links')}>
                {path.hops.map((hop) => {
                  const link = linkOf(hop);
                  return <LinkItem key={link.key} link={link} scene={scene} />;
                })}
              </ul>
            )}
          </li>
        ))}
      </ol>
    </>
  );
}
