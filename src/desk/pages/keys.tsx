import type { View } from '../show.tsx';

/** What every key does: opened by the script, which is what the keys need too. */
export function Keys({ view: { words } }: { view: View }) {
  return (
    <dialog class="desk-keys" data-keys aria-labelledby="desk-keys">
      <h2 id="desk-keys">{words.keysTitle}</h2>
      <dl>
        {words.keys.map(([key, does]) => (
          <div>
            <dt>
              <kbd>{key}</kbd>
            </dt>
            <dd>{does}</dd>
          </div>
        ))}
      </dl>
      <p class="fine">{words.keysFine}</p>
      <form method="dialog">
        <button type="submit" class="desk-plain" data-close>
          {words.close}
        </button>
      </form>
    </dialog>
  );
}
