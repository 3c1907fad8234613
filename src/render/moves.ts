import type { GrantEdit, UserChange } from '../changeset/plan.gen.ts';
import { isClear, isDeactivation } from '../changeset/removal.ts';
import { GRANT_KINDS } from '../directory/carrier.ts';
import { count, enumerate } from './view.ts';

/** `loses 1 group and 1 role, gains 2 groups, changes 3 attributes`, `is created with 2 attributes`; a deactivation has its own word. */
export function movesText({
  losses,
  gains,
  change,
}: {
  readonly losses: readonly unknown[];
  readonly gains: readonly unknown[];
  readonly change?: UserChange;
}): string {
  const { kind = 'update', attributes = [], grants = [] } = change ?? {};
  const cleared = attributes.filter(isClear).length;
  const set = sized(attributes.filter((edit) => !isClear(edit) && !isDeactivation(edit)).length, 'attribute');
  const isCreated = kind === 'create';
  return [
    isCreated ? ['is created', set].filter(Boolean).join(' with ') : '',
    verb('loses', [sized(losses.length, 'group'), ...byKind(grants, 'remove'), sized(cleared, 'attribute')]),
    verb('gains', [sized(gains.length, 'group'), ...byKind(grants, 'add')]),
    verb('changes', [...byKind(grants, 'change'), isCreated ? '' : set]),
  ]
    .filter(Boolean)
    .join(', ');
}

function byKind(grants: readonly GrantEdit[], action: GrantEdit['action']): readonly string[] {
  return GRANT_KINDS.map((kind) =>
    sized(grants.filter((edit) => edit.kind === kind && edit.action === action).length, kind),
  );
}

function sized(number: number, noun: string): string {
  return number === 0 ? '' : count(number, noun);
}

function verb(word: string, objects: readonly string[]): string {
  const said = objects.filter(Boolean);
  return said.length === 0 ? '' : `${word} ${enumerate(said)}`;
}
