/** The participants of an event, or the parties of an agreement, in a form. */
import { fill } from './desk';
import { valuesOf } from './forms';
import { labelOf } from './labels';
import type { Work } from './shapes';
import type { OpenForm } from './view';
import { WHOLE_EVENT } from './wholes';
import { termWord, w } from './words/words';

/** Who takes part, and how. */
export function Actors(props: {
  readonly work: Work;
  readonly open: OpenForm;
  readonly actors: Readonly<Record<string, string>>;
}) {
  const { work, open, actors } = props;
  const vocabulary = open.heading === WHOLE_EVENT ? 'ParticipationRole' : 'PartyRole';
  const all = Object.entries(actors);
  return (
    <fieldset class="bench-actors">
      <legend>{w('actors')}</legend>
      {all.length === 0 && <p class="hint">{w('actorsNone')}</p>}
      {all.map(([id, role]) => (
        <div key={id} class="field">
          <label for={`bench-actor-${id}`}>{labelOf(work, id)}</label>
          <select
            id={`bench-actor-${id}`}
            value={role}
            onChange={(event) => {
              fill({ ...open, actors: { ...actors, [id]: event.currentTarget.value } });
            }}
          >
            <option value="">{w('noPart')}</option>
            {valuesOf(vocabulary).map((one) => (
              <option key={one} value={one}>
                {termWord(vocabulary, one)}
              </option>
            ))}
          </select>
        </div>
      ))}
    </fieldset>
  );
}
