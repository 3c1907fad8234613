import type { Locate, Origin } from '../diagnostic/source.ts';
import type { ExplainedGround } from '../directory/explanation.ts';
import type { DesiredAttribute, GrantGround, Ground } from '../directory/resource.ts';

/** An entry, a rule or a nested group that makes somebody a member. */
export function membershipGround(ground: Ground, locate: Locate): ExplainedGround {
  const { kind, text = '', origin, from, until, reason } = ground;
  return {
    text: kind === 'entry' ? 'listed by name' : `through ${text}`,
    source: placeOf(origin, locate),
    ...(from !== undefined && { from }),
    ...(until !== undefined && { until }),
    ...(reason !== undefined && { reason }),
  };
}

/** A group that grants a skill, a language or a role. */
export function grantGround({ group, through, origin }: GrantGround, locate: Locate): ExplainedGround {
  return {
    text: `granted by ${group}${through === undefined ? '' : `, through ${through}`}`,
    source: placeOf(origin, locate),
  };
}

/** A row of a source, or a line of the manifest, that sets an attribute. */
export function attributeGround({ mapping, origin }: DesiredAttribute, locate: Locate): ExplainedGround {
  return {
    text: mapping === undefined ? 'declared' : `mapping ${mapping.name}, ${mapping.row}`,
    source: placeOf(origin, locate),
  };
}

function placeOf(origin: Origin, locate: Locate): { readonly file: string; readonly line: number } {
  const { file, line } = locate(origin);
  return { file, line };
}
