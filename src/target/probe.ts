import { DiagnosticError } from '../diagnostic/diagnostic.ts';
import type { GrantKind } from '../directory/carrier.ts';
import type { Runtime } from '../runtime.ts';
import { probeCapabilities } from './probe-capabilities.ts';
import { clockFinding, median, rateFinding } from './probe-conditions.ts';
import { type Finding, failure, type Seen, type Topic, warning } from './probe-finding.ts';
import { probeInactive } from './probe-inactive.ts';
import { probeList } from './probe-lists.ts';
import { probeLookUps } from './probe-lookups.ts';
import { probeMembers } from './probe-members.ts';
import { probeCatalogues, probeRights } from './probe-rights.ts';
import { probeVersions } from './probe-versions.ts';
import { RequestsUsedUp, watchTarget } from './probe-watch.ts';
import type { Target } from './target.ts';

export interface ProbeRequest {
  readonly runtime: Pick<Runtime, 'now'>;
  /** The scopes that came with the token, where it lists them. */
  readonly scopes?: ReadonlySet<string>;
  /** The kinds of which the manifest grants something. */
  readonly grants: ReadonlySet<GrantKind>;
  readonly onProgress?: (topic: Topic) => void;
}

export interface Probe {
  readonly findings: readonly Finding[];
  /** Median milliseconds of an answer. */
  readonly latency?: number;
}

/**
 * Looks at a server as a plan would, by GET alone and with a bounded number of requests: what it can do, whether its lists
 * are whole, where it departs from its profile. What cannot be read is a finding; what makes everything else impossible
 * (a refused credential, a server that is away) is one too, and ends the look.
 *
 * @throws whatever is no DiagnosticError, the reason of an aborted run for one
 */
export async function probeTarget(opened: Target, request: ProbeRequest): Promise<Probe> {
  const { target, observations } = watchTarget(opened, request.runtime);
  const findings: Finding[] = [];
  let isOver = false;

  async function look<T>(topic: Topic, at: () => Promise<Seen<T>>): Promise<T | undefined> {
    if (isOver) return undefined;
    request.onProgress?.(topic);
    try {
      const { findings: found, value } = await at();
      findings.push(...found);
      return value;
    } catch (error) {
      findings.push(obstacle(topic, error));
      isOver = error instanceof DiagnosticError && error.diagnostics.some(({ code }) => isFinal.has(code));
      return undefined;
    }
  }
  const lookOnly = (topic: Topic, at: () => Promise<readonly Finding[]>) =>
    look(topic, async () => ({ findings: await at(), value: undefined }));

  const capabilities = (await look('capabilities', () => probeCapabilities(target))) ?? {};
  const people = await look('people', () => probeList(target, 'users'));
  const groups = await look('groups', () => probeList(target, 'groups'));
  if (groups !== undefined) await lookOnly('members', () => probeMembers(target));
  for (const [of, sample] of [
    ['users', people],
    ['groups', groups],
  ] as const) {
    if (sample === undefined) continue;
    const probe = { target, of, sample, capabilities };
    const present = (await look('versions', () => probeVersions(probe))) ?? sample.items[0];
    if (present !== undefined) await lookOnly('look-ups', () => probeLookUps({ target, of, present }));
  }
  if (people !== undefined) await lookOnly('inactive people', () => probeInactive(target, people));
  await lookOnly('catalogues', () => probeCatalogues(target, request.grants));

  if (observations.skews.length > 0 || !isOver) findings.push(clockFinding(observations));
  if (!isOver) findings.push(probeRights(target.profile, request.scopes), rateFinding(observations, target));
  const latency = median(observations.latencies);
  return { findings, ...(latency !== undefined && { latency }) };
}

/** After one of these nothing further can succeed. */
const isFinal: ReadonlySet<string> = new Set(['authentication-failed', 'remote-unavailable', 'time-limit']);

function obstacle(topic: Topic, error: unknown): Finding {
  if (error instanceof RequestsUsedUp)
    return warning(topic, 'not looked at: the requests of a check-up are used up');
  const fault = error instanceof DiagnosticError ? error.diagnostics[0] : undefined;
  if (fault === undefined) throw error;
  const { code, summary, detail, advice } = fault;
  const said = detail === undefined ? summary : `${summary}: ${detail}`;
  return failure(topic, code, said, advice === undefined ? {} : { advice });
}
