/** A field for an id: shows the name, holds the id, and takes either. */
import { useState } from 'preact/hooks';
import { moment } from '../address/moment';
import { questionAt } from '../data/moment';
import { useAnswer } from '../data/useAnswer';
import { language, t } from '../words/words';
import { Combobox } from './combobox';

interface NameData {
  readonly entity: { readonly name: string } | null;
}

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
  const { answer } = useAnswer<NameData>(isKnown || !isId ? undefined : nameOf(value), 200);
  const name = isKnown ? chosen.name : isId ? answer?.data?.entity?.name : undefined;
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

function isIdLike(text: string): boolean {
  return /^[a-z][a-z-]*:\S+$/.test(text);
}

function nameOf(id: string) {
  return questionAt(
    moment.value,
    'nameOfId',
    '$id: ID!, $lang: String!',
    '{ entity(id: $id) { name(language: $lang) } }',
    { id, lang: language.value },
  );
}
