import { createHash } from 'node:crypto';
import type { Context } from 'hono';
import { YakusokuError } from '../../model/errors.ts';
import type { TokenScope } from '../../model/token-scopes.ts';
import type { Clock } from '../../platform/clock.ts';
import { deskKinds, type Decided, type DeskItem, type DeskRecord } from '../../record/desk/views.ts';
import type { TokenHolder, TokensRecord } from '../../record/open/tokens.ts';
import { preferredLocale } from '../../site/http/locale.ts';
import type { Sources } from '../declare/kind.ts';
import { jsonText } from '../forms/form.ts';
import { dataHeaders, writeAllowance } from '../http/headers.ts';
import { Problem, problemResponse } from '../http/problem.ts';
import { refuseUnknown, wrong } from '../http/query.ts';
import { rateLimit } from '../http/rate.ts';
import { facts } from '../kinds/facts.ts';
import { bodyAs, checkSeen, factAddedSchema, factDecisionSchema, itemDecisionSchema, stale } from './request.ts';

export interface WriteOptions {
  readonly from: Sources;
  readonly desk: DeskRecord;
  readonly tokens: TokensRecord;
  readonly clock: Clock;
  readonly failed: (error: unknown, path: string) => void;
}

const root = '/api/v1/';
const needs: Readonly<Record<string, TokenScope>> = {
  fact: 'facts:decide',
  changed: 'facts:decide',
  evidence: 'evidence:decide',
  contradiction: 'evidence:decide',
  proposal: 'evidence:decide',
  join: 'things:join',
  identity: 'things:join',
};

/** Whether a request is one of those that need a token. */
export const isWrite = (c: Context): boolean =>
  ['POST', 'PATCH', 'PUT', 'DELETE'].includes(c.req.method) || c.req.path === `${root}desk`;

/**
 * What editors' programs do with a personal token: what waits (`GET /desk`), deciding about it (`POST /decisions`) or
 * about any fact (`PATCH /facts/{id}`), adding one that was missed (`POST /facts`), and taking any of it back (`DELETE /decisions/{id}`).
 */
export function writes({ from, desk, tokens, clock, failed }: WriteOptions): (c: Context) => Promise<Response> {
  const take = rateLimit(clock, writeAllowance);
  return async (c) => {
    try {
      // What nobody may do anywhere is told before a token is asked for.
      const act = actOf(c);
      const { holder, left } = await admitted(c);
      const response = await act(holder);
      response.headers.set('RateLimit', `"writing";r=${left.left};t=${left.seconds}`);
      return response;
    } catch (error) {
      return problemResponse(problemOf(error, c), preferredLocale(c.req.header('accept-language')), dataHeaders);
    }
  };

  async function admitted(c: Context) {
    const given = /^Bearer (?<token>[\w-]{1,200})$/i.exec(c.req.header('authorization') ?? '')?.groups?.['token'];
    // Guesses are counted too: by the token that was tried, or together.
    const left = take(given === undefined ? '' : createHash('sha256').update(given).digest('hex'));
    if (!left.allowed)
      throw new Problem('too-many-requests', 'this token has used up what it may ask for', {
        aid: String(left.seconds),
        headers: { 'Retry-After': String(left.seconds) },
      });
    const holder = given === undefined ? null : await tokens.holder(given);
    if (holder === null)
      throw new Problem('unauthorized', given === undefined ? 'there is no token' : 'the token is not valid', {
        headers: {
          'WWW-Authenticate': `Bearer realm="Yakusoku"${given === undefined ? '' : ', error="invalid_token"'}`,
        },
      });
    return { holder, left };
  }

  /** What a request asks for; throws where there is nothing of that method at the address. */
  function actOf(c: Context): (holder: TokenHolder) => Promise<Response> {
    const { method } = c.req;
    const [first = '', id, ...rest] = c.req.path.slice(root.length).split('/');
    const alone = (act: (holder: TokenHolder) => Promise<Response>) => {
      refuseUnknown(new URL(c.req.url).searchParams, []);
      return act;
    };
    if (rest.length === 0) {
      if (first === 'desk' && id === undefined && method === 'GET') return (holder) => queue(c, holder);
      if (first === 'facts' && id === undefined && method === 'POST') return alone((holder) => missed(c, holder));
      if (first === 'facts' && id !== undefined && method === 'PATCH')
        return alone((holder) => aboutFact(c, holder, id));
      if (first === 'decisions' && id === undefined && method === 'POST')
        return alone((holder) => aboutItem(c, holder));
      if (first === 'decisions' && id !== undefined && method === 'DELETE')
        return alone((holder) => takenBack(holder, id.replaceAll('%7E', '~')));
    }
    throw new Problem('method-not-allowed', `${method.slice(0, 20)} is not possible here`, {
      headers: { Allow: 'GET, HEAD, OPTIONS' },
    });
  }

  async function queue(c: Context, holder: TokenHolder): Promise<Response> {
    allow(holder, 'desk:read');
    const { searchParams } = new URL(c.req.url);
    refuseUnknown(searchParams, ['kind', 'limit', 'after']);
    const given = searchParams.get('kind');
    const kind = deskKinds.find((each) => each === given);
    if (given !== null && kind === undefined) throw wrong('kind', given, `is none of ${deskKinds.join(', ')}`);
    const limit = searchParams.get('limit') ?? '50';
    if (!/^\d{1,3}$/.test(limit) || Number(limit) < 1 || Number(limit) > 200)
      throw wrong('limit', limit, 'is not a whole number from 1 to 200');
    const after = searchParams.get('after');
    const { items, next } = await desk.queue({
      limit: Number(limit),
      by: holder.member,
      ...(kind === undefined ? {} : { kind }),
      ...(after === null ? {} : { after }),
    });
    return json({ items: items.map((item) => ({ ...item, etag: etagOfItem(item) })), next });
  }

  async function aboutFact(c: Context, holder: TokenHolder, id: string): Promise<Response> {
    allow(holder, 'facts:decide');
    const { act, reason, edit } = await bodyAs(c, factDecisionSchema);
    const fact = /^[\w-]{1,80}$/.test(id) ? await from.record.open.fact(id) : null;
    // What holds is asked before the fact is read that is compared: who decides in between is noticed by the record.
    const seen = fact === null ? null : ((await desk.story(fact.release.id, fact.id))?.seen ?? null);
    const item = fact === null ? null : await facts.one?.(from, id);
    if (fact === null || item === null || item === undefined)
      throw new Problem('not-found', `there is no fact ${id.slice(0, 80)}`);
    checkSeen(c, etagOf(jsonText(item)));
    const decider = { by: holder.member, reason, seen };
    const change = act === 'correct' ? { ...edit } : undefined;
    const decided = await desk.decide(`fact~${fact.release.id}~${fact.id}`, act, decider, change as never);
    if ('taken' in decided) throw stale();
    return answer(decided);
  }

  async function missed(c: Context, holder: TokenHolder): Promise<Response> {
    allow(holder, 'facts:decide');
    const { reason, parts, ...fact } = await bodyAs(c, factAddedSchema);
    const decided = await desk.add({ ...fact, ...(parts && { parts }) }, { by: holder.member, reason });
    if ('taken' in decided) throw stale();
    return answer(decided);
  }

  async function aboutItem(c: Context, holder: TokenHolder): Promise<Response> {
    const { item: name, act, reason } = await bodyAs(c, itemDecisionSchema);
    const scope = needs[name.split('~')[0] ?? ''];
    if (scope === undefined) throw new Problem('bad-body', `item: ${name.slice(0, 80)} is no item of the desk`);
    allow(holder, scope);
    const item = await desk.item(name);
    if (item === null) throw new Problem('conflict', `${name.slice(0, 80)} does not wait (any more)`);
    checkSeen(c, etagOfItem(item));
    const decided = await desk.decide(name, act, { by: holder.member, reason });
    if ('taken' in decided) throw stale();
    return answer(decided);
  }

  async function takenBack(holder: TokenHolder, line: string): Promise<Response> {
    const scope = needs[/^(?<about>[a-z]{1,20})~/.exec(line)?.groups?.['about'] ?? ''];
    if (scope === undefined) throw new Problem('not-found', `there is no decision ${line.slice(0, 80)}`);
    allow(holder, scope);
    const decided = await desk.undo(line, { by: holder.member, reason: '' });
    if ('taken' in decided) throw new Problem('conflict', 'another decision holds by now');
    return answer(decided);
  }

  function problemOf(error: unknown, c: Context): Problem {
    if (error instanceof Problem) return error;
    if (error instanceof YakusokuError && error.code === 'record-refused') return new Problem('refused', error.message);
    failed(error, c.req.path);
    return new Problem('failure', 'the answer could not be made');
  }
}

function allow(holder: TokenHolder, scope: TokenScope): void {
  if (holder.scopes.includes(scope)) return;
  throw new Problem('forbidden', `the token lacks the scope ${scope}`, {
    aid: scope,
    headers: { 'WWW-Authenticate': `Bearer realm="Yakusoku", error="insufficient_scope", scope="${scope}"` },
  });
}

function answer(decided: Exclude<Decided, { taken: true }>): Response {
  return 'done' in decided
    ? json({ state: 'done', decision: decided.done, fact: decided.fact ?? null })
    : json({ state: 'waits', decision: null, fact: null });
}

const json = (value: unknown) =>
  new Response(`${JSON.stringify(value)}\n`, {
    headers: { ...dataHeaders, 'Content-Type': 'application/json', 'Cache-Control': 'no-store' },
  });

/** As kept answers have it (`src/site/http/stored.ts`). */
const etagOf = (body: string | Buffer) => `"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"`;
/** How much it is read meanwhile is no other state of it. */
const etagOfItem = ({ interest: _interest, cursor: _cursor, ...item }: DeskItem) => etagOf(JSON.stringify(item));
