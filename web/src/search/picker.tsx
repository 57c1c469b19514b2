/** A field for an id: shows the name, holds the id, and takes either. */
import { useState } from 'preact/hooks';
import { t } from '../words/words';
import { Combobox } from './combobox';
import { isIdLike, useName } from './nameOf';

export interface PickerProps {
  readonly id: string;
  readonly label?: string;
  readonly placeholder?: string;
  readonly describedBy?: string | undefined;
  readonly types?: readonly string[] | undefined;
  readonly isInvalid?: boolean;
  readonly isRequired?: boolean;
  /** The id that it holds, or what was typed in its place. */
  readonly value: string;
  readonly onChange: (id: string) => void;
}

/** The picker of one id. */
export function Picker({ value, onChange, ...others }: PickerProps) {
  // A name that was just chosen need not be asked for.
  const [chosen, setChosen] = useState<{ id: string; name: string }>();
  const isKnown = chosen?.id === value;
  const isId = isIdLike(value);
  const found = useName(isKnown || !isId ? undefined : value, 200);
  const name = isKnown ? chosen.name : isId ? found : undefined;
  return (
    <div class="picker">
      <Combobox
        placeholder={t('emptyIn')}
        {...others}
        shown={name ?? value}
        onType={(text) => {
          onChange(text);
        }}
        onChoose={(entity) => {
          setChosen({ id: entity.id, name: entity.name });
          onChange(entity.id);
        }}
      />
      {name !== undefined && <code class="picked">{value}</code>}
    </div>
  );
}
