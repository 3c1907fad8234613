import type { GrantEdit, UserChange } from '../changeset/plan.gen.ts';
import { isClear } from '../changeset/removal.ts';
import { GRANT_KINDS } from '../directory/carrier.ts';
import { count, enumerate } from './view.ts';

/** `is created, loses 1 group and 1 role, gains 2 groups, changes 3 attributes` */
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
  return [
    kind === 'create' ? 'is created' : '',
    verb('loses', [sized(losses.length, 'group'), ...byKind(grants, 'remove'), sized(cleared, 'attribute')]),
    verb('gains', [sized(gains.length, 'group'), ...byKind(grants, 'add')]),
    verb('changes', [...byKind(grants, 'change'), sized(attributes.length - cleared, 'attribute')]),
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
