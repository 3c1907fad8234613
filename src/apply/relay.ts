import type { LiveGroup } from '../directory/resource.ts';
import type { Runtime } from '../runtime.ts';
import type { Target } from '../target/target.ts';
import type { WriteAnswer } from '../target/write.ts';
import type { MemberEdit } from './edits.ts';
import type { GroupService } from './group-service.ts';
import { mostRetries } from './patience.ts';
import { targetService } from './target-service.ts';

/** Who is to be in a group of another directory, and who is not. Whoever is named in neither is left alone. */
export interface Relay {
  /** The group there. */
  readonly id: string;
  readonly add: readonly MemberEdit[];
  readonly remove: readonly MemberEdit[];
}

export type Relayed =
  | { readonly kind: 'done'; readonly added: number; readonly removed: number }
  /** Another try will not mend it. */
  | { readonly kind: 'refused'; readonly detail: string }
  /** Another try may. What was written is written, and will not be written again. */
  | { readonly kind: 'unsettled'; readonly detail: string };

/** What has to hold of the members by now, because the server said it carried it out. */
interface Written {
  readonly present: ReadonlySet<string>;
  readonly absent: ReadonlySet<string>;
  /** Everybody who was there before the last request. */
  readonly before: ReadonlySet<string>;
}

/**
 * Adds and removes exactly these members, request by request, each bound to the version that was read just before: so
 * nobody else's edit is lost, and who is in already, or out already, costs nothing. Additions come first. There is no plan and
 * no journal: what is relayed was planned, applied and recorded elsewhere.
 * Throws what the wire throws, and the signal's reason.
 */
export async function relayMembers(
  target: Target,
  { id, ...wanted }: Relay,
  { runtime, signal }: { readonly runtime: Runtime; readonly signal?: AbortSignal },
): Promise<Relayed> {
  const service = targetService(target);
  const counts = { added: 0, removed: 0 };
  let written: Written = { present: new Set(), absent: new Set(), before: new Set() };
  for (let setbacks = 0; ; ) {
    const group = await readShowing(written, id, service, { runtime, ...(signal && { signal }) });
    if (group === undefined) return { kind: 'refused', detail: 'the group is not there any more' };
    const { members, version } = group;
    if (members === undefined) return { kind: 'refused', detail: 'its members cannot be read' };
    const present = new Set<string>(members.map((member) => member.id));
    const contradiction = contradictionIn(written, present);
    if (contradiction !== undefined) return { kind: 'unsettled', detail: contradiction };

    const add = wanted.add.filter((member) => !present.has(member.id));
    const remove = wanted.remove.filter((member) => present.has(member.id));
    if (add.length + remove.length === 0) return { kind: 'done', ...counts };
    const request = add.length > 0 ? service.additions(add) : service.removals(remove, present);
    const { operations } = request;
    const answer = await service.patch({ id, ...(version !== undefined && { version }), operations });
    if (answer.kind === 'done') {
      const ids = request.members.map((member) => member.id);
      written = afterwards(written, present, add.length > 0 ? { added: ids } : { removed: ids });
      counts[add.length > 0 ? 'added' : 'removed'] += ids.length;
      setbacks = 0;
      continue;
    }
    const end = endOf(answer);
    if (end !== undefined) return end;
    setbacks += 1;
    if (setbacks > mostRetries) return { kind: 'unsettled', detail: `${setbacks} tries came to nothing` };
    await runtime.sleep(runtime.random() * 100 * 2 ** setbacks, signal);
  }
}

function afterwards(
  { present, absent }: Written,
  before: ReadonlySet<string>,
  { added = [], removed = [] }: { readonly added?: readonly string[]; readonly removed?: readonly string[] },
): Written {
  return { present: new Set([...present, ...added]), absent: new Set([...absent, ...removed]), before };
}

/** The group, as soon as it shows what was written, or as it is once the server has had its time. */
async function readShowing(
  written: Written,
  id: string,
  service: GroupService,
  { runtime, signal }: { readonly runtime: Runtime; readonly signal?: AbortSignal },
): Promise<LiveGroup | undefined> {
  const shows = (group: LiveGroup | undefined) =>
    group?.members === undefined ||
    contradictionIn(written, new Set<string>(group.members.map((member) => member.id))) === undefined;
  let group = await service.read(id, true);
  for (let waited = 0, wait = 50; waited < service.consistencyDelay && !shows(group); wait *= 2) {
    await runtime.sleep(wait, signal);
    waited += wait;
    group = await service.read(id, true);
  }
  return group;
}

/**
 * Where the group is not as our own requests should have left it: the server did something else than it was asked for, or
 * somebody else edits the group right now. Either way nothing more is to be written.
 */
function contradictionIn({ present, absent, before }: Written, now: ReadonlySet<string>): string | undefined {
  const missing = [...present].some((id) => !now.has(id));
  const left = [...absent].some((id) => now.has(id));
  if (missing || left) return 'the server reported success, but the group does not show it';
  const vanished = [...before].filter((id) => !now.has(id) && !absent.has(id));
  return vanished.length > 0 ? 'members went that no request named' : undefined;
}

function endOf(answer: Exclude<WriteAnswer, { readonly kind: 'done' }>): Relayed | undefined {
  switch (answer.kind) {
    case 'conflict':
    case 'lost':
      return undefined;
    case 'gone':
      return { kind: 'refused', detail: 'the group is not there any more' };
    case 'exists':
    case 'refused':
      return { kind: 'refused', detail: answer.detail };
  }
}
