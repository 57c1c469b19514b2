/** One field of a form, by what it holds. */
import { setField } from './opening';
import { EntityField } from './entityField';
import type { FormField as Described } from './forms';
import { entitiesOf } from './labels';
import type { Work } from './shapes';
import { fieldWord, termWord, w } from './words/words';

interface FieldProps {
  readonly work: Work;
  readonly field: Described;
  readonly value: unknown;
}

/** The label, the control and what the schema says of it. */
export function FormField({ work, field, value }: FieldProps) {
  const { name, isRequired, description } = field;
  const id = `bench-field-${name}`;
  return (
    <div class="field">
      <label for={id} title={description}>
        {fieldWord(name)}
        {isRequired && ' *'}
      </label>
      <FieldControl work={work} field={field} value={value} id={id} />
    </div>
  );
}

function FieldControl({ work, field, value, id }: FieldProps & { readonly id: string }) {
  const { name, control, isRequired, types, vocabulary, values } = field;
  const text = typeof value === 'string' || typeof value === 'number' ? String(value) : '';
  const set = (next: unknown) => {
    setField(name, next === '' ? undefined : next);
  };
  switch (control) {
    case 'entity':
      return <EntityField id={id} types={types} isRequired={isRequired} value={text} onChange={set} />;
    case 'entities': {
      const chosen = Array.isArray(value) ? value.map(String) : [];
      const all = entitiesOf(work).filter(({ type }) => types.length === 0 || types.includes(type));
      return (
        <select
          id={id}
          multiple
          size={Math.min(4, Math.max(2, all.length))}
          onChange={(event) => {
            const some = [...event.currentTarget.selectedOptions].map((option) => option.value);
            set(some.length === 0 ? undefined : some);
          }}
        >
          {all.map((one) => (
            <option key={one.id} value={one.id} selected={chosen.includes(one.id)}>
              {one.name}
            </option>
          ))}
        </select>
      );
    }
    case 'term':
      return (
        <select
          id={id}
          required={isRequired}
          value={text}
          onChange={(event) => {
            set(event.currentTarget.value);
          }}
        >
          <option value="">{w('notGiven')}</option>
          {values.map((one) => (
            <option key={one} value={one}>
              {termWord(vocabulary, one)}
            </option>
          ))}
        </select>
      );
    case 'boolean':
      return (
        <input
          id={id}
          type="checkbox"
          checked={value === true}
          onChange={(event) => {
            set(event.currentTarget.checked || undefined);
          }}
        />
      );
    case 'texts':
      return (
        <textarea
          id={id}
          rows={2}
          value={Array.isArray(value) ? value.join('\n') : ''}
          onChange={(event) => {
            const lines = event.currentTarget.value.split('\n').filter((line) => line.trim() !== '');
            set(lines.length === 0 ? undefined : lines);
          }}
        />
      );
    default:
      return (
        <input
          id={id}
          type="text"
          inputmode={control === 'number' ? 'decimal' : 'text'}
          list={control === 'date' ? 'bench-dates' : undefined}
          required={isRequired}
          autocomplete="off"
          value={text}
          onInput={(event) => {
            const typed = event.currentTarget.value;
            const number = Number(typed);
            set(control === 'number' && typed.trim() !== '' && Number.isFinite(number) ? number : typed);
          }}
        />
      );
  }
}
