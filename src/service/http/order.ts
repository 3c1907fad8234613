import { nearest } from '../../diagnostic/nearest.ts';
import type { LoadedManifest } from '../../manifest/load.ts';
import type { TargetDeclaration } from '../../manifest/manifest.ts';
import type { ServiceScope } from '../../manifest/service.ts';
import { type Selection, selects } from '../../resolve/selection.ts';
import type { Caller } from './access.ts';
import type { Declared } from './declared.ts';
import { fromDiagnostics } from './diagnostic-problem.ts';
import { forbidden, notFound } from './problem.ts';
import type { ReconcileRequest } from './reconcile-request.gen.ts';
import { invalid } from './request-faults.ts';

export const reconcileModes = ['plan', 'apply'] as const;
type Mode = (typeof reconcileModes)[number];

/** A plan shows less than an apply does, so whoever may apply may plan. */
const scopesOf: Readonly<Record<Mode, readonly ServiceScope[]>> = {
  plan: ['plan', 'apply'],
  apply: ['apply'],
};

/** What was asked, once it is known to make sense and to be allowed. */
export interface Order {
  readonly mode: Mode;
  readonly request: ReconcileRequest;
  readonly manifest: LoadedManifest;
  readonly declaration: TargetDeclaration;
  readonly selection: Selection;
  readonly caller: Caller;
}

/**
 * Holds a request against what is declared and what the caller may.
 *
 * @throws Problem 400 no target is named, 403 they may not, 404 no such group, 409 or 503 the manifest does not validate
 */
export function orderOf(request: ReconcileRequest, mode: Mode, caller: Caller, { targets }: Declared): Order {
  const name = targetName(request, targets);
  const scopes = scopesOf[mode];
  const followed = targets.get(name);
  if (followed === undefined || !caller.may(name, scopes)) {
    // Whoever may do nothing there does not learn which targets there are.
    throw forbidden(`This token may not ${mode} target "${name}", or there is no such target.`);
  }
  if (followed.kind === 'invalid') throw fromDiagnostics(followed.diagnostics, { isManifest: true });
  const { manifest } = followed;
  const declaration = manifest.targets.get(name);
  if (declaration === undefined) throw notFound(`There is no target "${name}".`);
  const theirs = (group: string) => caller.mayName(name, scopes, group);
  const beyond = request.groups.filter((group) => !theirs(group));
  if (beyond.length > 0) throw forbidden(`This token may not ${mode} ${beyond.join(', ')}.`);
  const keys = manifest.groups.map(({ key }) => key);
  const unknown = request.groups.filter((group) => !keys.includes(group));
  if (unknown.length > 0) {
    const known = keys.filter(theirs);
    throw notFound(unknown.map((group) => unknownGroup(group, known)).join(' '));
  }
  // A selection does not tell capitals from small letters: it must not reach further than the names do.
  const selection = { only: request.groups.map((group) => `group/${group}`), except: [] };
  const reached = keys.filter((key) => selects(selection, `group/${key}`));
  if (!reached.every(theirs))
    throw forbidden(`This token may not ${mode} a group that differs from these in capitals alone.`);
  return { mode, request, manifest, declaration, selection, caller };
}

function unknownGroup(group: string, known: readonly string[]): string {
  const suggestion = nearest(group, known);
  const hint = suggestion === undefined ? '' : ` Did you mean "${suggestion}"?`;
  return `There is no group "${group}" in the manifest.${hint}`;
}

function targetName({ target }: ReconcileRequest, targets: Declared['targets']): string {
  const [first, ...others] = targets.keys();
  const standard = [...targets.values()].find(({ manifest }) => manifest?.defaultTarget !== undefined)
    ?.manifest?.defaultTarget;
  const name = target ?? standard ?? (others.length === 0 ? first : undefined);
  if (name !== undefined) return name;
  throw invalid([{ pointer: '#/target', detail: 'is missing; there are several targets' }]);
}
