/** What the dossier says of its document. */
import { fieldText } from './fieldText';
import { change } from './desk';
import { DOCUMENT_FORM } from './forms';
import { EntityField } from './entityField';
import { titleOf } from './shelf';
import type { Fields, Work } from './shapes';
import { fieldWord, termWord, w } from './words/words';

const SHOWN = [
  'published',
  'publishedBasis',
  'url',
  'retrieved',
  'publisher',
  'kind',
  'language',
  'file',
  'note',
];

/** The form; each field counts once it is left. */
export function DocumentForm({ work }: { readonly work: Work }) {
  const { document } = work;
  const set = (name: string, value: unknown) => {
    const { [name]: _, ...others } = document;
    change({
      ...work,
      document: value === '' || value === undefined ? others : { ...document, [name]: value },
    });
  };
  const [tag = 'en'] = Object.keys(document['names'] ?? {});
  const text = (id: string, label: string, value: unknown, onChange: (value: string) => void) => (
    <div class="field" key={id}>
      <label for={id}>{label}</label>
      <input
        id={id}
        type="text"
        autocomplete="off"
        value={typeof value === 'string' ? value : ''}
        onChange={(event) => {
          onChange(event.currentTarget.value);
        }}
      />
    </div>
  );
  return (
    <div class="fields">
      {text('bench-doc-id', fieldWord('id'), document['id'], (value) => {
        set('id', value.trim());
      })}
      {text('bench-doc-name', `${w('name')} (${tag})`, titleOf(work), (value) => {
        const names = (document['names'] ?? {}) as Fields;
        set('names', { ...names, [tag]: value });
      })}
      {SHOWN.map((name) => {
        const field = DOCUMENT_FORM.fields.find((one) => one.name === name);
        const id = `bench-doc-${name}`;
        if (!field) return null;
        if (field.control === 'entity')
          return (
            <div class="field" key={id}>
              <label for={id}>{fieldWord(name)}</label>
              <EntityField
                id={id}
                types={field.types}
                isRequired={false}
                value={fieldText(document, name)}
                onChange={(value) => {
                  set(name, value);
                }}
              />
            </div>
          );
        if (field.control === 'term')
          return (
            <div class="field" key={id}>
              <label for={id}>{fieldWord(name)}</label>
              <select
                id={id}
                value={fieldText(document, name)}
                onChange={(event) => {
                  set(name, event.currentTarget.value);
                }}
              >
                <option value="">{w('notGiven')}</option>
                {field.values.map((one) => (
                  <option key={one} value={one}>
                    {termWord(field.vocabulary, one)}
                  </option>
                ))}
              </select>
            </div>
          );
        return text(id, fieldWord(name), document[name], (value) => {
          set(name, value.trim());
        });
      })}
    </div>
  );
}
