import { type Diagnostic, fail, type Outcome, succeed } from '../diagnostic/diagnostic.ts';
import type { Locate } from '../diagnostic/source.ts';
import type { TargetDeclaration } from '../manifest/manifest.ts';
import type { Reference } from '../manifest/reference.ts';
import { canonicalJson } from '../scim/canonical-json.ts';
import { schemaFromWire } from '../scim/schema-wire.ts';
import { genesysCloud } from './genesys.ts';
import { createMeter } from './meter.ts';
import { overrideProfile } from './overrides.ts';
import { findPlaces } from './places.ts';
import { rfc7644 } from './profile.ts';
import type { Snapshot } from './snapshot.ts';
import { type KnownNames, restoreNames } from './snapshot-pseudonyms.ts';
import type { Target } from './target.ts';

/** A directory as it once was: everything a plan asks of a target but the wire. */
export interface SnapshotTarget
  extends Pick<Target, 'name' | 'type' | 'baseUrl' | 'profile' | 'identity' | 'meter'> {
  readonly snapshot: Snapshot;
}

/** What can be planned for. */
export type PlannedTarget = Target | SnapshotTarget;

/**
 * Makes a snapshot stand for a declared target. Speaks to no server and follows no reference to a secret.
 *
 * @returns the target; or that the snapshot was taken of another directory, or under another profile
 * @throws DiagnosticError when the declared profile is faulty
 */
export function openSnapshot(
  snapshot: Snapshot,
  declaration: TargetDeclaration,
  { locate, names }: { readonly locate: Locate; readonly names: KnownNames },
): Outcome<SnapshotTarget> {
  const { target, server } = snapshot.header;
  const { name, type } = declaration;
  const known = knownBaseUrl(declaration, locate);
  if (target.name !== name || target.type !== type || (known !== undefined && known !== target.baseUrl)) {
    return fail([ofAnotherTarget(snapshot, declaration)]);
  }
  if (canonicalJson(target.profile) !== canonicalJson(declaration.profile)) {
    return fail([underAnotherProfile(snapshot, declaration, locate)]);
  }
  const schemas = server.schemas.flatMap((schema) => schemaFromWire(schema) ?? []);
  const standard = type === 'genesys-cloud' ? genesysCloud : { ...rfc7644, ...server, schemas };
  const profile = overrideProfile(standard, declaration, locate);
  const named = restoreNames(snapshot, names);
  const { identity } = named.header.target;
  return succeed({
    name,
    type,
    baseUrl: target.baseUrl,
    profile,
    ...(identity !== undefined && { identity }),
    meter: createMeter(profile.allowancePerMinute),
    snapshot: named,
  });
}

/** Undefined while the address stands in a variable or a file, which are not looked into. */
function knownBaseUrl(declaration: TargetDeclaration, locate: Locate): string | undefined {
  const said = addressOf(declaration);
  if (said !== undefined && said.kind !== 'literal') return undefined;
  return findPlaces(declaration, { baseUrl: said?.value, locate }).bases.scim;
}

function addressOf(declaration: TargetDeclaration): Reference | undefined {
  if (declaration.type === 'scim') return declaration.baseUrl;
  return declaration.at.kind === 'baseUrl' ? declaration.at.baseUrl : undefined;
}

function ofAnotherTarget({ header }: Snapshot, { name, type }: TargetDeclaration): Diagnostic {
  const { target } = header;
  return {
    code: 'snapshot-of-another-target',
    severity: 'error',
    summary: `the snapshot was taken of ${target.name}, a ${target.type} at ${target.baseUrl}, not of ${name}, a ${type}`,
    advice: 'Name the target it was taken of with -t, or take a new one: rollcall snapshot --out FILE',
  };
}

function underAnotherProfile(
  { header }: Snapshot,
  { name, origin: { file, path } }: TargetDeclaration,
  locate: Locate,
): Diagnostic {
  return {
    code: 'snapshot-incomplete',
    severity: 'error',
    summary: `the profile of ${name} is another one than at ${header.takenAt}, when the snapshot was taken`,
    detail: 'What is read of a directory, and what it can do, depends on it.',
    range: locate({ file, path: [...path, 'profile'] }),
    advice: 'Take a new snapshot with this manifest: rollcall snapshot --out FILE',
  };
}
