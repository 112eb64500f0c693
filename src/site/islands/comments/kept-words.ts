/**
 * Words that could not be sent because the session had ended: they stay in this tab until the same form is there again,
 * which is after signing in, and are put back into it.
 */
const prefix = 'kept words ';

export function keepWords(form: HTMLFormElement): void {
  const field = form.querySelector('textarea');
  if (!field) return;
  try {
    sessionStorage.setItem(prefix + placeOf(form), field.value);
  } catch {
    // A browser that keeps nothing: the words still stand in the field.
  }
}

export function putBackWords(root: Document): void {
  for (const form of root.querySelectorAll<HTMLFormElement>('[data-write]')) {
    const field = form.querySelector('textarea');
    const kept = take(prefix + placeOf(form));
    if (!field || kept === null) continue;
    field.value = kept;
    const folded = form.closest('details');
    if (folded) folded.open = true;
    field.focus();
  }
}

function take(name: string): string | null {
  try {
    const kept = sessionStorage.getItem(name);
    sessionStorage.removeItem(name);
    return kept;
  } catch {
    return null;
  }
}

/** What the form is for: its address with the fields that say what is answered or which words are meant. */
function placeOf(form: HTMLFormElement): string {
  const fields = [...new FormData(form)].filter(([name]) => name !== 'token' && name !== 'text');
  return JSON.stringify([new URL(form.action).pathname, ...fields]);
}
