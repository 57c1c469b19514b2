/** The fields that a form shows. */
import { ENTITY_FORMS, formUnder, valuesOf, type FormField } from './forms';
import type { OpenForm } from './view';
import { isWhole, WHOLE_EVENT } from './wholes';

const plainField = (
  name: string,
  control: FormField['control'],
  isRequired: boolean,
  vocabulary = '',
): FormField => ({
  name,
  control,
  isRequired,
  isFurther: false,
  types: name === 'where' ? ['City', 'Country', 'District', 'Landmark', 'Region'] : [],
  vocabulary,
  values: vocabulary === '' ? [] : valuesOf(vocabulary),
  description: '',
});

/** Those of its kind; an entity that is new has a name as well, in the language of the text and in English. */
export function fieldsOf({ heading, changes }: OpenForm, language: string): readonly FormField[] {
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
  const named = language === 'en' ? [name] : [name, plainField('nameEn', 'text', false)];
  return [...(changes ? [] : named), id, ...one.fields];
}
