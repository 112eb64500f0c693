import type { View } from '../show.tsx';
import type { FormState } from './controls.tsx';
import { lengthUnits, whenKinds } from './when.ts';

/**
 * A date as precise as the text is, a span of days, a time of day or a length of time. All inputs are there without
 * script; the style sheet shows those of the kind that is chosen.
 */
export function WhenControl({ state, name, optional }: { state: FormState; name: string; optional: boolean }) {
  const { view, filled } = state;
  const { words } = view;
  const part = (of: string) => filled[`${name}.${of}`] ?? '';
  const chosen = part('as') || (optional ? 'none' : 'date');
  return (
    <div class="desk-when">
      <label class="sub">
        <span>{words.asKind}</span>
        <select name={`${name}.as`} id={`desk-${name}`}>
          {whenKinds
            .filter((kind) => optional || kind !== 'none')
            .map((kind) => (
              <option value={kind} selected={kind === chosen}>
                {words.asKinds[kind]}
              </option>
            ))}
        </select>
      </label>
      <div class="when-date">
        <Day view={view} name={name} part={part} end="" />
        <Short label={words.unit.clock} name={`${name}.c`} value={part('c')} size={5} />
      </div>
      <div class="when-date when-end">
        <span class="when-to">{words.untilOptional}</span>
        <Day view={view} name={name} part={part} end="2" />
      </div>
      <div class="when-clock">
        <Short label={words.unit.clock} name={`${name}.t`} value={part('t')} size={5} />
        <Short label={words.to} name={`${name}.t2`} value={part('t2')} size={5} />
      </div>
      <div class="when-length">
        <Short label={words.fields.duration} name={`${name}.n`} value={part('n')} size={4} />
        <label class="sub">
          <span>{words.fields.unit}</span>
          <select name={`${name}.u`}>
            {lengthUnits.map((unit) => (
              <option value={unit} selected={unit === (part('u') || 'TM')}>
                {words.lengthUnits[unit]}
              </option>
            ))}
          </select>
        </label>
      </div>
      <div class="when-iso">
        <Short label={words.asKinds.iso} name={`${name}.iso`} value={part('iso')} size={24} />
      </div>
    </div>
  );
}

function Day(props: { view: View; name: string; part: (of: string) => string; end: '' | '2' }) {
  const { view, name, part, end } = props;
  const { unit } = view.words;
  return (
    <>
      <Short label={unit.year} name={`${name}.y${end}`} value={part(`y${end}`)} size={4} digits />
      <Short label={unit.month} name={`${name}.m${end}`} value={part(`m${end}`)} size={2} digits />
      <Short label={unit.day} name={`${name}.d${end}`} value={part(`d${end}`)} size={2} digits />
    </>
  );
}

function Short(props: { label: string; name: string; value: string; size: number; digits?: boolean }) {
  const { label, name, value, size, digits } = props;
  return (
    <label class="sub">
      <span>{label}</span>
      <input
        type="text"
        name={name}
        value={value}
        size={size}
        maxLength={Math.max(size, 4) + 20}
        inputMode={digits === true ? 'numeric' : undefined}
        autocomplete="off"
      />
    </label>
  );
}
