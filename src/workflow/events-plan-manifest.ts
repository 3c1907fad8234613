import type { LoadedManifest } from '../manifest/load.ts';
import { isWithin } from '../resolve/paths.ts';
import type { AttributePath } from '../scim/path.ts';

const activity: AttributePath = { kind: 'path', attribute: 'active' };

/** What of a manifest an event can put into effect: what its mappings say, judged by what the policy says of people. */
export interface EventsManifest {
  readonly manifest: LoadedManifest;
  /** Whether the policy counts holders of a role while an event may change who can use it. */
  readonly counts: boolean;
}

/**
 * The manifest without everything that an event does not concern: no group is declared, nothing is pruned, nobody is
 * declared, and only mappings of events speak. What such a manifest plans can be nothing but mapped attributes of the
 * people whom records are about: without groups nothing is granted, and nothing is held without ground.
 *
 * Limits of roles count holders, and attributes alone move nobody: they are kept only where a mapping sets `active`.
 */
export function eventsManifest(whole: LoadedManifest): EventsManifest {
  const sources = whole.sources.filter(({ kind }) => kind === 'events');
  const names = new Set(sources.map(({ name }) => name));
  const mappings = whole.mappings.filter(({ source }) => names.has(source));
  const { rolePolicy, ...rest } = whole;
  const activates = mappings.some(({ set }) => set.some(({ path }) => isWithin(path, activity)));
  const counts = activates && (rolePolicy?.limits.length ?? 0) > 0;
  const manifest: LoadedManifest = {
    ...rest,
    sources,
    mappings,
    groups: [],
    users: [],
    scope: { prune: 'never' },
    ...(rolePolicy && {
      rolePolicy: { ...rolePolicy, limits: counts ? rolePolicy.limits : [], restrictedParents: [] },
    }),
  };
  return { manifest, counts };
}
