import type { ComponentChildren } from 'preact';
import type { View } from '../parts.ts';

/** A field with its label, its hint, and what is wrong with it right below. */
export function Field(props: {
  name: string;
  label: string;
  type?: 'text' | 'email' | 'password';
  value?: string | undefined;
  /** What a browser may fill in, as HTML names it: `username email`. */
  autocomplete: string;
  hint?: string | undefined;
  wrong?: string | undefined;
  maxLength?: number;
  inputMode?: 'numeric' | 'email' | 'text';
  code?: boolean;
  id?: string;
}) {
  const { name, label, type = 'text', value, autocomplete, hint, wrong, maxLength, inputMode, code } = props;
  const id = props.id ?? `field-${name}`;
  const told = [hint === undefined ? '' : `${id}-hint`, wrong === undefined ? '' : `${id}-wrong`].filter(Boolean);
  const given = {
    id,
    name,
    value: value ?? '',
    autocomplete,
    maxLength: maxLength ?? 320,
    required: true,
    ...(inputMode === undefined ? {} : { inputMode }),
    ...(code === true ? { class: 'code', autocapitalize: 'off' as const, spellcheck: false } : {}),
    ...(told.length > 0 ? { 'aria-describedby': told.join(' ') } : {}),
    ...(wrong === undefined ? {} : { 'aria-invalid': 'true' as const }),
  };
  return (
    <p class={wrong === undefined ? 'field' : 'field is-wrong'}>
      <label for={id}>{label}</label>
      {type === 'password' ? (
        <input {...given} type="password" />
      ) : type === 'email' ? (
        <input {...given} type="email" />
      ) : (
        <input {...given} type="text" />
      )}
      {wrong !== undefined && (
        <span class="wrong" id={`${id}-wrong`}>
          {wrong}
        </span>
      )}
      {hint !== undefined && (
        <span class="hint" id={`${id}-hint`}>
          {hint}
        </span>
      )}
    </p>
  );
}

/** A form of ours: always sent by POST, always with its token. */
export function Form(props: { view: View; action: string; class?: string; children: ComponentChildren }) {
  const { view, action, children } = props;
  return (
    <form method="post" action={action} class={props.class ?? 'form'} noValidate>
      <input type="hidden" name="token" value={view.token} />
      {children}
    </form>
  );
}

/** What was done, or what is wrong with the whole form. */
export function Said({ view, wrong }: { view: View; wrong?: string | undefined }) {
  if (wrong !== undefined)
    return (
      <p class="banner is-wrong" role="alert">
        {wrong}
      </p>
    );
  return view.said === null ? null : (
    <p class="banner" role="status">
      {view.said}
    </p>
  );
}
