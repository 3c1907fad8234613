import type { Outcome } from '../diagnostic/diagnostic.ts';
import type { GrantKind } from '../directory/carrier.ts';
import type { LoadedManifest } from '../manifest/load.ts';
import type { TargetDeclaration } from '../manifest/manifest.ts';
import type { Runtime } from '../runtime.ts';
import { type OpenOptions, openTarget, type Target } from '../target/open.ts';
import { profileFaults } from '../target/overrides.ts';
import { probeTarget } from '../target/probe.ts';
import { type Checkup, type Finding, fine, TOPICS, type Topic } from '../target/probe-finding.ts';
import { probeToken } from '../target/probe-token.ts';
import { credentialFinding } from './doctor-credentials.ts';
import { diagnosticsOf, faultFindings } from './doctor-faults.ts';

export interface DoctorRequest {
  /** As it was loaded, or why it could not be. */
  readonly manifest: Outcome<LoadedManifest>;
  /** Which of its targets is meant, or why none is. */
  readonly choose: (manifest: LoadedManifest) => TargetDeclaration;
  readonly runtime: Runtime;
  readonly signal: AbortSignal;
  readonly limits: Pick<OpenOptions, 'parallelism' | 'timeLimit'>;
  readonly onProgress?: (topic: Topic) => void;
}

/**
 * Looks at everything a plan rests on, from the manifest to the last page of a list, and says what to do about it. Reads
 * only. Whatever is wrong is a finding; what needs the thing that is wrong is not looked at.
 *
 * @throws whatever is no DiagnosticError, the reason of an aborted run for one
 */
export async function checkUp(request: DoctorRequest): Promise<Checkup> {
  const checked = checkManifest(request);
  if (checked.declaration === undefined) return { findings: checked.findings, profile: {}, requests: 0 };
  const { manifest, declaration } = checked;
  const credentials = credentialFinding(declaration, request.runtime.env, manifest);
  const before = [...checked.findings, credentials];
  const { name, type } = declaration;
  if (credentials.verdict === 'failure') {
    return { target: { name, type }, findings: before, profile: {}, requests: 0 };
  }
  const examined = await examineTarget(manifest, declaration, request);
  const findings = [...before, ...examined.findings];
  return {
    ...examined,
    target: { name, type, ...examined.target },
    findings: TOPICS.flatMap((topic) => findings.filter((finding) => finding.topic === topic)),
  };
}

interface CheckedManifest {
  readonly findings: readonly Finding[];
}

interface UsableManifest extends CheckedManifest {
  readonly manifest: LoadedManifest;
  readonly declaration: TargetDeclaration;
}

function checkManifest({
  manifest: loaded,
  choose,
}: DoctorRequest): UsableManifest | (CheckedManifest & { readonly declaration?: never }) {
  if (!loaded.ok) return { findings: faultFindings('manifest', loaded.diagnostics) };
  const manifest = loaded.value;
  try {
    const declaration = choose(manifest);
    const faults = profileFaults(declaration, manifest.locate);
    if (faults.length > 0) return { findings: faultFindings('manifest', faults) };
    const summary = `valid; it declares ${manifest.groups.length === 1 ? '1 group' : `${manifest.groups.length} groups`}`;
    const warnings = faultFindings('manifest', loaded.warnings);
    return { manifest, declaration, findings: [fine('manifest', summary), ...warnings] };
  } catch (error) {
    return { findings: faultFindings('manifest', diagnosticsOf(error)) };
  }
}

type Examined = Omit<Checkup, 'target'> & { readonly target?: { readonly baseUrl: string } };

async function examineTarget(
  manifest: LoadedManifest,
  declaration: TargetDeclaration,
  { runtime, signal, limits, onProgress }: DoctorRequest,
): Promise<Examined> {
  const { locate, folder } = manifest;
  const began = runtime.now();
  const findings: Finding[] = [];
  let target: Target | undefined;
  try {
    onProgress?.('token');
    const places = { runtime, locate, folder, signal };
    const token = await probeToken(declaration, { ...places, ...limits });
    findings.push(...token.findings);
    onProgress?.('capabilities');
    target = await openTarget(declaration, {
      ...places,
      ...limits,
      ...whatIsLeft(limits, runtime.now() - began),
    });
    const probe = await probeTarget(target, {
      runtime,
      grants: new Set<GrantKind>(manifest.catalogue.map(({ kind }) => kind)),
      ...(token.value !== undefined && { scopes: token.value }),
      ...(onProgress && { onProgress }),
    });
    const { baseUrl, meter } = target;
    return {
      target: { baseUrl },
      findings: [...findings, ...probe.findings],
      profile: merged(probe.findings),
      requests: meter.requests().reads,
      ...(probe.latency !== undefined && { latency: probe.latency }),
    };
  } catch (error) {
    const topic = findings.length === 0 ? 'token' : 'capabilities';
    findings.push(...faultFindings(topic, diagnosticsOf(error)));
    return { findings, profile: {}, requests: 0 };
  } finally {
    await target?.close();
  }
}

/** Where two findings speak of one field, the later has looked closer. */
function merged(findings: readonly Finding[]): Checkup['profile'] {
  return Object.assign({}, ...findings.map(({ profile }) => profile ?? {}));
}

/** The time for the whole check-up holds for its two parts together. */
function whatIsLeft({ timeLimit }: DoctorRequest['limits'], elapsed: number): DoctorRequest['limits'] {
  return timeLimit === undefined ? {} : { timeLimit: Math.max(1, timeLimit - elapsed) };
}
