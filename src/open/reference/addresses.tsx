import type { OpenWords } from '../../site/catalogue/open.ts';
import { offered } from '../offered.ts';

/** Feeds, calendars, tables and the rest: one address to try of each, with what it is. */
export function Addresses({ words }: { words: OpenWords }) {
  return (
    <>
      {offered.map(({ group, addresses }) => (
        <section>
          <h2 id={group}>{words.groups[group].title}</h2>
          <p>{words.groups[group].intro}</p>
          {addresses.length > 0 && (
            <ul class="data-addresses">
              {addresses.map(({ address, what }) => (
                <li>
                  <a href={address}>
                    <code>{address}</code>
                  </a>
                  <span>{words.offered[what]}</span>
                </li>
              ))}
            </ul>
          )}
        </section>
      ))}
    </>
  );
}
