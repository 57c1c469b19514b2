/** Which neighbours to bring in: the kinds of links with their numbers. */
import { useEffect, useRef, useState } from 'preact/hooks';
import { moment } from '../address/moment';
import { t, term } from '../words/words';
import type { SceneNode } from './scene';
import { relationsOf, type Relation } from './source';

interface DialogProps {
  readonly node: SceneNode;
  /** The ids that are shown or hidden. */
  readonly shown: readonly string[];
  readonly onExpand: (count: number, relations: readonly string[]) => void;
  readonly onClose: () => void;
}

const COUNTS = [10, 25, 50, 100];

/** The dialog; the browser keeps the focus in it and closes it at Escape. */
export function ExpandDialog({ node, shown, onExpand, onClose }: DialogProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const [found, setFound] = useState<{ leftOut: number; relations: readonly Relation[] }>();
  const [fault, setFault] = useState<string>();
  const [count, setCount] = useState(25);
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  useEffect(() => {
    dialog.current?.showModal();
    relationsOf(node.id, shown, moment.value).then(setFound, (error: unknown) => {
      setFault(error instanceof Error ? error.message : String(error));
    });
  }, []);
  const kinds = sums(found?.relations ?? []);
  const toggle = (link: string) => {
    const next = new Set(chosen);
    if (!next.delete(link)) next.add(link);
    setChosen(next);
  };
  return (
    <dialog ref={dialog} class="expand" aria-labelledby="expand-title" onClose={onClose}>
      <form
        method="dialog"
        onSubmit={() => {
          if (found && found.leftOut > 0) onExpand(count, [...chosen]);
        }}
      >
        <h2 id="expand-title">{t('expandTitle', { name: node.name })}</h2>
        {fault !== undefined && (
          <p class="fault" role="alert">
            {fault}
          </p>
        )}
        <p role="status">
          {found === undefined
            ? fault === undefined && t('loading')
            : found.leftOut === 0
              ? t('expandDone')
              : t('expandHint', { n: found.leftOut })}
        </p>
        {found && found.leftOut > 0 && (
          <>
            <div class="boxes" role="group" aria-labelledby="expand-title">
              <label>
                <input
                  type="checkbox"
                  checked={chosen.size === 0}
                  onChange={() => {
                    setChosen(new Set());
                  }}
                />
                {t('expandAll')} <span class="count">{found.leftOut}</span>
              </label>
              {kinds.map(({ link, leftOut, types }) => (
                <label key={link}>
                  <input
                    type="checkbox"
                    disabled={leftOut === 0}
                    checked={chosen.has(link)}
                    onChange={() => {
                      toggle(link);
                    }}
                  />
                  {term(link, 'LinkType')} ({types.map((type) => term(type, 'EntityType')).join(', ')}){' '}
                  <span class="count">{leftOut}</span>
                </label>
              ))}
            </div>
            <label>
              {t('expandCount')}{' '}
              <select
                value={count}
                onChange={(event) => {
                  setCount(Number(event.currentTarget.value));
                }}
              >
                {COUNTS.map((one) => (
                  <option key={one} value={one}>
                    {one}
                  </option>
                ))}
              </select>
            </label>
          </>
        )}
        <p class="actions">
          {found && found.leftOut > 0 && <button type="submit">{t('expand')}</button>}
          <button
            type="button"
            class="plain"
            onClick={() => {
              dialog.current?.close();
            }}
          >
            {found?.leftOut === 0 ? t('close') : t('cancel')}
          </button>
        </p>
      </form>
    </dialog>
  );
}

/** The relations by link: the server counts each direction and type of its own. */
function sums(relations: readonly Relation[]): { link: string; leftOut: number; types: string[] }[] {
  const links = [...new Set(relations.map(({ link }) => link))];
  return links.map((link) => {
    const ofLink = relations.filter((one) => one.link === link);
    return {
      link,
      leftOut: ofLink.reduce((sum, { leftOut }) => sum + leftOut, 0),
      types: [...new Set(ofLink.map(({ type }) => type))],
    };
  });
}
