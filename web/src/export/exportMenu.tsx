/** Saves what is seen as a file. */
import { useRef } from 'preact/hooks';
import type { Scene } from '../graph/scene';
import { t } from '../words/words';
import { pngOf, svgText } from './picture';
import { csvOf, gexfOf, jsonOf } from './tables';

const FORMATS = ['CSV', 'JSON', 'GEXF', 'SVG', 'PNG'] as const;

type Format = (typeof FORMATS)[number];

/** The menu; each format is a button. */
export function ExportMenu({ scene, view }: { readonly scene: Scene; readonly view: string }) {
  const menu = useRef<HTMLDetailsElement>(null);
  const save = async (format: Format) => {
    const drawn = document.querySelector<SVGSVGElement>('svg.canvas, svg.timeline');
    const blob = await blobOf(format, scene, drawn);
    if (blob) download(blob, `entente-${view}.${format.toLowerCase()}`);
    if (menu.current) menu.current.open = false;
  };
  return (
    <details class="export" ref={menu}>
      <summary class="button">{t('export')}</summary>
      <div class="menu">
        <p class="hint">{t('exportHint')}</p>
        {FORMATS.map((format) => (
          <button
            key={format}
            type="button"
            class="plain"
            disabled={scene.nodes.size === 0}
            onClick={() => {
              void save(format);
            }}
          >
            {format}
          </button>
        ))}
      </div>
    </details>
  );
}

async function blobOf(format: Format, scene: Scene, drawn: SVGSVGElement | null): Promise<Blob | undefined> {
  switch (format) {
    case 'CSV':
      return new Blob([csvOf(scene)], { type: 'text/csv;charset=utf-8' });
    case 'JSON':
      return new Blob([jsonOf(scene, location.href)], { type: 'application/json' });
    case 'GEXF':
      return new Blob([gexfOf(scene)], { type: 'application/gexf+xml' });
    case 'SVG':
      return drawn ? new Blob([svgText(drawn)], { type: 'image/svg+xml' }) : undefined;
    case 'PNG':
      return drawn ? pngOf(drawn) : undefined;
  }
}

function download(blob: Blob, name: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  // The browser has begun to read it by then.
  setTimeout(() => {
    URL.revokeObjectURL(link.href);
  }, 10_000);
}
