/** A field for several ids: what is chosen stands as chips before it, and each can be taken out. */
import { useState } from 'preact/hooks';
import { t } from '../words/words';
import { Combobox } from './combobox';
import { isIdLike, useName } from './nameOf';

export interface MultiPickerProps {
  readonly id: string;
  readonly label?: string;
  readonly describedBy?: string | undefined;
  readonly types?: readonly string[] | undefined;
  readonly isInvalid?: boolean;
  readonly isRequired?: boolean;
  readonly values: readonly string[];
  readonly onChange: (ids: readonly string[]) => void;
}

/** The chips and the field. Backspace in the empty field takes the last one out; Enter takes an id as it is typed. */
export function MultiPicker({ values, onChange, ...others }: MultiPickerProps) {
  // A name that was just chosen need not be asked for.
  const [chosen, setChosen] = useState<ReadonlyMap<string, string>>(new Map());
  // Another field after each choice: it is empty again.
  const [turn, setTurn] = useState(0);
  const add = (id: string) => {
    setTurn(turn + 1);
    if (!values.includes(id)) onChange([...values, id]);
  };
  const remove = (id: string) => {
    onChange(values.filter((one) => one !== id));
    document.getElementById(others.id)?.focus();
  };
  return (
    <div class="picker multi">
      {values.length > 0 && (
        <ul class="picked-list">
          {values.map((id) => (
            <Chip
              key={id}
              id={id}
              name={chosen.get(id)}
              onRemove={() => {
                remove(id);
              }}
            />
          ))}
        </ul>
      )}
      <Combobox
        placeholder={t('addIn')}
        {...others}
        isRequired={others.isRequired === true && values.length === 0}
        shown=""
        resetKey={turn}
        onChoose={(entity) => {
          setChosen(new Map([...chosen, [entity.id, entity.name]]));
          add(entity.id);
        }}
        onOtherKey={(event, text) => {
          const last = values.at(-1);
          if (event.key === 'Backspace' && text === '' && last !== undefined) {
            event.preventDefault();
            remove(last);
          } else if (event.key === 'Enter' && isIdLike(text.trim())) {
            event.preventDefault();
            add(text.trim());
          }
        }}
      />
    </div>
  );
}

function Chip(props: {
  readonly id: string;
  readonly name: string | undefined;
  readonly onRemove: () => void;
}) {
  const { id, name, onRemove } = props;
  const found = useName(name === undefined && isIdLike(id) ? id : undefined);
  const shown = name ?? found ?? id;
  return (
    <li class="picked-chip">
      <span title={id}>{shown}</span>
      <button type="button" class="bare" aria-label={`${t('remove')}: ${shown}`} onClick={onRemove}>
        ×
      </button>
    </li>
  );
}
