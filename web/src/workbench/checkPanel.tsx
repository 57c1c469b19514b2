/** What is wrong with the dossier, each line with the way to its place. */
import { checked, checkNow, isChecking, yaml } from './checking';
import { openId, show } from './desk';
import { openRow } from './opening';
import { placeOfPath } from './places';
import { showRange } from './rowPanels';
import type { Issue } from './server';
import type { Work } from './shapes';
import { w } from './words/words';

/** The panel. */
export function CheckPanel({ work }: { readonly work: Work }) {
  const known = checked.value?.id === openId.value ? checked.value : undefined;
  const isOld = known !== undefined && known.yaml !== yaml.value;
  const issues = known?.check?.issues ?? [];
  return (
    <>
      {!work.mayRead && <p class="hint">{w('checkOff')}</p>}
      <p role="status">
        {isChecking.value
          ? w('checking')
          : statusOf(known?.fault, issues, known?.check !== undefined && !isOld)}
      </p>
      <p class="actions">
        <button
          type="button"
          class="plain"
          onClick={() => {
            void checkNow(work);
          }}
        >
          {w('checkNow')}
        </button>
      </p>
      <IssueList work={work} issues={issues} />
    </>
  );
}

function statusOf(fault: string | undefined, issues: readonly Issue[], isKnown: boolean): string {
  if (fault !== undefined) return w('checkFault', { reason: fault });
  const faults = issues.filter(({ severity }) => severity === 'ERROR').length;
  const warnings = issues.length - faults;
  if (issues.length === 0) return isKnown ? w('checkNone') : '';
  return [faults > 0 && w('checkFound', { n: faults }), warnings > 0 && w('checkWarnings', { n: warnings })]
    .filter(Boolean)
    .join(', ');
}

/** Issues, as the check or a refusal lists them. */
export function IssueList({ work, issues }: { readonly work: Work; readonly issues: readonly Issue[] }) {
  if (issues.length === 0) return null;
  return (
    <ul class="bench-issues">
      {issues.map((issue, at) => {
        const place = placeOfPath(work, issue.path);
        return (
          <li key={at} class={issue.severity === 'ERROR' ? 'is-error' : 'is-warning'}>
            {issue.message} <code>{issue.rule}</code>{' '}
            {place && (
              <button
                type="button"
                class="plain"
                aria-label={`${w('goThere')}: ${issue.message}`}
                onClick={() => {
                  if (place.kind === 'row') openRow(place.list, place.at);
                  else if (place.kind === 'document') show({ tab: 'save' });
                  else {
                    show({ tab: 'passages' });
                    showRange(work, place.range);
                    setTimeout(() => document.getElementById(`bench-passage-${place.range}`)?.focus());
                  }
                }}
              >
                {w('goThere')}
              </button>
            )}
          </li>
        );
      })}
    </ul>
  );
}
