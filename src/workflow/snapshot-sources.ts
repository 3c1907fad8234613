import type { Diagnostic } from '../diagnostic/diagnostic.ts';
import type { LoadedManifest } from '../manifest/load.ts';

/**
 * Sources that mappings draw on and that are no files. A plan from a snapshot asks no server, least of all one that a
 * stranger's pull request names.
 */
export function remoteSourceFaults({ sources, mappings, locate }: LoadedManifest): readonly Diagnostic[] {
  const drawnOn = new Set(mappings.map(({ source }) => source));
  return sources
    .filter(({ name, kind }) => drawnOn.has(name) && (kind === 'http' || kind === 'ldap'))
    .map(({ name, kind, origin }) => ({
      code: 'snapshot-incomplete',
      severity: 'error',
      summary: `source "${name}" is read over the network (${kind}), and a plan from a snapshot asks no server`,
      range: locate(origin),
      advice: "Plan the groups alone (--only 'group/*'), or let the source be a file.",
    }));
}
