import { describe, expect, it } from 'vitest';
import { standingClock } from '../../platform/clock.ts';
import { Pages } from './pages.ts';

function trial() {
  const clock = standingClock(new Date('2026-01-01T00:00:00Z'));
  const state = { revision: '1', asked: 0, rendered: 0 };
  const pages = new Pages({
    clock,
    maxBytes: 1_000_000,
    revision: async () => {
      state.asked += 1;
      return state.revision;
    },
  });
  const render = async () => {
    state.rendered += 1;
    await Promise.resolve();
    return { body: `page of ${state.revision}`, type: 'text/html', cacheControl: 'no-cache', headers: {} };
  };
  return { clock, state, pages, render };
}

describe('rendered pages', () => {
  it('are rendered once for a burst', async () => {
    const { pages, render, state } = trial();
    await Promise.all(Array.from({ length: 1000 }, () => pages.page('/ja/', render)));
    expect(state).toMatchObject({ rendered: 1, asked: 1 });
    expect(pages.hot('/ja/')).not.toBeNull();
  });
  it('stand for less than a second without asking, and go when the record changes', async () => {
    const { pages, render, state, clock } = trial();
    await pages.page('/ja/', render);
    state.revision = '2';
    expect(pages.hot('/ja/')).not.toBeNull();
    clock.advance(999);
    expect(pages.hot('/ja/')).toBeNull();
    const page = await pages.page('/ja/', render);
    expect(page?.ready('identity')?.body.toString()).toBe('page of 2');
  });
  it('go at once when the site is told of a change', async () => {
    const { pages, render, state } = trial();
    await pages.page('/ja/', render);
    state.revision = '2';
    pages.changed();
    expect(pages.hot('/ja/')).toBeNull();
    await pages.page('/ja/', render);
    expect(state.rendered).toBe(2);
  });
  it('grow old with their ranking', async () => {
    const { pages, render, state, clock } = trial();
    await pages.page('/ja/', render);
    clock.advance(61_000);
    await pages.page('/ja/', render);
    expect(state.rendered).toBe(2);
  });
  it('are not kept where there is none', async () => {
    const { pages } = trial();
    expect(await pages.page('/ja/nothing', async () => null)).toBeNull();
    expect(pages.hot('/ja/nothing')).toBeNull();
  });
});
