/** The selected words, and what can be said of them. */
import { Combobox } from '../search/combobox';
import { fieldText } from './fieldText';
import { change, fill, form, said, show, shown } from './desk';
import { ENTITY_FORMS, FACT_FORMS, formUnder, typeOf } from './forms';
import { entitiesOf } from './labels';
import { openEntity, openFact, openWhole } from './opening';
import { rulerOf } from './ranges';
import type { Work } from './shapes';
import { WHOLE_AGREEMENT, WHOLE_EVENT } from './wholes';
import { typeWord, w } from './words/words';
import { withPart } from './work';

/** The kinds of facts in the order in which they are wanted most. */
const KINDS = [
  'ties',
  'tenures',
  'placements',
  'occurrences',
  'participations',
  'parties',
  'subjects',
  'claims',
  'affiliations',
  'eventRelations',
  'routes',
  'names',
  'identities',
];
const OTHERS = FACT_FORMS.map(({ heading }) => heading).filter(
  (one) => !KINDS.includes(one) && one !== 'mentions',
);

/** The panel above the others. */
export function SelectionPanel({ work }: { readonly work: Work }) {
  const { selection } = shown.value;
  const open = form.value;
  if (!selection) return null;
  const words = work.text.slice(selection.start, selection.end);
  const range = rulerOf(work.text).rangeOf(selection);
  const mention = (id: string, name: string) => {
    const part = {
      passages: { [range]: `${name} named` },
      facts: { mentions: [{ entity: id, value: words, evidence: [range] }] },
    };
    const type = typeOf(id) ?? '';
    change(withPart({ ...work, labels: { ...work.labels, [id]: { name, type } } }, part));
    show({ selection: null });
  };
  return (
    <section class="bench-selection" aria-labelledby="bench-selected">
      <h2 id="bench-selected">{w('selected')}</h2>
      <p class="bench-quote" lang={fieldText(work.document, 'language')}>
        {words} <span class="count">{range}</span>
      </p>
      <p class="actions">
        {open && !open.evidence.includes(range) && (
          <button
            type="button"
            onClick={() => {
              fill({ ...open, evidence: [...open.evidence, range] });
              said.value = range;
            }}
          >
            {w('addEvidence')}
          </button>
        )}
        <button
          type="button"
          class="plain"
          onClick={() => {
            show({ selection: null });
          }}
        >
          {w('clear')}
        </button>
      </p>
      {!open && <Choices work={work} onMention={mention} />}
    </section>
  );
}

interface ChoicesProps {
  readonly work: Work;
  readonly onMention: (id: string, name: string) => void;
}

/** What the words name, and what they say. */
function Choices({ work, onMention: mention }: ChoicesProps) {
  const own = entitiesOf(work);
  return (
    <>
      <h3>{w('names')}</h3>
      <Combobox
        id="bench-existing"
        label={w('existing')}
        placeholder={w('existing')}
        shown=""
        onChoose={(entity) => {
          mention(entity.id, entity.name);
        }}
      />
      {own.length > 0 && (
        <div class="field">
          <label for="bench-own">{w('entities')}</label>
          <select
            id="bench-own"
            value=""
            onChange={(event) => {
              const one = own.find(({ id }) => id === event.currentTarget.value);
              if (one) mention(one.id, one.name);
            }}
          >
            <option value="">{w('notGiven')}</option>
            {own.map(({ id, name, type }) => (
              <option key={id} value={id}>
                {name} ({typeWord(type)})
              </option>
            ))}
          </select>
        </div>
      )}
      <p class="actions bench-kinds">
        {ENTITY_FORMS.map((one) => (
          <button
            key={one.type}
            type="button"
            class="plain"
            onClick={() => {
              openEntity(one);
            }}
          >
            {w('newEntity', { type: typeWord(one.type) })}
          </button>
        ))}
      </p>
      <h3>{w('state')}</h3>
      <p class="actions bench-kinds">
        {[WHOLE_EVENT, WHOLE_AGREEMENT].map((heading) => (
          <button
            key={heading}
            type="button"
            class="plain"
            onClick={() => {
              openWhole(heading);
            }}
          >
            {w(heading === WHOLE_EVENT ? 'whole' : 'wholeAgreement')}
          </button>
        ))}
        {[...KINDS, ...OTHERS].flatMap((heading) => {
          const one = formUnder(heading);
          return one
            ? [
                <button
                  key={heading}
                  type="button"
                  class="plain"
                  onClick={() => {
                    openFact(one);
                  }}
                >
                  {typeWord(one.type)}
                </button>,
              ]
            : [];
        })}
      </p>
    </>
  );
}
