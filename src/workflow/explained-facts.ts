import type { AttributeEdit, GrantEdit } from '../changeset/plan.ts';
import type { Locate } from '../diagnostic/source.ts';
import type { ExplainedFact } from '../directory/explanation.ts';
import type { DesiredAttribute, DesiredGrant } from '../directory/resource.ts';
import type { HeldItem } from '../resolve/holdings.ts';
import { printPath } from '../scim/path.ts';
import { attributeGround, grantGround } from './explained-ground.ts';

const states = { add: 'to-add', change: 'to-change', remove: 'to-remove' } as const;

/** What is granted, with every ground, and what of the catalogue is held without any. */
export function grantFacts(
  grants: readonly DesiredGrant[],
  edits: readonly GrantEdit[],
  held: readonly HeldItem[],
  locate: Locate,
): readonly ExplainedFact[] {
  const editOf = ({ kind, key }: { readonly kind: string; readonly key: string }) =>
    edits.find((edit) => edit.kind === kind && edit.key === key);
  const granted = new Set(grants.map(({ item }) => item));
  const proficiencies = new Map(held.map(({ item, proficiency }) => [item, proficiency]));
  return [
    ...grants.map(({ item, proficiency = proficiencies.get(item), grounds }): ExplainedFact => {
      const edit = editOf(item);
      return {
        kind: item.kind,
        name: item.name,
        ...(proficiency !== undefined && { value: proficiency }),
        state: edit === undefined ? 'held' : states[edit.action],
        grounds: grounds.map((ground) => grantGround(ground, locate)),
      };
    }),
    ...held
      .filter(({ item }) => !granted.has(item))
      .map(
        ({ item, proficiency }): ExplainedFact => ({
          kind: item.kind,
          name: item.name,
          ...(proficiency !== undefined && { value: proficiency }),
          state: editOf(item) === undefined ? 'held' : 'to-remove',
          grounds: [],
        }),
      ),
  ];
}

/** Attributes of which the manifest or a source says something. */
export function attributeFacts(
  attributes: readonly DesiredAttribute[],
  edits: readonly AttributeEdit[],
  locate: Locate,
): readonly ExplainedFact[] {
  return attributes.map((attribute): ExplainedFact => {
    const name = printPath(attribute.path);
    const edit = edits.find(({ path }) => path === name);
    const value = attribute.value ?? edit?.before;
    return {
      kind: 'attribute',
      name,
      ...(value !== undefined && { value }),
      state: edit === undefined ? 'held' : stateOf(edit),
      grounds: [attributeGround(attribute, locate)],
    };
  });
}

function stateOf({ before, after }: AttributeEdit): ExplainedFact['state'] {
  if (before === undefined) return 'to-add';
  return after === undefined ? 'to-remove' : 'to-change';
}
