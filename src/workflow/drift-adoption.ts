import type { DriftDocument, DriftFinding } from '../changeset/drift.gen.ts';
import { type Outcome, succeed } from '../diagnostic/diagnostic.ts';
import { editManifest } from '../manifest/edit.ts';
import type { LoadedManifest } from '../manifest/load.ts';
import { adoptionOf } from './adopt.ts';
import type { AdoptedFile } from './adopt-write.ts';
import type { AdoptedDifference, Adoption, AdoptionOptions } from './adoption.ts';
import type { Drift } from './drift.ts';

/**
 * What to write so that the manifest says what was changed past it. What is pending is left alone: there the manifest is
 * ahead, and to adopt would take back what somebody decided.
 */
export function driftAdoption(
  { document, comparison }: Drift,
  manifest: LoadedManifest,
  tolerate?: AdoptionOptions['tolerate'],
): Adoption {
  return adoptionOf(comparison, manifest, {
    only: isNotPending(document),
    ...(tolerate !== undefined && { tolerate }),
  });
}

/** What was withheld is neither found nor pending: it comes along, to be left with its reason. */
function isNotPending({ pending }: DriftDocument): NonNullable<AdoptionOptions['only']> {
  const known = new Set(
    pending.map(({ address, member, path }) => keyOf(address, { member: member?.id, path })),
  );
  return (address, difference) => !known.has(keyOf(address, difference));
}

function keyOf(
  address: DriftFinding['address'],
  { member, path }: { readonly [K in keyof AdoptedDifference]: AdoptedDifference[K] | undefined },
): string {
  return JSON.stringify([address, member ?? null, path ?? null]);
}

/** The files as an adoption would leave them; writes nothing. */
export function adoptionPreview(
  manifest: LoadedManifest,
  edits: Adoption['edits'],
): Outcome<readonly AdoptedFile[]> {
  if (edits.length === 0) return succeed([]);
  const edited = editManifest(manifest, edits);
  if (!edited.ok) return edited;
  const textOf = new Map(manifest.files.map(({ path, text }) => [path, text]));
  return succeed(
    [...edited.value].map(([path, after]) => ({ path, before: textOf.get(path) ?? '', after })),
    edited.warnings,
  );
}
