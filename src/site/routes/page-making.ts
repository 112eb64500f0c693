import type { Context } from 'hono';
import type { VNode } from 'preact';
import type { Locale } from '../../model/language.ts';
import type { Place } from '../components/document.tsx';
import type { Content } from '../http/stored.ts';
import type { NoticeKind } from '../pages/notice.tsx';
import type { Ui } from '../ui.ts';

/** What all routes of pages share. */
export interface PageMaking {
  readonly ui: (locale: Locale) => Ui;
  readonly place: (path: string, query?: string) => Place;
  /** A page as an answer that may be kept. */
  readonly content: (page: VNode) => Content;
  /** A page that says that there is none. */
  readonly notice: (c: Context, kind: NoticeKind, status: 400 | 404 | 500) => Promise<Response>;
}
