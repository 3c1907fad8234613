import type { Diagnostic } from '../diagnostic/diagnostic.ts';
import { nearest } from '../diagnostic/nearest.ts';
import type { DirectoryIndex } from '../directory/directory.ts';
import type { Address, DesiredUser } from '../directory/resource.ts';
import type { LoadedManifest } from '../manifest/load.ts';
import {
  idleGlobs,
  isWhole,
  meansPeople,
  type Selection,
  selects,
  selectsPeople,
} from '../resolve/selection.ts';

/** Globs for groups that select none, known before anything is read. */
export function groupSelectionFaults(manifest: LoadedManifest, selection: Selection): readonly Diagnostic[] {
  const addresses = manifest.groups.map(({ key }) => `group/${key}`);
  const forGroups = { only: notPeople(selection.only), except: notPeople(selection.except) };
  const idle = idleGlobs(forGroups, addresses).map((glob) => `no declared group matches "${glob}"`);
  const leavesNothing =
    !isWhole(selection) &&
    !selectsPeople(selection) &&
    !addresses.some((address) => selects(selection, address));
  const mistakes =
    idle.length === 0 && leavesNothing ? ['--only and --except together select no group'] : idle;
  return mistakes.map((summary) => ({
    code: 'usage',
    severity: 'error',
    summary,
    expected: 'an address such as group/support-tier1, or a glob such as group/support-*',
  }));
}

/** Globs for people that select nobody whom the directory has. */
export function peopleSelectionFaults(
  selection: Selection,
  { userById }: Pick<DirectoryIndex, 'userById'>,
  desired: readonly Pick<DesiredUser, 'address'>[],
): readonly Diagnostic[] {
  const forPeople = {
    only: selection.only.filter(meansPeople),
    except: selection.except.filter(meansPeople),
  };
  if (isWhole(forPeople)) return [];
  // Somebody whom the plan creates is among the desired alone.
  const addresses = [
    ...[...userById.values()].map(({ userName }) => `user/${userName}`),
    ...desired.map(({ address }) => address),
  ];
  return idleGlobs(forPeople, addresses).map((glob) => {
    const suggestion = nearest(glob, addresses);
    return {
      code: 'usage',
      severity: 'error',
      summary: `nobody who was read matches "${glob}"`,
      expected: 'an address such as user/jane@company.com, or a glob such as user/*@company.com',
      ...(suggestion !== undefined && { suggestion }),
    };
  });
}

/** A group that a selected one would hold, and that would not be there. */
export function leftOut(address: Address): Diagnostic {
  return {
    code: 'usage',
    severity: 'error',
    summary: `${address} does not exist yet and is nested in a selected group, but is not selected itself`,
    advice: `Select ${address} too, or create it first.`,
  };
}

function notPeople(globs: readonly string[]): readonly string[] {
  return globs.filter((glob) => !meansPeople(glob));
}
