import type { News } from '../../record/members/follows/views.ts';
import { langTag } from '../../site/lang-tag.ts';
import type { View } from '../comments/show.ts';
import { saidNews } from '../digests/news-words.ts';

/** A notice about what somebody follows: what is new, where it is told, and why they got it. */
export function FollowedNotice({ view, news }: { view: View; news: News }) {
  const { ui } = view;
  const { title, lang, path, lines, why } = saidNews(ui, news);
  return (
    <>
      <p>
        <a href={path}>
          <bdi lang={langTag(lang, ui.locale)}>{title}</bdi>
        </a>
      </p>
      <ul class="news-lines">
        {lines.map((line) => (
          <li>{line}</li>
        ))}
      </ul>
      <p class="fine">{why}</p>
    </>
  );
}
