import { useDrawnFlag } from '../drawn-flags.tsx';
import { flagSvg } from '../flags.ts';
import { countryName, type Ui } from '../ui.ts';

/** A flag beside a name that says the same: decoration, so without words of its own. */
export function Flag({ code }: { code: string | null }) {
  const drawn = useDrawnFlag(code);
  if (code === null || flagSvg(code) === null) return null;
  if (drawn !== null)
    return (
      <svg class="flag" width="24" height="16" aria-hidden="true">
        <use href={drawn} />
      </svg>
    );
  return <img class="flag" src={`/flags/${code}.svg`} width="24" height="16" alt="" loading="lazy" decoding="async" />;
}

/** Countries as flags with their names: the first few in full, the rest counted. */
export function Countries({ ui, codes, limit }: { ui: Ui; codes: readonly string[]; limit: number }) {
  if (!codes.length) return null;
  const rest = codes.slice(limit);
  return (
    <ul class="countries">
      {codes.slice(0, limit).map((code) => (
        <li>
          <Flag code={code} />
          <span>{countryName(ui, code)}</span>
        </li>
      ))}
      {rest.length > 0 && <li title={rest.map((code) => countryName(ui, code)).join(', ')}>{`+${rest.length}`}</li>}
    </ul>
  );
}
