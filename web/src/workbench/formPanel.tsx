/** The form that is open: of a fact, an entity, or an event or agreement as a whole. */
import { useEffect, useRef, useState } from 'preact/hooks';
import { fieldText } from './fieldText';
import { change, fill, said, show } from './desk';
import { faultOf, filed, type FormFault } from './filing';
import { Actors } from './formActors';
import { Evidence } from './formEvidence';
import { FormField } from './formField';
import { fieldsOf } from './formFields';
import { Names } from './formNames';
import { formUnder } from './forms';
import type { Work } from './shapes';
import type { OpenForm } from './view';
import { isWhole, WHOLE_EVENT } from './wholes';
import { focusArticle } from './focus';
import { fieldWord, typeWord, w } from './words/words';

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
  const language = fieldText(work.document, 'language', 'en');
  const fields = fieldsOf(open, language);
  const near = fields.filter(({ isFurther }) => !isFurther);
  const further = fields.filter(({ isFurther }) => isFurther);
  const submit = () => {
    const found = faultOf(work, open);
    setFault(found);
    if (found) return;
    change(filed(work, open, language));
    said.value = w('isKept');
    fill(null);
    if (!open.changes) show({ selection: null });
    focusArticle();
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
            focusArticle();
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
