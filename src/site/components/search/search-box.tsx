import type { Ui } from '../../ui.ts';

/** The box in the head of a page; on a narrow screen a link to the page that has one. */
export function SearchBox({ ui }: { ui: Ui }) {
  const { t, locale } = ui;
  return (
    <div class="search-box">
      <form role="search" action={`/${locale}/search`} aria-label={t.search}>
        <input
          type="search"
          name="q"
          maxLength={200}
          aria-label={t.searchLabel}
          autocomplete="off"
          enterkeyhint="search"
        />
        <button type="submit">{t.search}</button>
      </form>
      <a href={`/${locale}/search`}>{t.search}</a>
    </div>
  );
}
