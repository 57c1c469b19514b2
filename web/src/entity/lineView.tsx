/** A line of a page: what is stated, how it is known, and the passages. */
import { addressTo } from '../address/here';
import { t, term } from '../words/words';
import { Evidence } from './evidence';
import type { Line, Span } from './lines';

/** One statement. */
export function LineView({ line }: { readonly line: Line }) {
  const { node, terms, words } = line;
  const date = spanText(line.span);
  return (
    <li class={classOf(line)}>
      <p class="statement">
        {node && (
          <a class="subject" href={addressTo({ name: 'entity', id: node.id })}>
            {node.name}
          </a>
        )}
        {words.length > 0 && <span class={node ? 'said' : 'subject'}>{words.join(', ')}</span>}
        {terms.map((one) => (
          <span key={one} class="chip">
            {term(one)}
          </span>
        ))}
        {line.behalf !== undefined && <span class="said">{t('onBehalfOf', { name: line.behalf })}</span>}
        {date !== '' && <span class="date">{date}</span>}
      </p>
      <p class="how">
        {line.modality !== undefined && (
          <span class={`modality ${line.modality}`}>{term(line.modality, 'Modality')}</span>
        )}
        {line.isDisputed && <span class="flag disputed">{t('disputed')}</span>}
        {line.isBackground ? (
          <span class="flag background">{term('BACKGROUND', 'Basis')}</span>
        ) : (
          <span>{line.isDerived ? t('derived') : term(line.basis, 'Basis')}</span>
        )}
        {line.isPossible && <span class="flag">{t('possible')}</span>}
        {line.saidBy !== undefined && <span>{t('saidBy', { name: line.saidBy })}</span>}
      </p>
      {(line.evidence.length > 0 || !line.isBackground) && <Evidence items={line.evidence} />}
    </li>
  );
}

function classOf({ modality, isDisputed, isBackground }: Line): string {
  const isPlan = modality !== undefined && ['PLANNED', 'PROPOSED', 'INVITED', 'CANCELLED'].includes(modality);
  return ['line', isPlan && 'plan', isDisputed && 'is-disputed', isBackground && 'is-background']
    .filter(Boolean)
    .join(' ');
}

/** When something holds, in words. */
export function spanText({ since, until, on }: Span): string {
  const parts = [
    since === undefined ? '' : t('from', { date: since }),
    until === undefined ? '' : t('until', { date: until }),
  ].filter(Boolean);
  return parts.length > 0 ? parts.join(' ') : (on ?? '');
}
