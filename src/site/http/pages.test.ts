import { describe, expect, it, vi } from 'vitest';
import { standingClock } from '../../platform/clock.ts';
import { showsFiguresOf } from './figures-shown.ts';
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
  it('of a release on which something was said are made anew, and no others', async () => {
    const { pages, state } = trial();
    const showing = (release: string) => async () => {
      state.rendered += 1;
      await Promise.resolve();
      showsFiguresOf(release);
      return { body: release, type: 'text/html', cacheControl: 'no-cache', headers: {} };
    };
    await pages.page('/ja/releases/one', showing('one'));
    await pages.page('/ja/', showing('one'));
    await pages.page('/ja/releases/two', showing('two'));
    pages.talked(['one']);
    expect([pages.hot('/ja/releases/one'), pages.hot('/ja/')]).toEqual([null, null]);
    expect(pages.hot('/ja/releases/two')).not.toBeNull();
    await pages.page('/ja/releases/one', showing('one'));
    expect(state.rendered).toBe(4);
    pages.talked(null);
    expect(pages.hot('/ja/releases/two')).toBeNull();
  });
  it('are not kept where something was said while they were made', async () => {
    const { pages } = trial();
    await pages.page('/ja/releases/one', async () => {
      showsFiguresOf('one');
      pages.talked(['one']);
      return { body: 'as it was', type: 'text/html', cacheControl: 'no-cache', headers: {} };
    });
    await new Promise((done) => setImmediate(done));
    expect(pages.hot('/ja/releases/one')).toBeNull();
  });
  it('show the last of what was said, also where it goes on and on', async () => {
    vi.useFakeTimers();
    try {
      const { pages } = trial();
      let likes = 0;
      const show = () =>
        pages.page('/ja/', async () => {
          showsFiguresOf('one');
          return { body: `${likes}`, type: 'text/html', cacheControl: 'no-cache', headers: {} };
        });
      await show();
      for (likes = 1; likes <= 100; likes++) pages.talked(['one']);
      await show();
      vi.advanceTimersByTime(500);
      expect(pages.hot('/ja/')).toBeNull();
      const last = await show();
      expect(last?.ready('identity')?.body.toString()).toBe('101');
    } finally {
      vi.useRealTimers();
    }
  });
  it('are not kept where there is none', async () => {
    const { pages } = trial();
    expect(await pages.page('/ja/nothing', async () => null)).toBeNull();
    expect(pages.hot('/ja/nothing')).toBeNull();
  });
});
