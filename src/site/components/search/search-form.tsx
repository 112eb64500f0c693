import type { Ui } from '../../ui.ts';
import { facetNames, type SearchAddress } from './search-address.ts';

/** The page's own box: what was asked stands in it, and what it was narrowed to stays. */
export function SearchForm({ ui, address, words }: { ui: Ui; address: SearchAddress; words: string }) {
  const { t } = ui;
  return (
    <form class="search-form" role="search" action={`/${ui.locale}/search`} aria-label={t.searchTitle}>
      <input
        type="search"
        name="q"
        value={words}
        maxLength={200}
        dir="auto"
        aria-label={t.searchLabel}
        autocomplete="off"
        enterkeyhint="search"
      />
      {facetNames.map((name) => {
        const value = address[name];
        return value === null ? null : <input type="hidden" name={name} value={value} />;
      })}
      {address.sort === 'date' && <input type="hidden" name="sort" value="date" />}
      <button type="submit">{t.search}</button>
    </form>
  );
}
