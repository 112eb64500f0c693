import { createContext, type ComponentChildren } from 'preact';
import { useContext } from 'preact/hooks';
import { flagSvg } from './flags.ts';

/** The flags that a page draws itself, as they come up; null on a page that has them fetched. */
const Drawn = createContext<Set<string> | null>(null);

/**
 * A page with few flags and many places where they stand: each is drawn once at the page's end. Fetched on their own
 * they would come before the first paint on a slow phone, each with a connection of its own.
 */
export function DrawnFlags({ children }: { children: ComponentChildren }) {
  const codes = new Set<string>();
  return (
    <Drawn.Provider value={codes}>
      {children}
      <FlagSheet codes={codes} />
    </Drawn.Provider>
  );
}

/** Rendered last, when all flags of the page are known. */
function FlagSheet({ codes }: { codes: ReadonlySet<string> }) {
  const symbols = Array.from(codes, (code) =>
    (flagSvg(code) ?? '')
      .replace('<svg ', `<symbol id="flag-${code}" preserveAspectRatio="xMidYMid slice" `)
      .replace('</svg>', '</symbol>'),
  );
  return (
    <svg
      class="unseen"
      width="0"
      height="0"
      aria-hidden="true"
      dangerouslySetInnerHTML={{ __html: symbols.join('') }}
    />
  );
}

/** Where on the page the flag is drawn, for `<use>`; null where it is to be fetched. */
export function useDrawnFlag(code: string | null): string | null {
  const drawn = useContext(Drawn);
  if (drawn === null || code === null || flagSvg(code) === null) return null;
  drawn.add(code);
  return `#flag-${code}`;
}
