/** A text field with hits below it, as WAI-ARIA describes a combobox: the focus stays in the field. */
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { moment } from '../address/moment';
import { useAnswer } from '../data/useAnswer';
import { kindTerm, language, t } from '../words/words';
import { moveFor } from './choice';
import { detailsOf, isMatchedElsewhere, kindOf, type Hit, type HitEntity } from './hits';
import { searchFor, type SearchData } from './searchFor';

const WAIT_MS = 120;

export interface ComboboxProps {
  readonly id: string;
  readonly label?: string;
  readonly describedBy?: string | undefined;
  readonly placeholder?: string;
  readonly types?: readonly string[] | undefined;
  readonly isInvalid?: boolean;
  readonly isRequired?: boolean;
  /** What the field shows while nobody types in it. */
  readonly shown: string;
  /** A person has chosen a hit. */
  readonly onChoose: (entity: HitEntity) => void;
  /** A person has typed this. */
  readonly onType?: (text: string) => void;
  /** A key that the hits have no use for, with the text of the field. */
  readonly onOtherKey?: (event: KeyboardEvent, text: string) => void;
  /** Another key empties the field again. */
  readonly resetKey?: number;
  readonly isLarge?: boolean;
}

/** The field and its hits. */
export function Combobox(props: ComboboxProps) {
  const { id, shown, onChoose, onType } = props;
  const [text, setText] = useState<string>();
  const [at, setAt] = useState(0);
  const [isOpen, setOpen] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  const asked =
    isOpen && text !== undefined ? searchFor(text, language.value, moment.value, props.types) : undefined;
  const { answer, fault, isAsking } = useAnswer<SearchData>(asked, WAIT_MS);
  const hits = asked === undefined ? [] : (answer?.data?.search.nodes ?? []);
  const isListed = isOpen && hits.length > 0;
  // Before anything can be typed again: an effect that runs later would take the first letters away.
  useLayoutEffect(() => {
    // While somebody types, the text is theirs.
    if (!isOpen) setText(undefined);
  }, [shown, isOpen]);
  useLayoutEffect(() => {
    setText(undefined);
    setOpen(false);
  }, [props.resetKey]);
  useEffect(() => {
    if (isListed) document.getElementById(`${id}-${String(at)}`)?.scrollIntoView({ block: 'nearest' });
  }, [at, isListed]);
  const choose = (hit: Hit | undefined) => {
    if (!hit) return;
    setOpen(false);
    setText(undefined);
    onChoose(hit.entity);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (!isOpen && event.key === 'ArrowDown') {
      setText(text ?? shown);
      setOpen(true);
      return;
    }
    if (event.isComposing) return;
    const move = isOpen ? moveFor(event.key, at, hits.length) : undefined;
    if (move === undefined) {
      props.onOtherKey?.(event, text ?? shown);
      return;
    }
    event.preventDefault();
    if (move === 'close') setOpen(false);
    else if (move === 'choose') choose(hits[at]);
    else setAt(move.to);
  };
  return (
    <div class={props.isLarge ? 'combobox large' : 'combobox'}>
      <input
        ref={input}
        id={id}
        name={id}
        type="text"
        role="combobox"
        aria-label={props.label}
        aria-expanded={isListed}
        aria-controls={isListed ? `${id}-hits` : undefined}
        aria-autocomplete="list"
        aria-activedescendant={isListed ? `${id}-${String(at)}` : undefined}
        aria-describedby={props.describedBy}
        aria-invalid={props.isInvalid ? 'true' : undefined}
        aria-required={props.isRequired ? 'true' : undefined}
        placeholder={props.placeholder}
        autocomplete="off"
        autocapitalize="none"
        spellcheck={false}
        value={text ?? shown}
        onInput={(event) => {
          const typed = event.currentTarget.value;
          setText(typed);
          setAt(0);
          setOpen(true);
          onType?.(typed);
        }}
        onFocus={(event) => {
          event.currentTarget.select();
        }}
        onKeyDown={onKeyDown}
        onBlur={() => {
          setOpen(false);
        }}
      />
      {isListed && (
        <ul id={`${id}-hits`} role="listbox" aria-label={t('search')} class="hits">
          {hits.map((hit, index) => (
            <li
              key={`${hit.entity.id}-${String(index)}`}
              id={`${id}-${String(index)}`}
              role="option"
              aria-selected={index === at}
              onPointerDown={(event) => {
                event.preventDefault();
                choose(hit);
              }}
              onPointerMove={() => {
                setAt(index);
              }}
            >
              <HitLine hit={hit} />
            </li>
          ))}
        </ul>
      )}
      <span
        role="status"
        class={
          isOpen && !isAsking && (fault !== undefined || (answer && hits.length === 0)) ? 'no-hits' : 'unseen'
        }
      >
        {isOpen && fault !== undefined
          ? t('fault', { reason: fault })
          : statusOf(isOpen ? text : undefined, isAsking && asked !== undefined, hits.length)}
      </span>
    </div>
  );
}

function statusOf(text: string | undefined, isAsking: boolean, count: number): string {
  if (text === undefined || text.trim() === '') return '';
  if (isAsking) return t('searching');
  return count === 0 ? t('searchNone', { text }) : t('searchFound', { n: count });
}

function HitLine({ hit }: { readonly hit: Hit }) {
  const { entity, why, passage } = hit;
  return (
    <>
      <span class="hit-name">{entity.name}</span>
      <span class="chip">{kindTerm({ type: entity.type, kind: kindOf(entity) })}</span>
      <span class="hit-details">{detailsOf(entity).join(' · ')}</span>
      {isMatchedElsewhere(hit) && (
        <span class="hit-why">
          {t('matchedAs', { form: why.form, key: why.key })}
          {passage?.gloss ? `: ${passage.gloss}` : ''}
        </span>
      )}
    </>
  );
}
