import { type Block, isEmpty, type Plan } from '../changeset/plan.ts';
import { changesByGroup } from './changes-by-group.ts';
import { changesByUser } from './changes-by-user.ts';
import { place, removalCells } from './member-cells.ts';
import { cell, count, line, row, type Section, span, type View } from './view.ts';

export interface PlanViewOptions {
  /** Show every addition instead of the first few of each ground. */
  readonly all?: boolean;
  readonly by?: 'group' | 'user';
  /** Show the ids of the directory beside the names. */
  readonly ids?: boolean;
  /** The blocks that the given allowances leave standing; all of them unless said. */
  readonly remaining?: readonly Block[];
}

/** Everything a reviewer decides by: who gains and who loses what, what was held back, what stands in the way. */
export function planView(plan: Plan, options: PlanViewOptions): View {
  const changes =
    options.by === 'user' ? changesByUser(plan.changes, options) : changesByGroup(plan.changes, options);
  const remaining = options.remaining ?? plan.blocked;
  return [
    heading(plan),
    ...changes,
    ...plan.withheld.map((withholding): Section => {
      const { address, displayName, deletion, members, reason } = withholding;
      const what = [
        ...(deletion ? ['the deletion'] : []),
        ...(members.length > 0 ? [count(members.length, 'removal')] : []),
        ...(!deletion && members.length === 0 ? ['every change of members'] : []),
      ].join(' and ');
      return [
        line(span('Withheld:', 'warning'), span(` ${what} in ${address} ${displayName} (${reason}).`)),
        ...members.map((member) => row(1, removalCells(member, options), `withheld ${address}`)),
      ];
    }),
    ...plan.blocked.map((block) => blockSection(block, remaining.includes(block))),
    undeclared(plan, options),
    plan.warnings.flatMap(({ code, summary, advice, source }) => [
      line(
        span('Warning:', 'warning'),
        span(` ${summary} [${code}]`),
        span(source ? `  ${place(source)}` : '', 'muted'),
      ),
      ...(advice === undefined ? [] : [row(1, [cell(advice)])]),
    ]),
    conclusion(plan, remaining.length),
  ];
}

/** Which plan it is and what it comes to, for somebody who has read the rest already. */
export function planOutline(plan: Plan, remaining: readonly Block[] = plan.blocked): View {
  return [heading(plan), conclusion(plan, remaining.length)];
}

function heading({ target, asOf, digest }: Plan): Section {
  const facts = [
    target.name,
    target.type,
    target.baseUrl,
    `as of ${asOf}`,
    `plan ${digest.replace('sha256:', '').slice(0, 12)}`,
  ];
  const weaker =
    'This server keeps no versions: each group is read again just before its write, which guards less well.';
  return [
    line(span(facts[0] ?? '', 'strong'), span(` · ${facts.slice(1).join(' · ')}`, 'muted')),
    ...(target.versions === 'reread' ? [line(span(weaker, 'warning'))] : []),
  ];
}

function blockSection({ summary, addresses, allow }: Block, standing: boolean): Section {
  const unsaid = addresses.filter((address) => !summary.includes(address));
  const way =
    allow === undefined
      ? 'Only a change of the manifest can allow this.'
      : `${standing ? 'Allow it with' : 'By'} ${allow.flag} ${allow.value}`;
  return [
    standing
      ? line(span('Blocked:', 'error'), span(` ${summary}.`))
      : line(span('Allowed:', 'warning'), span(` ${summary}.`)),
    ...(unsaid.length === 0 ? [] : [row(1, [cell(`in ${unsaid.join(', ')}`)])]),
    row(1, [cell(way, 'strong')]),
  ];
}

function undeclared({ undeclared: groups }: Plan, { ids }: PlanViewOptions): Section {
  if (groups.length === 0) return [];
  return [
    line(
      span('Undeclared:', 'warning'),
      span(` ${count(groups.length, 'group')} inside the scope that no file declares.`),
    ),
    ...groups.map(({ id, displayName, externalId = '' }) =>
      row(1, [cell(displayName), cell(externalId, 'muted'), cell(ids ? id : '', 'muted')], 'undeclared'),
    ),
  ];
}

function conclusion(plan: Plan, blocked: number): Section {
  const { summary, requests } = plan;
  const { read, toWrite, allowancePerMinute: allowance } = requests;
  const pace =
    allowance === undefined || toWrite === 0
      ? ''
      : `, about ${Math.ceil((toWrite / allowance) * 60)} s of ${allowance}/min`;
  const members = `members +${summary.membersAdded} −${summary.membersRemoved} in ${count(summary.groupsWithMemberChanges, 'group')}`;
  const totals = `Plan: ${summary.create} to create, ${summary.update} to update, ${summary.delete} to delete; ${members}; ${summary.withheld} withheld, ${blocked} blocked.`;
  return [
    line(span(`Requests: ${read} read, ${toWrite} to write${pace}.`, 'muted')),
    line(span(isEmpty(plan) ? 'No changes. The live directory matches the manifest.' : totals, 'strong')),
  ];
}
