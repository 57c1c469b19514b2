/** What is asked of paths: the ends, the links, and what narrows the search. */
import { useEffect, useState } from 'preact/hooks';
import { alter } from '../address/here';
import { optionsQuery, PLAIN, SHORTEST, type PathOptions } from '../graph/pathOptions';
import { MultiPicker } from '../search/multiPicker';
import { Picker } from '../search/picker';
import { t, term } from '../words/words';

/** The links that paths can follow, the usual ones first. */
export const OVER = ['TIES', 'MEETINGS', 'AGREEMENTS', 'OFFICES', 'PLACES', 'SEATS'];

/** What a reader would rather not pass through. */
const LEFT_OUT = ['COUNTRY', 'REGION', 'CITY', 'INSTITUTION', 'OFFICIAL', 'EVENT'];

/** A question for paths, as it stands in the address. */
export interface Asked {
  readonly from: string;
  readonly to: string;
  readonly over: readonly string[];
  readonly options: PathOptions;
}

/** The form; what it holds goes into the address when it is sent. */
export function PathForm({ asked }: { readonly asked: Asked }) {
  const [form, setForm] = useState(asked);
  const key = JSON.stringify(asked);
  useEffect(() => {
    setForm(asked);
  }, [key]);
  const { options } = form;
  const set = (more: Partial<PathOptions>) => {
    setForm({ ...form, options: { ...options, ...more } });
  };
  return (
    <form
      aria-label={t('paths')}
      onSubmit={(event) => {
        event.preventDefault();
        const { from, to, over } = form;
        const ends = { from: from.trim(), to: to.trim(), over: over.join(',') };
        alter({ ...ends, ...optionsQuery(options), path: undefined });
      }}
    >
      <div class="fields ends">
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
      <Boxes
        legend={t('pathOver')}
        all={OVER}
        vocabulary="PathOver"
        chosen={form.over}
        onChange={(over) => {
          setForm({ ...form, over });
        }}
      />
      <details class="options" open={JSON.stringify(asked.options) !== JSON.stringify(PLAIN)}>
        <summary>{t('pathOptions')}</summary>
        <div class="fields">
          <div class="field">
            <label for="path-shortest">{t('pathShortest')}</label>
            <select
              id="path-shortest"
              value={options.shortest === undefined ? '' : String(options.shortest)}
              onChange={(event) => {
                const { value } = event.currentTarget;
                set({ shortest: value === '' ? undefined : Number(value) });
              }}
            >
              <option value="">{t('pathAllShortest')}</option>
              {sizes(options.shortest).map((count) => (
                <option key={count} value={count}>
                  {t('pathLonger', { n: count })}
                </option>
              ))}
            </select>
            <label class="check">
              <input
                type="checkbox"
                checked={options.inOrder}
                onChange={() => {
                  set({ inOrder: !options.inOrder });
                }}
              />
              {t('pathInOrder')}
            </label>
            <p class="hint">{t('pathInOrderHint')}</p>
          </div>
          <div class="field">
            <label for="path-hubs">{t('pathHubs')}</label>
            <input
              id="path-hubs"
              type="number"
              min="1"
              inputmode="numeric"
              value={options.maxLinks ?? ''}
              onInput={(event) => {
                const count = Math.trunc(Number(event.currentTarget.value));
                set({ maxLinks: count >= 1 ? count : undefined });
              }}
            />
            <p class="hint">{t('pathHubsHint')}</p>
          </div>
          <div class="field">
            <label for="path-exclude">{t('pathExclude')}</label>
            <MultiPicker
              id="path-exclude"
              values={options.exclude}
              onChange={(exclude) => {
                set({ exclude });
              }}
            />
          </div>
        </div>
        <Boxes
          legend={t('pathNotBetween')}
          all={LEFT_OUT}
          vocabulary="EntityType"
          chosen={options.notBetween}
          onChange={(notBetween) => {
            set({ notBetween });
          }}
        />
      </details>
      <p class="actions">
        <button type="submit" disabled={form.over.length === 0}>
          {t('pathFind')}
        </button>
      </p>
    </form>
  );
}

/** The choices of how many paths, with the one in the address. */
function sizes(shortest: number | undefined): number[] {
  return [...new Set([...SHORTEST, ...(shortest === undefined ? [] : [shortest])])].sort((a, b) => a - b);
}

function Boxes(props: {
  readonly legend: string;
  readonly all: readonly string[];
  readonly vocabulary: string;
  readonly chosen: readonly string[];
  readonly onChange: (chosen: readonly string[]) => void;
}) {
  const { legend, all, vocabulary, chosen, onChange } = props;
  // Types that stand in the address alone are not lost.
  const shown = [...new Set([...all, ...chosen])];
  return (
    <fieldset class="field wide">
      <legend>{legend}</legend>
      <div class="boxes">
        {shown.map((one) => (
          <label key={one}>
            <input
              type="checkbox"
              checked={chosen.includes(one)}
              onChange={() => {
                onChange(shown.filter((each) => (each === one) !== chosen.includes(each)));
              }}
            />
            {term(one, vocabulary)}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
