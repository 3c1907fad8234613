import type { Origin } from '../diagnostic/source.ts';
import type { CatalogueEntry, RolePolicyDeclaration, Waiver } from './access.ts';
import { below } from './below.ts';
import {
  type Meaning,
  meaning,
  ofAuthority,
  ofExemption,
  ofGuard,
  type Statement,
} from './compare-statement.ts';
import type { JournalDeclaration, SafetyDeclaration, ScopeDeclaration } from './manifest.ts';

/** Which skills, languages and roles are ever given or taken away. */
export function catalogueStatements({ kind, key, name, id, origin }: CatalogueEntry): Statement {
  const text = [name, id !== undefined && `id ${id}`].filter(Boolean).join(', ');
  return { subject: `${kind}/${key}`, part: 'catalogue', key: '', text, origin, meaning: ofAuthority };
}

/** What the role policy says, each rule by itself. */
export function rolePolicyStatements({
  allow,
  conflicts,
  limits,
  restrictedParents,
  requireApproval,
  waivers,
}: RolePolicyDeclaration): readonly Statement[] {
  return [
    ...(allow === undefined
      ? []
      : [
          policy('allow', 'by', allow.byText, allow.origin, ofGuard),
          policy('allow', 'otherwise', roleList(allow.otherwise), allow.origin, ofGuard),
          ...allow.rules.map(({ value, roles, origin }) =>
            policy('allow', `value ${value}`, `${value}: ${roleList(roles)}`, origin, ofExemption),
          ),
        ]),
    ...conflicts.map(({ roles, reason, origin }) => {
      const pair = roles.toSorted().join(' with ');
      return policy('conflicts', pair, reason === undefined ? pair : `${pair} (${reason})`, origin, {
        ...ofGuard,
        reworded: 'other',
      });
    }),
    ...limits.map(({ role, min, max, origin }) => ({
      ...policy('limits', role, `${role}: ${min ?? 0} to ${max ?? 'any number'}`, origin, ofGuard),
      reach: [-(min ?? 0), max ?? Number.POSITIVE_INFINITY],
    })),
    ...restrictedParents.map(({ group, origin }) =>
      policy('restrictedParents', group, group, origin, ofGuard),
    ),
    ...requireApproval.map(({ role, origin }) => policy('requireApproval', role, role, origin, ofGuard)),
    ...waivers.map(waiverStatement),
  ];
}

function waiverStatement({ rule, user, role, group, until, reason, owner, origin }: Waiver): Statement {
  const whose = [user, role && `role ${role}`, group && `group ${group}`].filter(Boolean).join(', ');
  const key = `${rule} ${whose}`.trim();
  return policy('waivers', key, `${key} until ${until}: ${reason}, ${owner}`, origin, ofExemption);
}

/** How much may be taken away unasked, and from whom nothing may be. */
export function safetyStatements(safety: SafetyDeclaration, origin: Origin): readonly Statement[] {
  const say = (part: string, text: string, rest: Partial<Statement> = {}): Statement => ({
    subject: 'safety',
    part,
    key: '',
    text,
    origin: below(origin, part),
    meaning: ofGuard,
    ...rest,
  });
  const limit = (part: 'removalsPerGroup' | 'removalsTotal') => {
    const { share, people } = safety[part];
    const text = share === undefined ? `${people}` : `${share * 100} % and more than ${people}`;
    // Without a share the head count alone decides, as if the smallest share were too much.
    return say(part, text, { reach: [share ?? 0, people] });
  };
  const number = (part: 'groupDeletes' | 'membersPerGroup') =>
    say(part, `${safety[part]}`, { reach: [safety[part]] });
  return [
    limit('removalsPerGroup'),
    limit('removalsTotal'),
    number('groupDeletes'),
    number('membersPerGroup'),
    ...safety.protectedGroups.map((name) => say('protectedGroups', name, { key: name })),
    ...safety.protectedUsers.map((name) => say('protectedUsers', name, { key: name })),
  ];
}

/** Which groups are answered for beyond the declared ones. */
export function scopeStatements({ groups, prune }: ScopeDeclaration, origin: Origin): readonly Statement[] {
  const say = (part: string, text: string, place: Origin): Statement => ({
    subject: 'scope',
    part,
    key: '',
    text,
    origin: place,
    meaning: ofAuthority,
  });
  return [
    ...(groups === undefined ? [] : [say('groups', groups.text, groups.origin)]),
    say('prune', prune, below(origin, 'prune')),
  ];
}

/** What the record of a run holds: without names an undo cannot restore what was taken from people. */
export function journalStatement({ names }: JournalDeclaration, origin: Origin): Statement {
  const place = below(origin, 'names');
  const reach = [names ? 0 : 1];
  return {
    subject: 'journal',
    part: 'names',
    key: '',
    text: `${names}`,
    origin: place,
    meaning: ofGuard,
    reach,
  };
}

function policy(part: string, key: string, text: string, origin: Origin, means: Meaning): Statement {
  return { subject: 'rolePolicy', part, key, text, origin, meaning: meaning(means) };
}

function roleList(roles: readonly string[]): string {
  return roles.length === 0 ? 'no role' : roles.toSorted().join(', ');
}
