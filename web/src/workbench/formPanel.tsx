/** The form that is open: of a fact, an entity, or an event or agreement as a whole. */
import { useEffect, useRef, useState } from 'preact/hooks';
import { change, fill, said, show } from './desk';
import { faultOf, filed, type FormFault } from './filing';
import { ENTITY_FORMS, formUnder, valuesOf, type FormField as Described } from './forms';
import { FormField } from './formField';
import { labelOf } from './labels';
import { setField } from './opening';
import { rulerOf } from './ranges';
import type { Work } from './shapes';
import type { OpenForm } from './view';
import { isWhole, WHOLE_EVENT } from './wholes';
import { fieldWord, termWord, typeWord, w } from './words/words';

/** The form, with the passages on which it rests. */
export function FormPanel({ work, open }: { readonly work: Work; readonly open: OpenForm }) {
  const [fault, setFault] = useState<FormFault>();
  const panel = useRef<HTMLFormElement>(null);
  const key = `${open.heading} ${JSON.stringify(open.changes)}`;
  useEffect(() => {
    setFault(undefined);
    panel.current?.querySelector<HTMLElement>('h2')?.focus({ preventScroll: false });
    panel.current?.scrollIntoView({ block: 'nearest' });
  }, [key]);
  const fields = fieldsOf(open);
  const near = fields.filter(({ isFurther }) => !isFurther);
  const further = fields.filter(({ isFurther }) => isFurther);
  const submit = () => {
    const found = faultOf(work, open);
    setFault(found);
    if (found) return;
    change(filed(work, open, String(work.document['language'] ?? 'en')));
    said.value = w('isKept');
    fill(null);
    if (!open.changes) show({ selection: null });
  };
  return (
    <form
      ref={panel}
      class="bench-form"
      noValidate
      aria-labelledby="bench-form-title"
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <h2 id="bench-form-title" tabindex={-1}>
        {w(open.changes ? 'formChange' : 'formOf', { type: titleOf(open) })}
      </h2>
      {fault && (
        <p class="fault" role="alert">
          {faultWords(fault)}
        </p>
      )}
      <div class="fields">
        {near.map((field) => (
          <FormField key={field.name} work={work} field={field} value={open.fields[field.name]} />
        ))}
      </div>
      {open.actors && <Actors work={work} open={open} actors={open.actors} />}
      {further.length > 0 && (
        <details>
          <summary>{w('further')}</summary>
          <div class="fields">
            {further.map((field) => (
              <FormField key={field.name} work={work} field={field} value={open.fields[field.name]} />
            ))}
          </div>
        </details>
      )}
      <Names open={open} />
      <Evidence work={work} open={open} />
      <p class="actions">
        <button type="submit">{w(open.changes ? 'change' : 'add')}</button>
        <button
          type="button"
          class="plain"
          onClick={() => {
            fill(null);
          }}
        >
          {w('cancel')}
        </button>
      </p>
      <datalist id="bench-dates">
        {[...new Set(work.dates.flatMap(({ edtf }) => edtf ?? []))].map((date) => (
          <option key={date} value={date} />
        ))}
      </datalist>
    </form>
  );
}

function titleOf({ heading }: OpenForm): string {
  if (isWhole(heading)) return w(heading === WHOLE_EVENT ? 'whole' : 'wholeAgreement');
  return typeWord(formUnder(heading)?.type ?? '');
}

const plainField = (
  name: string,
  control: Described['control'],
  isRequired: boolean,
  vocabulary = '',
): Described => ({
  name,
  control,
  isRequired,
  isFurther: false,
  types: name === 'where' ? ['City', 'Country', 'District', 'Landmark', 'Region'] : [],
  vocabulary,
  values: vocabulary === '' ? [] : valuesOf(vocabulary),
  description: '',
});

function fieldsOf({ heading, changes }: OpenForm): readonly Described[] {
  const name = plainField('name', 'text', true);
  const id = plainField('id', 'text', true);
  if (heading === WHOLE_EVENT)
    return [
      name,
      id,
      plainField('kind', 'term', true, 'EventKind'),
      plainField('modality', 'term', false, 'Modality'),
      plainField('date', 'date', false),
      plainField('where', 'entity', false),
      plainField('format', 'term', false, 'EventFormat'),
    ];
  if (isWhole(heading))
    return [
      name,
      id,
      plainField('kind', 'term', true, 'AgreementKind'),
      plainField('level', 'term', false, 'Level'),
      plainField('modality', 'term', false, 'Modality'),
      plainField('agreementStatus', 'term', false, 'AgreementStatus'),
      plainField('date', 'date', false),
    ];
  const one = formUnder(heading);
  if (!one) return [];
  if (!ENTITY_FORMS.includes(one)) return one.fields;
  return [...(changes ? [] : [name]), id, ...one.fields];
}

function faultWords(fault: FormFault): string {
  switch (fault.kind) {
    case 'REQUIRED':
      return w('required', {
        fields: fault.fields.map(fieldWord).join(', '),
      });
    case 'TAKEN':
      return w('idTaken', { id: fault.id });
    case 'ID':
      return w('idForm', { id: fault.id, prefix: fault.prefix });
  }
}

/** Of an entity that is there: its names, each with its language. */
function Names({ open }: { readonly open: OpenForm }) {
  const names = open.fields['names'];
  if (!open.changes || open.changes.list !== 'entities' || typeof names !== 'object' || names === null)
    return null;
  const given = names as Readonly<Record<string, unknown>>;
  return (
    <div class="fields">
      {[...new Set([...Object.keys(given), 'en', 'ru', 'zh'])].map((tag) => {
        const name = given[tag];
        const value = typeof name === 'object' && name !== null ? (name as { value?: unknown }).value : name;
        return (
          <div key={tag} class="field">
            <label for={`bench-name-${tag}`}>
              {w('name')} ({tag})
            </label>
            <input
              id={`bench-name-${tag}`}
              type="text"
              autocomplete="off"
              value={typeof value === 'string' ? value : ''}
              onInput={(event) => {
                const typed = event.currentTarget.value;
                const { [tag]: _, ...others } = given;
                setField('names', typed === '' ? others : { ...given, [tag]: typed });
              }}
            />
          </div>
        );
      })}
    </div>
  );
}

/** Who takes part, and how. */
function Actors(props: {
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

/** The passages on which the form rests, and what they say. */
function Evidence({ work, open }: { readonly work: Work; readonly open: OpenForm }) {
  const { stretchOf } = rulerOf(work.text);
  // What an entity rests on are its mentions.
  if (open.changes?.list === 'entities') return null;
  return (
    <>
      <h3>{w('evidence')}</h3>
      {open.evidence.length === 0 && <p class="hint">{w('noEvidence')}</p>}
      <ul class="bench-evidence">
        {open.evidence.map((range) => {
          const place = stretchOf(range);
          return (
            <li key={range}>
              <q lang={String(work.document['language'] ?? '')}>
                {place ? work.text.slice(place.start, place.end) : range}
              </q>{' '}
              <span class="count">{range}</span>{' '}
              <button
                type="button"
                class="plain"
                aria-label={w('removeRange', { range })}
                onClick={() => {
                  fill({ ...open, evidence: open.evidence.filter((one) => one !== range) });
                }}
              >
                ×
              </button>
            </li>
          );
        })}
      </ul>
      {open.evidence.length > 0 && (
        <div class="field wide">
          <label for="bench-gloss">{w('gloss')}</label>
          <textarea
            id="bench-gloss"
            rows={2}
            value={open.gloss}
            onInput={(event) => {
              fill({ ...open, gloss: event.currentTarget.value, isOwnGloss: true });
            }}
          />
        </div>
      )}
    </>
  );
}
