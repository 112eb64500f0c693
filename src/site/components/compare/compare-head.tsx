import type { ComponentChildren } from 'preact';
import type { ReleaseCard } from '../../../record/views.ts';
import { langTag } from '../../lang-tag.ts';
import type { Ui } from '../../ui.ts';
import { issuerName } from '../../things/issuer-name.ts';
import { releasePath } from '../release-head.tsx';

type Headed = Pick<ReleaseCard, 'id' | 'title' | 'lang' | 'issuer' | 'example'>;

/** The head of a page about a release: what the page is, and the release that it is about. */
export function CompareHead(props: {
  ui: Ui;
  kicker: string;
  title: string;
  release: Headed;
  children?: ComponentChildren;
}) {
  const { ui, release } = props;
  return (
    <header class="compare-head">
      <p class="kicker">
        <span class="kind">{props.kicker}</span>
        <span class="issuer">
          <bdi>{issuerName(release.issuer, ui)}</bdi>
        </span>
        {release.example && <span class="example">{ui.t.example}</span>}
      </p>
      <h1>{props.title}</h1>
      <p class="of">
        <a href={releasePath(ui, release.id)}>
          <bdi lang={langTag(release.lang, ui.locale)}>{release.title}</bdi>
        </a>
      </p>
      {props.children}
    </header>
  );
}
