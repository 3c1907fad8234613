import type { RunStarted } from '../apply/journal.gen.ts';
import { targetService } from '../apply/target-service.ts';
import { carrierValues } from '../changeset/carrier-values.ts';
import { inverseOf } from '../changeset/inverse.ts';
import type { RunEffects } from '../changeset/inverse-effects.ts';
import { type Block, type Plan, seal } from '../changeset/plan.ts';
import { type Diagnostic, fail, type Outcome, succeed } from '../diagnostic/diagnostic.ts';
import type { Carriers } from '../directory/carrier.ts';
import { carrierPath } from '../directory/carrier-reader.ts';
import type { RolePolicyDeclaration } from '../manifest/access.ts';
import { everything, type Selection, selects } from '../resolve/selection.ts';
import type { AttributePath } from '../scim/path.ts';
import type { ResourceSchema } from '../scim/schema.ts';
import type { Target } from '../target/open.ts';
import { type Comparison, compare } from './compare.ts';
import { judgeAccess, judgeSafety, type PlanRequest, planWarning } from './plan.ts';
import { planFrame, planRequests } from './plan-frame.ts';
import { atTodaysAddresses } from './undo-addresses.ts';
import { readAtOnce } from './undo-bulk.ts';
import { runEffects } from './undo-effects.ts';
import { protectedPeople } from './undo-protection.ts';
import { readTouched } from './undo-reading.ts';
import { eventWarnings, repeatWarnings } from './undo-repeats.ts';
import { notJudged, type RecordedRun, undoFaults, unfinished } from './undo-run.ts';

export interface UndoRequest extends PlanRequest {
  readonly target: Target;
  readonly run: RecordedRun;
}

/**
 * Makes the plan that takes back what a run did and nobody has changed since. It is a plan like any other, judged by the
 * safety and the role policy of today's manifest. Reads only.
 *
 * @returns the sealed plan, with what is left alone among its warnings; or why nothing can be said
 * @throws DiagnosticError when the directory cannot be reached or denies access
 */
export async function undo(request: UndoRequest): Promise<Outcome<Plan>> {
  const { manifest, target, runtime, run, selection } = request;
  const createdAt = runtime.now();
  const started = run.lines.find((line): line is RunStarted => line.kind === 'run-started');
  const faults = undoFaults(run, target, manifest.targetNames, selection);
  if (faults.length > 0) return fail(faults);

  const compared = await compareWhole(request);
  if (!compared.ok) return fail([...compared.diagnostics, notJudged(run)]);
  const comparison = compared.value;
  const { directory, resolution } = comparison;

  const chosen = selected(runEffects(run, run.lines, run.plan), selection);
  const effects = atTodaysAddresses(chosen, comparison.groups);
  const { userById, groupById } = resolution.index;
  const carriers = carrierValues(directory.carriers, directory.schemas, directory.catalogues);
  const judgedBy = pathsOfPolicy(manifest.rolePolicy, directory.carriers, directory.schemas);
  const service = targetService(target);
  const touched = await readAtOnce(effects, target, judgedBy, request.onProgress);
  const live = await readTouched(effects, service, { touched, userById, groupById, carriers, judgedBy });
  const inverse = inverseOf(effects, live);

  const index = await protectedPeople(inverse, { live, index: resolution.index, service, request });
  const difference = { ...inverse, unchanged: 0 };
  const judged: Comparison = { ...comparison, resolution: { ...resolution, index }, difference };
  const access = judgeAccess(judged, request);
  const { users } = access;
  const { changes, withheld } = inverse;
  const safety = judgeSafety(judged, request).filter((block) => !isEmptiedAgain(block, effects));

  const plan = seal({
    ...planFrame(request, createdAt),
    undoes: { run: run.runId, startedAt: started?.startedAt ?? run.plan.createdAt },
    changes,
    users,
    withheld,
    blocked: [...safety, ...access.blocked],
    waivers: access.waivers,
    undeclared: [],
    warnings: [
      ...unfinished(run),
      ...inverse.warnings,
      ...compared.warnings.filter(isOfSource).map(planWarning),
      ...access.warnings.map(planWarning),
      ...repeatWarnings({ changes, users }, comparison, effects, started?.manifest ?? {}),
      ...eventWarnings({ users }, manifest),
    ],
    requests: planRequests(target, { changes, users }),
    unchanged: 0,
  });
  return succeed(plan);
}

/**
 * Who may hold what, and how much may go, is judged against the whole manifest. What a source would say of people
 * matters little to that, and an undo cannot wait until another system answers again.
 */
async function compareWhole(request: UndoRequest): Promise<Outcome<Comparison>> {
  const whole = { ...request, selection: everything };
  const compared = await compare(whole);
  if (compared.ok || !compared.diagnostics.filter(isError).every(isOfSource)) return compared;
  const manifest = { ...request.manifest, mappings: [] };
  const without = await compare({ ...whole, manifest });
  return without.ok ? succeed(without.value, [...compared.diagnostics, ...without.warnings]) : without;
}

function isError({ severity }: Diagnostic): boolean {
  return severity === 'error';
}

function isOfSource({ code }: Diagnostic): boolean {
  return code.startsWith('source-');
}

function pathsOfPolicy(
  policy: RolePolicyDeclaration | undefined,
  { role }: Carriers,
  schemas: readonly ResourceSchema[],
): readonly AttributePath[] {
  if (policy === undefined) return [];
  const held = role?.on === 'user' ? carrierPath(role, schemas) : undefined;
  return [held, policy.allow?.by].filter((path) => path !== undefined);
}

function selected(effects: RunEffects, selection: Selection): RunEffects {
  const isSelected = ({ address }: { readonly address: string }) => selects(selection, address);
  return {
    ...effects,
    groups: effects.groups.filter(isSelected),
    people: effects.people.filter(isSelected),
  };
}

/** A group that nobody was in before the run may be empty again. */
function isEmptiedAgain({ rule, addresses }: Block, { groups }: RunEffects): boolean {
  const wasEmpty = new Set(groups.filter((group) => group.wasEmpty).map(({ address }) => address));
  return rule === 'emptied-group' && addresses.every((address) => wasEmpty.has(address));
}
