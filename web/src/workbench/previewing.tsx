/** What of the dossier is new, and what of the graph new entities may be. */
import { useState } from 'preact/hooks';
import { language } from '../words/words';
import { checked } from './checking';
import { change, openId } from './desk';
import { typeOf } from './forms';
import { nameIn } from './labels';
import { candidatesFor, type Candidate, type CheckedRow } from './server';
import type { Work } from './shapes';
import { w } from './words/words';
import { sameAs } from './work';

const KINDS = ['DOCUMENT', 'ENTITY', 'PASSAGE', 'FACT'] as const;

/** The preview that needs no key. */
export function Preview({ work }: { readonly work: Work }) {
  const [found, setFound] = useState<readonly Candidate[]>();
  const [fault, setFault] = useState<string>();
  const rows = (checked.value?.id === openId.value && checked.value?.check?.rows) || [];
  const isNew = new Set(rows.filter((row) => row.kind === 'ENTITY' && row.isNew).map(({ rowId }) => rowId));
  const wanted = work.entities.flatMap(({ fields }) => {
    const id = String(fields['id']);
    const name = nameIn(fields);
    const type = typeOf(id);
    return name !== undefined && type !== undefined && (isNew.has(id) || rows.length === 0)
      ? [{ id, name, type }]
      : [];
  });
  const left = (found ?? []).filter(({ entityId }) =>
    work.entities.some(({ fields }) => fields['id'] === entityId),
  );
  return (
    <>
      <h3>{w('newRows')}</h3>
      {rows.length > 0 && <RowCounts rows={rows} />}
      <p class="actions">
        <button
          type="button"
          class="plain"
          disabled={wanted.length === 0}
          onClick={() => {
            setFault(undefined);
            candidatesFor(wanted, language.value).then(setFound, (error: unknown) => {
              setFault(error instanceof Error ? error.message : String(error));
            });
          }}
        >
          {w('candidatesFind')}
        </button>
      </p>
      <div role="status">
        {fault !== undefined && <p class="fault">{w('checkFault', { reason: fault })}</p>}
        {found && left.length === 0 && <p class="hint">{w('candidatesNone')}</p>}
      </div>
      {left.length > 0 && (
        <>
          <h3>{w('candidates')}</h3>
          <ul class="bench-rows">
            {left.map(({ entityId, into, name, type, isSame, reason }) => (
              <li key={`${entityId} ${into}`}>
                <code>{entityId}</code> = {name} <code>{into}</code>? {w(isSame ? 'isSame' : 'maybeSame')}
                {reason !== '' && <span class="hint">: {reason}</span>}{' '}
                <button
                  type="button"
                  class="plain"
                  aria-label={`${w('useThis')}: ${into}`}
                  onClick={() => {
                    change(sameAs(work, entityId, into, { name, type: typeOf(into) ?? type }));
                  }}
                >
                  {w('useThis')}
                </button>
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}

function RowCounts({ rows }: { readonly rows: readonly CheckedRow[] }) {
  return (
    <ul>
      {KINDS.map((kind) => {
        const some = rows.filter((row) => row.kind === kind);
        const fresh = some.filter(({ isNew }) => isNew).length;
        return some.length === 0 ? null : (
          <li key={kind}>
            {w('rowCount', { kind: w(`row${kind}`), new: fresh, known: some.length - fresh })}
          </li>
        );
      })}
    </ul>
  );
}
