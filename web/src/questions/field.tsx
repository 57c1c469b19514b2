/** The form field for a variable of a question. */
import type { OperationVariable } from '../../../src/server/operation';
import { MultiPicker } from '../search/multiPicker';
import { Picker } from '../search/picker';
import { t, term } from '../words/words';
import { enumOf, takesIds, typesFor, wordsOf } from './values';

export interface FieldProps {
  readonly question: string;
  readonly variable: OperationVariable;
  readonly text: string;
  readonly isInvalid: boolean;
  readonly onChange: (text: string) => void;
}

/** The label, the control and the hint. */
export function Field(props: FieldProps) {
  const { question, variable } = props;
  const id = `${question}-${variable.name}`;
  if (variable.list && variable.input === 'enum') return <Checkboxes {...props} id={id} />;
  const hint = hintOf(variable);
  const isWide = variable.list || variable.input === 'json';
  return (
    <div class={isWide ? 'field wide' : 'field'}>
      <label for={id}>
        {wordsOf(variable.name)}{' '}
        {!takesIds(variable) && variable.input !== 'enum' && <code>{variable.type}</code>}
      </label>
      <Control {...props} id={id} hint={hint === '' ? undefined : `${id}-hint`} />
      {hint !== '' && (
        <p class="hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
    </div>
  );
}

function Control(props: FieldProps & { readonly id: string; readonly hint: string | undefined }) {
  const { id, variable, text, onChange, isInvalid, hint } = props;
  if (takesIds(variable) && variable.list) {
    return (
      <MultiPicker
        id={id}
        describedBy={hint}
        types={typesFor(variable)}
        isInvalid={isInvalid}
        isRequired={variable.required}
        values={text.split('\n').filter((one) => one.trim() !== '')}
        onChange={(ids) => {
          onChange(ids.join('\n'));
        }}
      />
    );
  }
  if (takesIds(variable)) {
    return (
      <Picker
        id={id}
        describedBy={hint}
        types={typesFor(variable)}
        isInvalid={isInvalid}
        isRequired={variable.required}
        value={text}
        onChange={onChange}
      />
    );
  }
  const common = {
    id,
    name: variable.name,
    required: variable.required,
    'aria-describedby': hint,
    'aria-invalid': isInvalid ? ('true' as const) : undefined,
    autocomplete: 'off',
    autocapitalize: 'none' as const,
    spellcheck: false,
    value: text,
    onInput: (event: { readonly currentTarget: { readonly value: string } }) => {
      onChange(event.currentTarget.value);
    },
  };
  if (variable.input === 'json' || variable.list) return <textarea {...common} rows={3} />;
  const options = variable.input === 'boolean' ? ['true', 'false'] : variable.values?.map(({ name }) => name);
  if (!options)
    return <input {...common} type="text" inputmode={variable.input === 'number' ? 'decimal' : 'text'} />;
  return (
    <select {...common}>
      {!variable.required && <option value="">{t('notGiven')}</option>}
      {options.map((name) => (
        <option key={name} value={name}>
          {variable.input === 'boolean' ? t(name === 'true' ? 'yes' : 'no') : term(name, enumOf(variable))}
        </option>
      ))}
    </select>
  );
}

function Checkboxes({ id, variable, text, isInvalid, onChange }: FieldProps & { readonly id: string }) {
  const chosen = new Set(text.split('\n').filter(Boolean));
  const names = (variable.values ?? []).map(({ name }) => name);
  const toggle = (name: string) => {
    onChange(names.filter((one) => (one === name ? !chosen.has(one) : chosen.has(one))).join('\n'));
  };
  return (
    <fieldset class="field wide" id={id} aria-invalid={isInvalid ? 'true' : undefined}>
      <legend>{wordsOf(variable.name)}</legend>
      <div class="boxes">
        {(variable.values ?? []).map(({ name, description }) => (
          <label key={name} title={description}>
            <input
              type="checkbox"
              value={name}
              checked={chosen.has(name)}
              onChange={() => {
                toggle(name);
              }}
            />
            {term(name, enumOf(variable))}
          </label>
        ))}
      </div>
      {variable.description !== undefined && <p class="hint">{variable.description}</p>}
    </fieldset>
  );
}

function hintOf(variable: OperationVariable): string {
  const { description, list, input } = variable;
  const lines =
    list && !takesIds(variable) && (input === 'text' || input === 'number') ? t('onePerLine') : '';
  return [description ?? '', lines].filter((part) => part !== '').join(' ');
}
