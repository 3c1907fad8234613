import type { LiveGroup } from '../directory/resource.ts';
import { readGroup } from './client.ts';
import { countMembers, memberCount } from './member-count.ts';
import { fetchPage } from './paging.ts';
import { type Finding, failure, fine, warning } from './probe-finding.ts';
import { toLiveGroup } from './resources.ts';
import type { Target } from './target.ts';

/** One group as each witness shows it. */
interface Witnessed {
  readonly displayName: string;
  readonly listed: number;
  readonly alone: number;
  /** What the vendor's own API counts. */
  readonly counted?: number;
}

/** The largest groups are the ones that are cut, the empty ones those whose members are left out. */
const largest = 2;
const empty = 1;

/** Whether lists show all members of a group, some, or none; of a few groups, each read in every way there is. */
export async function probeMembers(target: Target): Promise<readonly Finding[]> {
  const { profile } = target;
  if (profile.memberReading === 'none') {
    return [warning('members', 'not looked at: the profile says that nothing shows them')];
  }
  const { expensivePageSize: pageSize } = profile;
  const page = await fetchPage(
    { target, of: 'groups', attributes: ['displayName', 'members'], pageSize },
    { startIndex: 1, count: pageSize },
  );
  if (page.kind === 'missing') {
    return [failure('members', 'remote-error', `groups with their members are not listed: ${page.reason}`)];
  }
  const groups = page.items.map((item) => toLiveGroup(item, { profile, members: true }));
  if (groups.length === 0) return [fine('members', 'no group is there to look at')];
  const witnessed = await Promise.all(chosen(groups).map((group) => witness(target, group)));
  const nests = groups.some(({ members = [] }) => members.some(({ type }) => type === 'Group'));
  return [
    judge(
      witnessed.filter((group) => group !== undefined),
      target,
    ),
    ...(nests && !profile.nesting ? [nesting()] : []),
  ];
}

function chosen(groups: readonly LiveGroup[]): readonly LiveGroup[] {
  const bySize = [...groups].sort((left, right) => memberCount(right) - memberCount(left));
  const full = bySize.filter((group) => memberCount(group) > 0).slice(0, largest);
  return [...full, ...bySize.filter((group) => memberCount(group) === 0).slice(0, empty)];
}

async function witness(target: Target, group: LiveGroup): Promise<Witnessed | undefined> {
  const { id, displayName } = group;
  const read = await readGroup(target, id, true);
  if (read === undefined) return undefined;
  const counted = await countMembers(target, id);
  return {
    displayName,
    listed: memberCount(group),
    alone: memberCount(read),
    ...(counted !== undefined && { counted }),
  };
}

function judge(groups: readonly Witnessed[], { profile }: Target): Finding {
  const hidden = groups.find(({ alone, counted = 0 }) => counted > alone);
  if (hidden !== undefined) return hiddenFinding(hidden);
  if (profile.memberReading === 'get') return fine('members', 'single groups show them');
  const cut = groups.find(({ listed, alone }) => listed < alone);
  if (cut === undefined) {
    const seen = groups.length === 1 ? 'the group that was' : `the ${groups.length} groups that were`;
    return fine('members', `lists show all members of ${seen} read alone, too`);
  }
  if (groups.every(({ listed }) => listed === 0)) {
    const advice = 'A plan notices; the profile saves it the look.';
    return warning('members', 'lists show no members, single groups do', {
      advice,
      profile: { memberReading: 'get' },
    });
  }
  const summary = `lists show ${cut.listed} of the ${cut.alone} members of "${cut.displayName}"`;
  return warning('members', summary, { advice: 'A plan notices, and reads such groups one by one.' });
}

/** What only the vendor counts is inactive people, maybe; where lists are cut as well, it is members whom nobody shows. */
function hiddenFinding({ displayName, listed, alone, counted }: Witnessed): Finding {
  const summary = `${alone} of the ${counted} members of "${displayName}" are shown`;
  if (listed === alone) {
    const advice = 'The others may be inactive. A plan neither sees nor removes them.';
    return warning('members', summary, { advice });
  }
  return failure('members', 'reading-incomplete', summary, {
    advice: 'Removals from such a group are withheld.',
  });
}

function nesting(): Finding {
  const summary = 'there are groups inside groups';
  const advice = 'The profile writes nested groups as the people in them.';
  return warning('members', summary, { advice, profile: { nesting: true } });
}
