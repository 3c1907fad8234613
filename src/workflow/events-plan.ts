import type { Plan } from '../changeset/plan.ts';
import { type Outcome, succeed } from '../diagnostic/diagnostic.ts';
import type { WithheldValues } from '../directory/withheld-values.ts';
import type { LoadedManifest } from '../manifest/load.ts';
import type { Allowances } from '../policy/allowances.ts';
import { everything, type Selection } from '../resolve/selection.ts';
import type { Runtime } from '../runtime.ts';
import { readDirectory } from '../target/live.ts';
import type { Target } from '../target/open.ts';
import { compare, type ReadDirectory } from './compare.ts';
import { type BlockedPeople, judgeEventsPlan } from './events-plan-blocks.ts';
import { eventsManifest } from './events-plan-manifest.ts';
import { judgeEvents, type RefusedEvent } from './events-plan-people.ts';
import { eventsNeed } from './events-plan-reading.ts';
import { recordsOf, speakOfEvents } from './events-plan-records.ts';
import { eventRow, type PlannedEvent } from './events-plan-rows.ts';
import { planOf } from './plan.ts';

export interface EventsPlanRequest {
  readonly manifest: LoadedManifest;
  readonly target: Target;
  readonly runtime: Runtime;
  /** `YYYY-MM-DD` (UTC): the day for which waivers are judged, and what `$now()` says. */
  readonly asOf: string;
  readonly rollcallVersion: string;
  /** At most one of each subject of a source. */
  readonly events: readonly PlannedEvent[];
  /** What whoever started the service allows. */
  readonly allowances?: Allowances;
  /** How many people lost something through events within the last day, beside the events at these places; nobody unless said. */
  readonly withdrawn?: (but: readonly number[]) => Promise<number>;
  /** How the live directory is read; from the wire unless said. */
  readonly read?: ReadDirectory;
  readonly signal?: AbortSignal;
}

/** What has to happen so that events take effect, and which of them may not. */
export interface EventsPlan {
  /** Changes of mapped attributes of the people whom the events are about, and of nothing else. */
  readonly plan: Plan;
  /** What the plan may be carried out with: its limits were judged as those of a day of events. */
  readonly allowances: Allowances;
  /** By their place, the ids of the people whom the events in the plan are about. */
  readonly people: ReadonlyMap<number, readonly string[]>;
  readonly refused: readonly RefusedEvent[];
  /** Places of events that have to wait for an earlier one of these, about the same person. */
  readonly deferred: readonly number[];
  /** What has to be said of events in the plan, by their place. */
  readonly remarks: ReadonlyMap<number, string>;
}

/**
 * Plans what events ask for, by the same comparison as any other plan. Whatever keeps a single event from taking effect
 * is told of that event, which is then left out; the others go on. Groups, skills and roles follow from what people then
 * are, in the next round. Reads only.
 *
 * @returns every fault of the manifest against the directory that no event could help
 * @throws DiagnosticError when the directory cannot be reached or denies access
 */
export async function planEvents(request: EventsPlanRequest): Promise<Outcome<EventsPlan>> {
  const { target, runtime, asOf, rollcallVersion, events, signal, read = readDirectory } = request;
  const createdAt = runtime.now();
  const { manifest, counts } = eventsManifest(request.manifest);
  const spoken = await speakOfEvents(manifest, events, {
    now: Date.parse(asOf),
    ...(signal && { signal }),
  });
  const { carriers } = target.profile;
  const { need, everybody } = eventsNeed(spoken, { manifest, carriers, asOf, counts });
  const directory = await read(target, need);
  const judged = judgeEvents(events, spoken, directory, target.profile);

  const people = new Map(judged.people);
  const refused = [...judged.refused];
  const limit = {
    safety: manifest.safety,
    allowances: request.allowances ?? {},
    withdrawn: async (ids: ReadonlySet<string>) => request.withdrawn?.(eventsAbout(people, ids)) ?? 0,
  };
  // Each time around somebody is left out, and there are only so many.
  for (;;) {
    const frame = { manifest, target, runtime, asOf, rollcallVersion, selection: everything };
    const compared = await compare({
      ...frame,
      read: async () => directory,
      records: recordsOf(spoken, ({ seq }) => people.has(seq)),
    });
    if (!compared.ok) return compared;
    // Of a few people nothing follows about whether the server shows roles at all.
    const warnings = compared.warnings.filter(({ code }) => everybody || code !== 'reading-incomplete');
    const plan = planOf(compared.value, warnings, { ...frame, selection: peopleAlone }, createdAt);
    const { blocked, allowances } = await judgeEventsPlan(plan, limit);
    if (blocked.length === 0 || plan.users.length === 0) {
      const remarks = withWithheld(judged.remarks, events, compared.value.resolution.withheld);
      return succeed({ plan, allowances, people, refused, deferred: judged.deferred, remarks });
    }
    const out = leftOut(people, blocked);
    for (const { seq } of out) people.delete(seq);
    refused.push(...out);
  }
}

/** What the plan says of itself: a run that carries it out does not leave a whole directory as the manifest wants it. */
const peopleAlone: Selection = { only: ['user/*'], except: [] };

/** Places of the events that are about any of these people. */
export function eventsAbout(people: EventsPlan['people'], ids: ReadonlySet<string>): readonly number[] {
  return [...people].flatMap(([seq, theirs]) => (theirs.some((id) => ids.has(id)) ? [seq] : []));
}

/** The events that are blocked; all of them where it cannot be told which. */
function leftOut(people: EventsPlan['people'], blocked: readonly BlockedPeople[]): readonly RefusedEvent[] {
  const refusal = (seq: number, because: readonly BlockedPeople[]): RefusedEvent => ({
    seq,
    kind: 'blocked',
    reason: because.map(({ reason }) => reason).join('; '),
  });
  const out = [...people].flatMap(([seq, ids]) => {
    const because = blocked.filter((one) => ids.some((id) => one.ids.has(id)));
    return because.length === 0 ? [] : [refusal(seq, because)];
  });
  return out.length > 0 ? out : [...people.keys()].map((seq) => refusal(seq, blocked));
}

/** Says of events what they would have taken away from people by not speaking of it, and did not. */
function withWithheld(
  remarks: ReadonlyMap<number, string>,
  events: readonly PlannedEvent[],
  withheld: readonly WithheldValues[],
): ReadonlyMap<number, string> {
  const said = new Map(remarks);
  for (const { seq, source } of events) {
    const { text } = eventRow({ seq, source, type: 'user.updated', data: {} }).place;
    const kept = withheld.filter(({ rows }) => rows.includes(text)).map(({ path }) => path);
    if (kept.length === 0) continue;
    const names = kept.join(', ');
    said.set(
      seq,
      [said.get(seq), `${names} stays as it is: the event has no value for it`].filter(Boolean).join('; '),
    );
  }
  return said;
}
