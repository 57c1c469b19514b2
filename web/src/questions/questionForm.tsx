/** One question: its form, and the answer to the values that stand in the address. */
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Operation } from '../../../src/server/operation';
import { go, here } from '../address/here';
import { onwards } from '../address/place';
import { language, t } from '../words/words';
import { AnswerPanel } from './answerPanel';
import { titleIn } from './catalogue';
import { Field } from './field';
import { queryOf, textsIn, valuesOf, type Texts } from './values';

/** The form and its answer. */
export function QuestionForm({ operation }: { readonly operation: Operation }) {
  const { name, variables, description } = operation;
  const { query } = here.value;
  const asked = textsIn(variables, query);
  const [texts, setTexts] = useState<Texts>(asked);
  // A person asks again by the button, even if the address stays.
  const [turn, setTurn] = useState(0);
  const form = useRef<HTMLFormElement>(null);
  const key = JSON.stringify(asked);
  useEffect(() => {
    setTexts(asked);
  }, [key]);
  const values = valuesOf(variables, asked);
  const fault = 'fault' in values ? values.fault : undefined;
  const submit = () => {
    const { knownAt: _, ...kept } = Object.fromEntries(onwards(here.value, here.value.page).query);
    go({ page: here.value.page, query: new Map(Object.entries({ ...kept, ...queryOf(variables, texts) })) });
    setTurn(turn + 1);
    const wrong = valuesOf(variables, texts);
    if ('fault' in wrong) document.getElementById(`${name}-${wrong.fault.variable}`)?.focus();
  };
  return (
    <section class="question" id={name} aria-labelledby={`${name}-title`}>
      <h1 id={`${name}-title`}>{titleIn(language.value, operation)}</h1>
      {description !== '' && <p class="description">{description}</p>}
      <form
        ref={form}
        noValidate
        aria-labelledby={`${name}-title`}
        onSubmit={(event) => {
          event.preventDefault();
          submit();
        }}
      >
        {variables.length > 0 && (
          <div class="fields">
            {variables.map((variable) => (
              <Field
                key={variable.name}
                question={name}
                variable={variable}
                text={texts[variable.name] ?? ''}
                isInvalid={fault?.variable === variable.name}
                onChange={(text) => {
                  setTexts((before) => ({ ...before, [variable.name]: text }));
                }}
              />
            ))}
          </div>
        )}
        <p class="actions">
          <button type="submit">{t('run')}</button>
        </p>
      </form>
      {'fault' in values ? (
        <p class="fault" role="alert">
          {values.fault.variable}: {t(values.fault.message)}
        </p>
      ) : (
        <AnswerPanel
          operation={operation}
          texts={asked}
          variables={values.variables}
          knownAt={query.get('knownAt')}
          turn={turn}
        />
      )}
    </section>
  );
}
