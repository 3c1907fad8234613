import { isEmpty, type Plan } from '../changeset/plan.ts';
import { count, enumerate, line, type Section, span } from './view.ts';
import { isLeftOut } from './warning-section.ts';

/** What the plan comes to, groups and people together; `blocked` is how many reasons still stand in the way. */
export function conclusion(plan: Plan, blocked: number): Section {
  const { read, toWrite, allowancePerMinute: allowance } = plan.requests;
  const leftOut = plan.warnings.filter(isLeftOut).length;
  const pace =
    allowance === undefined || toWrite === 0
      ? ''
      : `, about ${Math.ceil((toWrite / allowance) * 60)} s of ${allowance}/min`;
  return [
    line(span(`Requests: ${read} read, ${toWrite} to write${pace}.`, 'muted')),
    line(span(isEmpty(plan) && leftOut === 0 ? nothingToDo(plan) : totals(plan, blocked, leftOut), 'strong')),
  ];
}

/** Of a part nothing follows for the rest. */
function nothingToDo({ selection, undoes, snapshot }: Plan): string {
  if (undoes !== undefined) return `Nothing to undo. Nothing of run ${undoes.run} is left to take back.`;
  return selection === undefined
    ? `No changes. ${snapshot === undefined ? 'The live directory' : `The snapshot of ${snapshot.takenAt}`} matches the manifest.`
    : 'No changes in the selected part of the manifest.';
}

function totals(plan: Plan, blocked: number, leftOut: number): string {
  const { summary } = plan;
  const { create, usersCreated, update, usersUpdated, membersAdded, membersRemoved, withheld } = summary;
  const parts = [
    `${create + usersCreated} to create, ${update + usersUpdated} to update, ${summary.delete} to delete`,
    `members +${membersAdded} −${membersRemoved} in ${count(summary.groupsWithMemberChanges, 'group')}`,
    ...grantTotals(plan),
    ...attributeTotals(plan),
    `${withheld} withheld, ${blocked} blocked${leftOut === 0 ? '' : `, ${leftOut} left out`}`,
  ];
  return `Plan: ${parts.join('; ')}.`;
}

/** `skills and roles +12 ~1 −3 for 9 people` */
function grantTotals({ summary, users, changes }: Plan): readonly string[] {
  const people = users.filter(({ grants }) => grants.length > 0).length;
  const groups = changes.filter(({ grants = [] }) => grants.length > 0).length;
  if (people + groups === 0) return [];
  const { grantsAdded, grantsChanged, grantsRemoved } = summary;
  const moves = `+${grantsAdded} ${grantsChanged === 0 ? '' : `~${grantsChanged} `}−${grantsRemoved}`;
  const whose = [
    ...(people === 0 ? [] : [count(people, 'person', 'people')]),
    ...(groups === 0 ? [] : [count(groups, 'group')]),
  ];
  return [`skills and roles ${moves} for ${enumerate(whose)}`];
}

/** `4 attributes (1 cleared)`, and how many people may not sign in afterwards. */
function attributeTotals({ summary, users }: Plan): readonly string[] {
  const { attributesCleared, usersDeactivated } = summary;
  const edits = users.reduce((sum, { attributes }) => sum + attributes.length, 0);
  const cleared = attributesCleared === 0 ? '' : ` (${attributesCleared} cleared)`;
  return [
    ...(edits === 0 ? [] : [`${count(edits, 'attribute')}${cleared}`]),
    ...(usersDeactivated === 0 ? [] : [`${count(usersDeactivated, 'person', 'people')} deactivated`]),
  ];
}
