import { elapsed, moment } from '../apply/clocks.ts';
import { fencedTarget } from '../apply/fence.ts';
import { relayMembers } from '../apply/relay.ts';
import type { DiagnosticCode } from '../diagnostic/codes.ts';
import { type Diagnostic, DiagnosticError } from '../diagnostic/diagnostic.ts';
import type { LoadedManifest } from '../manifest/load.ts';
import type { TargetDeclaration } from '../manifest/manifest.ts';
import type { NotifyDeclaration, ScimReceiver } from '../manifest/notify.ts';
import { followReferences, type ReferencePlaces } from '../manifest/references.ts';
import type { Runtime } from '../runtime.ts';
import { openTarget, type Target } from '../target/open.ts';
import { groupThere, type KeyedMember, keysOf, peopleThere } from './counterparts.ts';
import { createGuard, type Guard, type Resolve } from './guard.ts';
import { longWhile } from './long-while.ts';
import type { Delivery } from './message.ts';
import { type StandingEdits, standingEdits } from './standing.ts';
import { TryLater } from './try-later.ts';
import { Undeliverable } from './undeliverable.ts';

export interface DirectoryContext {
  readonly manifest: Pick<LoadedManifest, 'folder' | 'locate' | 'targets'>;
  readonly runtime: Runtime;
  readonly resolve?: Resolve;
  readonly signal?: AbortSignal;
}

/** Milliseconds for each of both directories. */
const timeLimit = 60_000;

/**
 * What was seen of our own directory counts for so long, whatever stood still meanwhile: others take an attempt that says
 * nothing for cut off (service/store/boss.ts), and may have told of something newer since.
 */
const longestSeen = 2 * timeLimit;

/**
 * Tells another identity provider who joined and who left a group, by PATCH of the same group there. Only what is still so
 * in our own directory is told: deliveries may come late and in any order, and the last one must not bring back what an
 * earlier one knew. Throws Undeliverable or TryLater.
 */
export async function deliverToDirectory(
  { message }: Delivery,
  declaration: NotifyDeclaration & { readonly receiver: ScimReceiver },
  context: DirectoryContext,
): Promise<void> {
  const { group, target: at } = message;
  if (group === undefined) return;
  const ours = context.manifest.targets.get(at.name);
  if (ours === undefined) throw new Undeliverable(`the target ${at.name} is not declared any more`);
  const { receiver } = declaration;
  const { runtime } = context;
  await inWords(async () => {
    const begun = moment(runtime);
    const { edits, keys } = await withTarget(ours, context, async (source) => {
      if (source.baseUrl !== at.baseUrl) throw new Undeliverable(`${at.name} is another directory by now`);
      const standing = await standingEdits(message, source);
      return { edits: standing, keys: await keysOf([...standing.add, ...standing.remove], source, receiver) };
    });
    if (keys.length > 0) {
      await withReceiver(declaration, context, async (there) => {
        const { id } = await groupThere(group, there, receiver);
        const assertTrusted = () => {
          if (elapsed(begun, moment(runtime)) > longestSeen) throw new DiagnosticError(seenTooLongAgo);
        };
        await tell(id, { edits, keys }, fencedTarget(there, { assertTrusted }), declaration, context);
      });
    }
    if (edits.doubt !== undefined) throw new Undeliverable(edits.doubt);
  });
}

const seenTooLongAgo: Diagnostic = {
  code: 'time-limit',
  severity: 'error',
  summary: 'what is to be told was looked up too long ago',
};

interface Told {
  readonly edits: StandingEdits;
  readonly keys: readonly KeyedMember[];
}

async function tell(
  id: string,
  { edits, keys }: Told,
  there: Target,
  { receiver }: { readonly receiver: ScimReceiver },
  { runtime, signal }: DirectoryContext,
): Promise<void> {
  const known = keys.flatMap(({ key }) => key ?? []);
  const find = await peopleThere(known, there, receiver);
  const byId = new Map(
    keys.map(({ member, key }) => [member.id, key === undefined ? undefined : find(key)] as const),
  );
  const edited = (members: StandingEdits['add']) =>
    members.flatMap((member) => {
      const person = byId.get(member.id);
      return person === undefined ? [] : [{ id: person.id, type: 'User' as const, name: person.userName }];
    });
  const relayed = await relayMembers(
    there,
    { id, add: edited(edits.add), remove: edited(edits.remove) },
    { runtime, ...(signal && { signal }) },
  );
  if (relayed.kind === 'refused') throw new Undeliverable(relayed.detail);
  if (relayed.kind === 'unsettled') throw new TryLater(relayed.detail);
  const strangers = keys.filter(({ member }) => byId.get(member.id) === undefined);
  if (strangers.length > 0) throw new Undeliverable(unknown(strangers, receiver));
}

/**
 * Everybody else was told of; whoever mends this tries again, and only they are left. Who has no name in the message has none
 * in the reason: it ends in logs and lists, and the manifest keeps names out of them.
 */
function unknown(strangers: readonly KeyedMember[], { userBy }: ScimReceiver): string {
  const names = strangers.map(({ member, key }) =>
    member.userName === undefined ? member.id : (key ?? member.userName),
  );
  return `the others were told of, but nobody there is known for certain by the ${userBy} of ${names.join(', ')}`;
}

async function withReceiver<T>(
  { receiver, allowHosts }: NotifyDeclaration & { readonly receiver: ScimReceiver },
  context: DirectoryContext,
  use: (target: Target) => Promise<T>,
): Promise<T> {
  const refused = new AbortController();
  const { resolve, signal } = context;
  const guard = createGuard({
    allowHosts,
    ...(resolve && { resolve }),
    onRefusal: (fault) => refused.abort(fault),
  });
  checkAddresses(receiver.target, guard, placesOf(context));
  const stop = signal === undefined ? refused.signal : AbortSignal.any([signal, refused.signal]);
  return withTarget(receiver.target, { ...context, signal: stop }, use, guard);
}

/** A name is judged when it is resolved; what can be seen in the URLs themselves is judged here. */
function checkAddresses(
  { auth, ...declaration }: TargetDeclaration,
  guard: Guard,
  places: ReferencePlaces,
): void {
  const references = followReferences(places);
  const urls = [
    ...(declaration.type === 'scim' ? [references.plain(declaration.baseUrl)] : []),
    ...(auth.kind === 'client-credentials' && auth.tokenUrl ? [references.plain(auth.tokenUrl)] : []),
  ];
  if (references.faults.length > 0) throw new DiagnosticError(...references.faults);
  for (const url of urls) {
    if (!URL.canParse(url)) throw new Undeliverable('its address is no URL');
    guard.check(new URL(url));
  }
}

async function withTarget<T>(
  declaration: TargetDeclaration,
  context: DirectoryContext,
  use: (target: Target) => Promise<T>,
  guard?: Guard,
): Promise<T> {
  const { runtime, signal } = context;
  const { folder, locate } = context.manifest;
  const target = await openTarget(declaration, {
    runtime,
    folder,
    locate,
    timeLimit,
    ...(signal && { signal }),
    ...(guard && { lookup: guard.lookup }),
  });
  try {
    return await use(target);
  } finally {
    await target.close();
  }
}

function placesOf({ manifest: { folder, locate }, runtime: { env } }: DirectoryContext): ReferencePlaces {
  return { folder, locate, env };
}

/** What is for somebody to mend, which takes longer than a moment. */
const forSomebody = new Set<DiagnosticCode>([
  'missing-variable',
  'missing-secret-file',
  'authentication-failed',
  'permission-denied',
]);
/** What is wrong in the declaration itself. */
const wrong = new Set<DiagnosticCode>([
  'invalid-value',
  'literal-secret',
  'missing-key',
  'unsupported-server',
]);

async function inWords(act: () => Promise<void>): Promise<void> {
  try {
    await act();
  } catch (fault) {
    if (!(fault instanceof DiagnosticError)) throw fault;
    const codes = fault.diagnostics.map(({ code }) => code);
    if (codes.some((code) => wrong.has(code))) throw new Undeliverable(fault.message);
    throw new TryLater(fault.message, codes.some((code) => forSomebody.has(code)) ? longWhile : undefined);
  }
}
