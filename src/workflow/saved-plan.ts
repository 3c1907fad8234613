import { changesetDigest } from '../changeset/digest.ts';
import type { MemberEdits, Plan } from '../changeset/plan.ts';
import { validatePlan } from '../changeset/plan.validator.gen.js';
import { isAsWritten } from '../changeset/plan-text.ts';
import { type Diagnostic, fail, type Outcome, succeed } from '../diagnostic/diagnostic.ts';
import { dayAt } from '../directory/day.ts';
import { validityOn } from '../resolve/validity.ts';
import { parseJson } from '../scim/json-text.ts';

/** Reads a plan file. A file that is no plan, is of another format or was edited is one clear fault. */
export function parsePlan(text: string, file: string): Outcome<Plan> {
  const value = parseJson(text);
  if (isPlan(value)) {
    const { contentDigest: _ofTheFile, ...plan } = value;
    // A digest that is another plan's would be approved by whoever sees this one.
    const isGenuine = isAsWritten(value) && plan.digest === changesetDigest(plan);
    return isGenuine ? succeed(plan) : fail([altered(`${file} was`)]);
  }
  const formatVersion =
    typeof value === 'object' && value !== null && 'formatVersion' in value ? value.formatVersion : undefined;
  const otherFormat = typeof formatVersion === 'number' && formatVersion !== 1;
  return fail([
    {
      code: 'plan-unreadable',
      severity: 'error',
      summary: otherFormat
        ? `${file} is a plan of format ${formatVersion}; this rollcall reads format 1`
        : `${file} is not a plan`,
      ...(!otherFormat && firstFault(value)),
      expected: 'a file written by `rollcall plan --out`',
      advice: 'Make the plan again with `rollcall plan --out FILE`.',
    },
  ]);
}

export interface SavedPlanContext {
  readonly target: Pick<Plan['target'], 'name' | 'type' | 'baseUrl'>;
  /** The digest of the manifest at hand; absent when there is none to compare with. */
  readonly manifestDigest?: string;
  /** Milliseconds since the epoch. */
  readonly now: number;
}

/** Why a saved plan may not be applied any more; every reason at once. */
export function checkSavedPlan(
  plan: Plan,
  { target, manifestDigest, now }: SavedPlanContext,
): readonly Diagnostic[] {
  const faults: Diagnostic[] = [...snapshotFaults(plan)];
  if (plan.digest !== changesetDigest(plan)) {
    faults.push(altered('the plan was'));
  }
  if (plan.target.baseUrl !== target.baseUrl || plan.target.type !== target.type) {
    faults.push(
      stale(
        'plan-for-another-target',
        `the plan is for ${plan.target.baseUrl} (${plan.target.type})`,
        `The target at hand is ${target.baseUrl} (${target.type}).`,
      ),
    );
  } else faults.push(...otherNameFaults(plan, target.name));
  if (manifestDigest !== undefined && plan.manifest.digest !== manifestDigest) {
    faults.push(stale('plan-for-another-manifest', 'the manifest has changed since the plan was made'));
  }
  // What is no date has no future either.
  if (!(Date.parse(plan.expiresAt) > now)) {
    faults.push(stale('plan-expired', `the plan expired at ${plan.expiresAt}`));
  }
  const today = dayAt(now);
  const overtaken = plan.changes.filter(({ members }) => members && isOvertaken(members, today));
  if (overtaken.length > 0) {
    const where = overtaken.map(({ address }) => address).join(', ');
    const detail = `The dates of members of ${where} say otherwise today (${today}).`;
    faults.push(stale('plan-expired', `the plan was made for ${plan.asOf}`, detail));
  }
  const ended = plan.waivers.filter(({ used, until }) => used && until < today);
  if (ended.length > 0) {
    const which = ended.map(({ rule, until, owner }) => `"${rule}" until ${until} (${owner})`).join(', ');
    faults.push(stale('plan-expired', 'the plan rests on a waiver that has ended', `Waived was ${which}.`));
  }
  return faults;
}

/** Why the plan approves nothing that is done to the target of this name, whoever agreed to it. */
export function approvingFaults(plan: Plan, targetName: string): readonly Diagnostic[] {
  return [...snapshotFaults(plan), ...otherNameFaults(plan, targetName)];
}

/** Organisations of one region have one address; what tells them apart is the name under which the manifest has them. */
function otherNameFaults({ target }: Plan, name: string): readonly Diagnostic[] {
  const summary = `the plan is for ${target.name}`;
  return target.name === name
    ? []
    : [stale('plan-for-another-target', summary, `The target at hand is ${name}.`)];
}

/** A snapshot is not the live truth: what its plan takes away may belong to somebody who needs it by now. */
function snapshotFaults({ snapshot }: Plan): readonly Diagnostic[] {
  if (snapshot === undefined) return [];
  const summary = `the plan was made from a snapshot of ${snapshot.takenAt}, not from the live directory`;
  return [
    {
      ...stale('plan-from-snapshot', summary),
      advice: 'Make a plan without --snapshot, review it, and apply that one.',
    },
  ];
}

/** Whether a day makes an edit wrong that was right for the day of the plan: people join and leave at midnight (UTC). */
function isOvertaken({ add, remove }: MemberEdits, day: string): boolean {
  const holds = (period: Parameters<typeof validityOn>[1]) => validityOn(day, period).kind === 'valid';
  return (
    add.some(({ grounds }) => !grounds.some(holds)) ||
    remove.some(({ because, date }) => {
      if (because === 'expired') return holds({ until: date });
      return because === 'not-yet' && holds({ from: date });
    })
  );
}

function altered(what: string): Diagnostic {
  return stale('plan-altered', `${what} altered after it was made`, 'Its digest does not fit its content.');
}

function stale(code: Diagnostic['code'], summary: string, detail?: string): Diagnostic {
  return {
    code,
    severity: 'error',
    summary,
    ...(detail !== undefined && { detail }),
    advice: 'Make a new plan, review it, and apply that one.',
  };
}

function isPlan(value: unknown): value is Plan {
  return validatePlan(value);
}

function firstFault(value: unknown): { detail: string } | undefined {
  if (value === undefined) return { detail: 'It is not JSON.' };
  const document = typeof value === 'object' && value !== null && 'document' in value && value.document;
  if (typeof document === 'string' && document !== 'plan') {
    return { detail: `It is a document of another kind: ${document.slice(0, 40)}.` };
  }
  const fault = validatePlan.errors?.[0];
  return fault && { detail: `${fault.instancePath || 'The whole file'} ${fault.message}.` };
}
