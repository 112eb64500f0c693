import type { Hono } from 'hono';
import { answer } from '../http/answer.ts';
import { isLocale } from '../http/locale.ts';
import { toOwnLanguage } from '../http/own-language.ts';
import { Listing, type ListingProps } from '../pages/listing.tsx';
import type { SiteParts } from '../site.ts';
import { listingAddress, listingFilter, listingQuery, listings } from '../things/listing-address.ts';
import type { PageMaking } from './page-making.ts';

/** The long lists that pages of dialogues and states give only the first of: `/ja/commitments?dialogue=ca-jad`. */
export function listingRoutes(app: Hono, { options, pages }: SiteParts, making: PageMaking): void {
  const { ui, place, content, notice } = making;
  const { things } = options.record;
  for (const of of listings) {
    app.get(`/${of}`, toOwnLanguage);
    app.get(`/:locale/${of}`, async (c, next) => {
      const locale = c.req.param('locale');
      if (!isLocale(locale)) return next();
      const address = listingAddress(new URL(c.req.url).searchParams);
      if (!address) return notice(c, 'bad-input', 400);
      const query = listingQuery(address);
      const stored = await pages.page(`/${locale}/${of}${query}`, async () => {
        const filter = listingFilter(address);
        const list: ListingProps['list'] =
          of === 'commitments'
            ? { of, page: await things.commitments(filter) }
            : { of, page: await things.meetings(filter) };
        return content(<Listing ui={ui(locale)} place={place(`/${of}`, query)} address={address} list={list} />);
      });
      return stored ? answer(c, stored) : notice(c, 'not-found', 404);
    });
  }
}
