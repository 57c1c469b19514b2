/** A field for an entity: those of the dossier in a list, and all of the graph by a search. */
import { useState } from 'preact/hooks';
import { Combobox } from '../search/combobox';
import { learn, work as present } from './desk';
import { termOfName, typeOf } from './forms';
import { entitiesOf, labelOf } from './labels';
import { typeWord, w } from './words/words';

const SEARCH = '\u0000search';

export interface EntityFieldProps {
  readonly id: string;
  readonly types: readonly string[];
  readonly isRequired: boolean;
  readonly value: string;
  readonly describedBy?: string | undefined;
  readonly onChange: (id: string) => void;
}

/** The list, and the search below it where it is wanted. */
export function EntityField({ id, types, isRequired, value, describedBy, onChange }: EntityFieldProps) {
  const [isSearching, setSearching] = useState(false);
  const now = present.value;
  if (!now) return null;
  const all = entitiesOf(now).filter(({ type }) => types.length === 0 || types.includes(type));
  const isListed = value === '' || all.some((one) => one.id === value);
  return (
    <>
      <select
        id={id}
        required={isRequired}
        aria-describedby={describedBy}
        value={isSearching ? SEARCH : value}
        onChange={(event) => {
          const chosen = event.currentTarget.value;
          setSearching(chosen === SEARCH);
          if (chosen !== SEARCH) onChange(chosen);
        }}
      >
        <option value="">{w('notGiven')}</option>
        {!isListed && <option value={value}>{labelOf(now, value)}</option>}
        {all.map((one) => (
          <option key={one.id} value={one.id}>
            {one.name} ({typeWord(one.type)})
          </option>
        ))}
        <option value={SEARCH}>{w('searchOther')}</option>
      </select>
      {isSearching && (
        <Combobox
          id={`${id}-search`}
          label={w('searchOther')}
          types={types.length === 0 ? undefined : searchable(types)}
          shown=""
          onChoose={(entity) => {
            const type = typeOf(entity.id) ?? '';
            const open = present.value;
            if (open)
              learn({ ...open, labels: { ...open.labels, [entity.id]: { name: entity.name, type } } });
            setSearching(false);
            onChange(entity.id);
          }}
        />
      )}
    </>
  );
}

/** Types of entities as the search takes them; facts are none. */
function searchable(types: readonly string[]): string[] | undefined {
  const some = types
    .filter((type) => typeWord(type) !== type && !/^(?:Claim|Tie|Name)$/.test(type))
    .map(termOfName);
  return types.includes('Tie') || some.length === 0 ? undefined : some;
}
