import { tokenScopes } from '../../model/token-scopes.ts';
import type { TokenView } from '../../record/open/tokens.ts';
import { writeWords, type TokenWords } from '../../site/catalogue/tokens.ts';
import { Frame } from '../accounts/pages/frame.tsx';
import { fullDate } from '../../site/format/dates.ts';
import type { Ui } from '../../site/ui.ts';

/** For how many days a token may be valid. */
export const tokenDays = [30, 90, 365] as const;

export function TokensPage(props: {
  readonly ui: Ui;
  readonly list: readonly TokenView[];
  /** Of the forms. */
  readonly token: string;
  /** The token that was just made, shown this once. */
  readonly made?: string;
  readonly wrong?: 'wrong' | 'full';
}) {
  const { ui, list, token, made, wrong } = props;
  const words = writeWords[ui.locale];
  const { page } = words;
  const at = `/${ui.locale}/account`;
  return (
    <Frame ui={ui} title={page.title} path="/account/tokens">
      <h1>{page.title}</h1>
      <p>
        {page.intro} <a href={`/${ui.locale}/data`}>{page.guide}</a>
      </p>
      {made !== undefined && (
        <div class="banner" role="status">
          <p>{page.made}</p>
          <p>
            <code class="token">{made}</code>
          </p>
        </div>
      )}
      {list.length === 0 && <p>{page.none}</p>}
      {list.map((one) => (
        <OneToken {...{ ui, words, one, token }} />
      ))}
      <h2>{page.make}</h2>
      <form method="post" action={`${at}/tokens`} class="form">
        <input type="hidden" name="token" value={token} />
        {wrong !== undefined && (
          <p class="banner is-wrong" role="alert">
            {page[wrong]}
          </p>
        )}
        <p class="field">
          <label for="token-name">{page.name}</label>
          <input id="token-name" name="name" type="text" maxLength={80} required aria-describedby="token-name-hint" />
          <span class="hint" id="token-name-hint">
            {page.nameHint}
          </span>
        </p>
        <fieldset class="scopes">
          <legend>{page.scopes}</legend>
          {tokenScopes.map((scope) => (
            <label>
              <input type="checkbox" name={`scope-${scope}`} value="1" />
              <span>
                {words.scopes[scope]} <code>{scope}</code>
              </span>
            </label>
          ))}
        </fieldset>
        <p class="field">
          <label for="token-days">{page.days}</label>
          <select id="token-days" name="days">
            {tokenDays.map((days) => (
              <option value={String(days)} selected={days === 90}>
                {page.daysLong(days)}
              </option>
            ))}
          </select>
        </p>
        <p>
          <button type="submit">{page.make}</button>
        </p>
      </form>
      <p class="scopes-back">
        <a href={at}>{page.back}</a>
      </p>
    </Frame>
  );
}

function OneToken({ ui, words, one, token }: { ui: Ui; words: TokenWords; one: TokenView; token: string }) {
  const { page } = words;
  const day = (at: string) => <time dateTime={at}>{fullDate(at.slice(0, 10), ui.locale)}</time>;
  return (
    <section aria-labelledby={`token-${one.id}`}>
      <h2 id={`token-${one.id}`}>{one.name}</h2>
      <ul>
        {one.scopes.map((scope) => (
          <li>
            {words.scopes[scope]} <code>{scope}</code>
          </li>
        ))}
      </ul>
      <p class="fine">
        {page.created}: {day(one.createdAt)} / {page.used}: {one.usedAt === null ? page.never : day(one.usedAt)}
        {one.expiresAt !== null && (
          <>
            {' '}
            / {page.until}: {day(one.expiresAt)}
          </>
        )}
      </p>
      <form method="post" action={`/${ui.locale}/account/tokens/revoke`}>
        <input type="hidden" name="token" value={token} />
        <input type="hidden" name="id" value={one.id} />
        <button type="submit" class="quiet" aria-label={`${page.revoke}: ${one.name}`}>
          {page.revoke}
        </button>
      </form>
    </section>
  );
}
