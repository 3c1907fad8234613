import type { Context } from 'hono';
import { type SignatureVerdict, verifySignature } from '../../notify/signature.ts';
import { checkBodyHeaders, readBody } from './body.ts';
import type { HttpContext } from './context.ts';
import type { DeclaredSource } from './declared.ts';
import { note } from './notes.ts';
import { notFound, Problem, storeAway, tooMany, unauthorized } from './problem.ts';
import { checkQuery } from './query.ts';
import type { RateLimiter } from './rate-limit.ts';
import { type Receipt, receiptsOf } from './receipts.ts';
import { invalid, readJson } from './request-faults.ts';
import { validateServiceEvent } from './requests.validator.gen.js';
import type { ServiceEvent } from './service-event.gen.ts';

export const signatureHeader = 'Rollcall-Signature';

/**
 * Takes an event in: its size, its signature, its form and its key are checked in this order, and the answer is given only
 * when the store has it on disk. What it says takes effect later (service/events/).
 */
export async function receiveEvent(
  c: Context,
  context: HttpContext,
  perSource: RateLimiter,
): Promise<Response> {
  const { limits, metrics, wake } = context;
  checkQuery(c, []);
  checkBodyHeaders(c, limits.eventBytes);
  const name = await sourceName(c, context);
  note(c, { source: name });
  if (!c.req.header(signatureHeader)) throw unsigned(c, context, name, 'missing');
  const body = await readBody(c, limits.eventBytes);
  const signed = await signedFor(c, context, name, body);
  // Counted only here: whoever cannot sign cannot use up what belongs to those who can.
  const wait = perSource.take(name);
  if (wait !== undefined) throw tooMany(wait);

  const event = readJson<ServiceEvent>(body, validateServiceEvent);
  note(c, { event: event.id, type: event.type });
  const meant = signed.filter(({ target }) => event.target === undefined || target === event.target);
  if (meant.length === 0) {
    const detail = 'names no target for which this source is declared with this secret';
    throw invalid([{ pointer: '#/target', detail }]);
  }
  const results = await Promise.all(receiptsOf(event, meant).map((each) => store(each, context)));
  const result = results.includes('stored') ? 'stored' : 'known';
  metrics.countEvent(name, result);
  wake();
  return c.json({ status: result === 'stored' ? 'accepted' : 'known' }, 202);
}

/** The source that the path names, or the only one there is. */
async function sourceName(c: Context, { declared }: HttpContext): Promise<string> {
  const { sources, sourceNames: names, targets } = await declared();
  const stated = c.req.param('source');
  const name = stated ?? (names.size === 1 ? [...names][0] : undefined);
  if (name !== undefined && names.has(name)) {
    if (sources.some((source) => source.name === name)) return name;
    throw notYet('The secret of this source is not there yet.');
  }
  // A manifest that never was valid may declare it.
  if ([...targets.values()].some(({ manifest }) => manifest === undefined)) {
    throw notYet('A manifest does not validate, so that nobody knows its sources.');
  }
  throw notFound(
    stated === undefined && names.size > 1
      ? 'There are several events sources; name one in the path.'
      : 'There is no such events source.',
  );
}

/** Something here is for somebody to mend: the sender must not give up. */
function notYet(why: string): Problem {
  return new Problem({
    status: 503,
    code: 'unavailable',
    detail: `${why} Try again later.`,
    headers: { 'retry-after': '30' },
  });
}

/**
 * The source in each target whose secret the body is signed with. A target is judged by what its own manifest declares, so
 * that whoever sends for one organisation cannot send for another.
 */
async function signedFor(
  c: Context,
  context: HttpContext,
  name: string,
  body: Uint8Array,
): Promise<readonly DeclaredSource[]> {
  const { declared, runtime } = context;
  const { sources } = await declared();
  const header = c.req.header(signatureHeader);
  const now = runtime.now();
  // A hundred organisations may share one secret: the body is hashed once for each, not once for all of them.
  const verdictOf = new Map<string, SignatureVerdict>();
  const judge = ({ secret, tolerance }: DeclaredSource): SignatureVerdict => {
    const key = `${tolerance} ${secret.reveal()}`;
    const verdict = verdictOf.get(key) ?? verifySignature(header, body, secret, { now, tolerance });
    verdictOf.set(key, verdict);
    return verdict;
  };
  const judged = sources
    .filter((source) => source.name === name)
    .map((source) => ({ source, verdict: judge(source) }));
  const valid = judged.filter(({ verdict }) => verdict === 'valid').map(({ source }) => source);
  if (valid.length > 0) return valid;
  const verdicts = judged.map(({ verdict }) => verdict);
  throw unsigned(c, context, name, verdicts.includes('expired') ? 'expired' : verdicts[0]);
}

/** Whether it is missing, malformed, too old or wrong, the log alone says: whoever guesses learns nothing. */
function unsigned(
  c: Context,
  { metrics }: HttpContext,
  name: string,
  verdict: SignatureVerdict | undefined,
): Problem {
  metrics.countEvent(name, 'refused');
  note(c, { signature: verdict });
  return unauthorized(
    `The ${signatureHeader} header is missing, or does not fit the body, the secret or the time.`,
    `${signatureHeader} realm="rollcall"`,
  );
}

async function store({ event, targets }: Receipt, context: HttpContext): Promise<'stored' | 'known'> {
  const result = await context.store.events.accept(event, targets).catch((fault: unknown) => {
    throw storeAway(fault);
  });
  if (result !== 'differs') return result;
  throw new Problem({
    status: 409,
    code: 'event-differs',
    detail: 'Another event with this id was received before. This one was not stored.',
  });
}
