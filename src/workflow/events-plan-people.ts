import { indexDirectory, type LiveDirectory } from '../directory/directory.ts';
import { indexGaps } from '../directory/gaps.ts';
import type { LiveUser } from '../directory/resource.ts';
import type { AttributeMapping } from '../manifest/attributes.ts';
import { attributeFitter } from '../resolve/attribute-fitter.ts';
import { isNothing } from '../resolve/coerce.ts';
import { type EvaluatedRecord, rowsInWords } from '../resolve/evaluated-mapping.ts';
import { assignRecords } from '../resolve/matching.ts';
import { printPath } from '../scim/path.ts';
import type { Profile } from '../target/profile.ts';
import { recordsOf, type SpokenMapping } from './events-plan-records.ts';
import type { PlannedEvent } from './events-plan-rows.ts';

/** An event that may not take effect now, and why. */
export interface RefusedEvent {
  readonly seq: number;
  /**
   * `poison`: it would fail again and again. `blocked`: policy or safety forbids it. `no-such-person`: whom it is about is
   * not in the directory, yet.
   */
  readonly kind: 'poison' | 'blocked' | 'no-such-person';
  readonly reason: string;
}

export interface JudgedEvents {
  /** By their place, the ids of the people whom the others are about; none where nobody is asked for. */
  readonly people: ReadonlyMap<number, readonly string[]>;
  readonly refused: readonly RefusedEvent[];
  /** Places of events about people of whom an earlier one of these speaks: they wait until that one has taken effect. */
  readonly deferred: readonly number[];
  /** What has to be said of events that may take effect, by their place. */
  readonly remarks: ReadonlyMap<number, string>;
}

/** What one mapping finds about one event. */
type Finding =
  | { readonly kind: 'person'; readonly id: string }
  | { readonly kind: 'nobody'; readonly remark: string }
  | { readonly kind: 'repeated' }
  | Omit<RefusedEvent, 'seq'>;

interface FindingContext {
  readonly users: readonly LiveUser[];
  readonly schemas: LiveDirectory['schemas'];
  readonly jsonTextAttributes: Profile['jsonTextAttributes'];
  /** Why people may be missing. */
  readonly unread: string | undefined;
}

/**
 * Finds whom each event is about, and sets aside the events that cannot take effect: each for its own reason, so that one
 * bad record stops no other. An event takes effect as a whole or not at all, and of each person there is one at a time.
 */
export function judgeEvents(
  events: readonly PlannedEvent[],
  spoken: readonly SpokenMapping[],
  directory: LiveDirectory,
  { jsonTextAttributes }: Pick<Profile, 'jsonTextAttributes'>,
): JudgedEvents {
  const context = {
    users: [...indexDirectory(directory).userById.values()],
    schemas: directory.schemas,
    jsonTextAttributes,
    unread: indexGaps(directory.gaps).users,
  };
  const found = spoken.map((mapping) => findingsOf(mapping, context));
  const people = new Map<number, readonly string[]>();
  const refused: RefusedEvent[] = [];
  const deferred: number[] = [];
  const remarks = new Map<number, string>();
  const taken = new Set<string>();
  for (const { seq, source } of events.toSorted((left, right) => left.seq - right.seq)) {
    const findings = found.flatMap((ofMapping) => ofMapping.get(seq) ?? []);
    const refusal = refusalIn(findings);
    if (refusal !== undefined) {
      refused.push({ seq, ...refusal });
      continue;
    }
    const ids = findings.flatMap((finding) => (finding.kind === 'person' ? [finding.id] : []));
    const isRepeated = findings.some(({ kind }) => kind === 'repeated');
    if (isRepeated || ids.some((id) => taken.has(id))) deferred.push(seq);
    else people.set(seq, ids);
    for (const id of ids) taken.add(id);
    const said = findings.flatMap((finding) => (finding.kind === 'nobody' ? [finding.remark] : []));
    if (findings.length === 0) said.push(`no mapping draws on "${source}"`);
    if (said.length > 0) remarks.set(seq, said.join('; '));
  }
  return { people, refused, deferred, remarks };
}

/** Who would fail for ever is not tried again because somebody may yet come. */
function refusalIn(findings: readonly Finding[]): Omit<RefusedEvent, 'seq'> | undefined {
  const refusals = findings.flatMap((finding) => ('reason' in finding ? [finding] : []));
  return refusals.find(({ kind }) => kind === 'poison') ?? refusals[0];
}

/** What a mapping finds about each event of its source, by the event's place. */
function findingsOf(spoken: SpokenMapping, context: FindingContext): ReadonlyMap<number, Finding> {
  const { mapping, records } = spoken;
  const findings = new Map<number, Finding>();
  const bySeq = new Map<EvaluatedRecord, number>();
  for (const record of records) {
    if (record.kind === 'record') bySeq.set(record.record, record.event.seq);
    else findings.set(record.event.seq, { kind: 'poison', reason: record.reason });
  }
  const find = (record: EvaluatedRecord, finding: Finding) => findings.set(bySeq.get(record) ?? 0, finding);
  for (const evaluated of recordsOf([spoken], () => true)) {
    const { matches, repeated, ambiguous, keyless, unmatched } = assignRecords(evaluated, context);
    const misfit = misfitReader(mapping, context);
    for (const record of keyless) find(record, withoutKey(mapping));
    for (const { record, people } of ambiguous) find(record, ofSeveral(mapping, record, people));
    for (const record of unmatched) find(record, ofNobody(mapping, record, context));
    for (const { record } of repeated) find(record, { kind: 'repeated' });
    for (const { record, user } of matches)
      find(record, misfit(record, user) ?? { kind: 'person', id: user.id });
  }
  return findings;
}

function withoutKey({ name, match }: AttributeMapping): Finding {
  const reason = `mapping "${name}": \`${match.expression}\` yields neither a text nor a number as the key`;
  return { kind: 'poison', reason };
}

function ofSeveral(mapping: AttributeMapping, record: EvaluatedRecord, people: readonly LiveUser[]): Finding {
  const names = people.map(({ userName }) => userName).sort();
  return {
    kind: 'poison',
    reason: `${keyInWords(mapping, record)} is that of several people: ${rowsInWords(names)}`,
  };
}

function ofNobody(mapping: AttributeMapping, record: EvaluatedRecord, { unread }: FindingContext): Finding {
  const doubt = unread === undefined ? '' : ` (not everybody could be read: ${unread})`;
  const reason = `nobody in the directory has ${keyInWords(mapping, record)}${doubt}`;
  if (mapping.passesOver === true) return { kind: 'nobody', remark: reason };
  return { kind: 'no-such-person', reason };
}

function keyInWords({ match }: AttributeMapping, { key }: EvaluatedRecord): string {
  return `${printPath(match.path)} "${String(key)}"`;
}

/** Prepares the question whether a value does not fit the attribute it is for. */
function misfitReader(
  { name, set }: AttributeMapping,
  context: FindingContext,
): (record: EvaluatedRecord, user: LiveUser) => Finding | undefined {
  const attributes = set.map(({ path, default: fallback }) => ({
    text: printPath(path),
    fallback,
    fitter: attributeFitter(path, context),
  }));
  return ({ values }, { resource }) => {
    for (const { text, fallback, fitter } of attributes) {
      const yielded = values.get(text);
      const value = isNothing(yielded) ? fallback : yielded;
      if (isNothing(value)) continue;
      const fitted = fitter.fit(value, resource);
      if ('fault' in fitted) {
        const reason = `mapping "${name}": a value that does not fit ${text}: ${fitted.fault}`;
        return { kind: 'poison', reason };
      }
    }
    return undefined;
  };
}
