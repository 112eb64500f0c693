import type { Refiner } from '../../../shared/found.ts';

/** Opening hours, ways to get there and telephone lines tell no time of what the release reports. */
const hours =
  /(?:平日|毎日|毎週|土日|祝日|受付(?:時間)?|営業(?:時間)?|開館(?:時間)?|開庁|執務時間|利用時間|月曜?(?:日)?(?:~|-|から)金曜?(?:日)?)[^。\n]{0,12}$/;
const contact = /(?:電話|TEL|Tel|FAX|ファックス|内線|問い?合わ?せ先|連絡先)[^。\n]{0,40}$/;

export const notInContacts: Refiner = {
  id: 'ja/refiners/values/not-in-contacts',
  refine(found, source, context) {
    return found.filter((f) => {
      if (f.list !== 'times') return true;
      const before = source.folded.slice(Math.max(0, f.start - 56), f.start);
      const isOpen = hours.test(before);
      if (!isOpen && !(contact.test(before) && !/年/.test(source.folded.slice(f.start, f.end)))) return true;
      context.trace({
        action: 'drop',
        rule: notInContacts.id,
        list: f.list,
        start: f.start,
        end: f.end,
        reason: isOpen ? 'opening hours' : 'part of an address',
      });
      return false;
    });
  },
};
