import type { Clock } from '../../platform/clock.ts';
import { allowance } from './headers.ts';

/** No more addresses than this are remembered; the oldest is forgotten first. */
const most = 20_000;

interface Window {
  until: number;
  used: number;
}

/** What an address has left: `seconds` until it has all again. */
export interface Left {
  readonly allowed: boolean;
  readonly left: number;
  readonly seconds: number;
}

/** Counts requests by the socket's address, in memory only and for a minute at most. */
export function rateLimit(
  clock: Clock,
  allowed: { readonly count: number; readonly seconds: number } = allowance,
): (address: string) => Left {
  const windows = new Map<string, Window>();
  return (address) => {
    const now = clock.now().getTime();
    const key = network(address);
    let window = windows.get(key);
    if (window === undefined || window.until <= now) {
      windows.delete(key);
      window = { until: now + allowed.seconds * 1000, used: 0 };
      windows.set(key, window);
      const oldest = windows.size > most ? windows.keys().next() : null;
      if (oldest !== null && oldest.done !== true) windows.delete(oldest.value);
    }
    window.used += 1;
    return {
      allowed: window.used <= allowed.count,
      left: Math.max(0, allowed.count - window.used),
      seconds: Math.max(1, Math.ceil((window.until - now) / 1000)),
    };
  };
}

/** One household or machine has a whole /64 of IPv6 addresses. */
function network(address: string): string {
  if (!address.includes(':') || address.startsWith('::ffff:')) return address;
  const [head = ''] = address.split('%');
  const left = head.split('::')[0]?.split(':') ?? [];
  return left.slice(0, 4).join(':');
}
