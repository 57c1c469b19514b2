/** The workbench, whose code comes when somebody opens it: readers of the explorer need none of it. */
import type { ComponentType } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { t } from '../words/words';

/** The page once it is there. */
export function Workbench() {
  const [page, setPage] = useState<{ readonly Page: ComponentType }>();
  const [fault, setFault] = useState<string>();
  useEffect(() => {
    import('../workbench/workbenchPage').then(
      ({ WorkbenchPage }) => {
        setPage({ Page: WorkbenchPage });
      },
      (error: unknown) => {
        setFault(error instanceof Error ? error.message : String(error));
      },
    );
  }, []);
  if (page) return <page.Page />;
  return fault === undefined ? (
    <p role="status">{t('loading')}</p>
  ) : (
    <p class="fault" role="alert">
      {t('fault', { reason: fault })}
    </p>
  );
}
