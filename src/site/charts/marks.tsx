import type { ComponentChildren } from 'preact';
import { useDrawnFlag } from '../drawn-flags.tsx';
import { flagElement } from '../flags.ts';
import type { Manner } from './chart.ts';

/** A part of a picture that leads somewhere, where the picture stands in a page; its title is said and shown. */
export function Linked(props: { manner: Manner; href: string | null; title: string; children: ComponentChildren }) {
  const { manner, href, title, children } = props;
  const inner = (
    <>
      <title>{title}</title>
      {children}
    </>
  );
  return manner === 'file' || href === null ? <g>{inner}</g> : <a href={href}>{inner}</a>;
}

/** A flag, 3:2. In a page from its own address, in a file as part of it. */
export function DrawnFlag(props: { manner: Manner; code: string; x: number; y: number; width: number }) {
  const { manner, code, x, y, width } = props;
  const drawn = flagElement(code, x, y, width);
  const onPage = useDrawnFlag(manner === 'file' ? null : code);
  if (drawn === null) return null;
  const height = (width * 2) / 3;
  if (manner === 'file') return <g dangerouslySetInnerHTML={{ __html: drawn }} />;
  return (
    <>
      <rect class="c-flag" x={x - 0.5} y={y - 0.5} width={width + 1} height={height + 1} />
      {onPage === null ? (
        <image
          href={`/flags/${code}.svg`}
          x={x}
          y={y}
          width={width}
          height={height}
          preserveAspectRatio="xMidYMid slice"
        />
      ) : (
        <use href={onPage} x={x} y={y} width={width} height={height} />
      )}
    </>
  );
}
