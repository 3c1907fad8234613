import type { Intent, JournalEdit } from '../apply/journal.gen.ts';
import type { GrantEffect, ValueEffect } from '../changeset/inverse-effects.ts';
import type { AttributeEdit, GrantEdit, PlanSource } from '../changeset/plan.ts';
import type { ScimResource } from '../scim/resource.ts';
import type { RunWrite } from './undo-writes.ts';

interface Planned {
  readonly kind: 'create' | 'update' | 'delete';
  readonly attributes: readonly AttributeEdit[];
  readonly grants?: readonly GrantEdit[];
}

/**
 * The values that requests wrote, each with what was there before the first and after the last. The journal tells; where
 * it was told to keep no values, or is older than that, the plan does.
 *
 * @param content attributes of a group that was deleted, by name
 */
export function valueEffects(
  writes: readonly RunWrite[],
  change: Planned | undefined,
  content: ScimResource = {},
): readonly ValueEffect[] {
  const effects = new Map<string, ValueEffect>();
  for (const { intent, source } of writes) {
    for (const edit of toldEdits(intent) ?? toldByPlan(intent.action, change)) {
      const effect = valueEffect(edit, change, source);
      effects.set(effect.path, following(effects.get(effect.path), effect));
    }
    if (intent.action !== 'delete') continue;
    for (const [path, before = null] of Object.entries(content)) {
      if (!effects.has(path)) effects.set(path, { path, before, source, isIncidental: true });
    }
  }
  return [...effects.values()];
}

/** Whether neither the journal nor the plan tells which values a request wrote: then nobody can take them back. */
export function isUntold({ edits, ...intent }: Intent, change: Planned | undefined): boolean {
  return change === undefined && edits !== undefined && toldEdits({ ...intent, edits }) === undefined;
}

/** What the journal tells; nothing where it was told to keep no values: an edit has one before or after. */
function toldEdits({ edits }: Intent): readonly JournalEdit[] | undefined {
  return edits?.every(({ before, after }) => before !== undefined || after !== undefined) ? edits : undefined;
}

/** Which of them a request wrote, the live directory tells: what is not there as planned is left alone. */
function toldByPlan(
  action: RunWrite['intent']['action'],
  change: Planned | undefined,
): readonly JournalEdit[] {
  if (action === 'add-members' || action === 'remove-members' || change === undefined) return [];
  return [...change.attributes, ...(change.grants ?? [])];
}

function valueEffect(edit: JournalEdit, change: Planned | undefined, source: PlanSource): ValueEffect {
  const { path } = edit;
  const grantEdit = change?.grants?.find((each) => each.path === path);
  const { before, after } = edit;
  const grant = grantEdit === undefined ? toldGrant(edit) : grantEffect(grantEdit);
  return {
    path,
    ...(before !== undefined && { before }),
    ...(after !== undefined && { after }),
    ...(grant !== undefined && { grant }),
    source,
  };
}

/** Of a person or group that was found instead of created, the plan knew nothing. */
function toldGrant({ grant, before, after }: JournalEdit): GrantEffect | undefined {
  if (grant === undefined) return undefined;
  const action = before === undefined ? 'add' : after === undefined ? 'remove' : 'change';
  return { ...grant, action, groups: [] };
}

function grantEffect({ kind, key, name, action, grounds, lost = [] }: GrantEdit): GrantEffect {
  return { kind, key, name, action, groups: [...new Set([...grounds.map(({ group }) => group), ...lost])] };
}

/** Of several writes of one value the first tells what was there before, and the last what it became. */
function following(first: ValueEffect | undefined, last: ValueEffect): ValueEffect {
  if (first === undefined) return last;
  const { before: _ours, ...rest } = last;
  return { ...rest, ...(first.before !== undefined && { before: first.before }), source: first.source };
}
