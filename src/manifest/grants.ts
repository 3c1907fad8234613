import { nearest } from '../diagnostic/nearest.ts';
import type { Origin } from '../diagnostic/source.ts';
import type { GrantDeclaration, GrantItem, GrantKind } from './access.ts';
import { below } from './below.ts';
import { grantKinds, grantSections } from './catalogue.ts';
import { entry, type FaultList, key } from './fault.ts';
import type { GroupDeclaration } from './manifest.ts';
import type { KnownDefaults } from './membership.ts';
import type { MergedGroup } from './merge.ts';
import type { LanguageGrants, RoleGrants, SkillGrants } from './rollcall.gen.ts';

type WrittenGrants = SkillGrants | LanguageGrants | RoleGrants;

/**
 * What a group grants, a declaration for each kind. As with members, what a list means for those who hold more than it
 * says must be said: beside the list, or once in `defaults`.
 *
 * @param defaults what they do not say, nobody knows unless it is all they say
 */
export function declareGrants(
  group: MergedGroup,
  defaults: KnownDefaults,
  faults: FaultList,
): readonly GrantDeclaration[] {
  return grantKinds.flatMap((kind) => {
    const section = grantSections[kind];
    const written: WrittenGrants | undefined = group.written[section];
    if (written === undefined) return [];
    const origin = below(group.origin, section);
    const items = readItems(kind, written, origin);
    checkGrantedOnce(kind, items, group.key, faults);
    const mode = (isList(written) ? undefined : written.mode) ?? defaults.said[section];
    if (mode === undefined && defaults.isAll) {
      faults.add({
        code: 'grant-mode-missing',
        summary: `group "${group.key}" grants ${section} without saying whether others are taken away`,
        at: key(origin),
        expected: 'mode: exact or at-least',
        advice: `Write \`${section}: { mode: at-least, grant: […] }\`, or once for all groups: \`defaults: { ${section}: at-least }\`.`,
      });
    }
    // Where the mode is at fault the manifest does not load; the mode that takes nothing away stands in.
    return [{ kind, mode: mode ?? 'at-least', items, origin }];
  });
}

/** Checks that whatever is granted is in the catalogue. */
export function checkGrants(
  groups: readonly GroupDeclaration[],
  kind: GrantKind,
  keys: ReadonlySet<string>,
  faults: FaultList,
): void {
  for (const { grants } of groups) {
    const items = grants.find((grant) => grant.kind === kind)?.items ?? [];
    for (const item of items) {
      if (keys.has(item.key)) continue;
      const suggestion = nearest(item.key, keys);
      faults.add({
        code: 'unknown-grant',
        summary: `${kind} "${item.key}" is not in the catalogue`,
        at: entry(item.origin),
        ...(suggestion === undefined
          ? { advice: `List it under \`${grantSections[kind]}\`: only what is listed there is ever granted.` }
          : { suggestion }),
      });
    }
  }
}

function readItems(kind: GrantKind, written: WrittenGrants, origin: Origin): readonly GrantItem[] {
  const [list, at] = isList(written) ? [written, origin] : [written.grant, below(origin, 'grant')];
  return list.map((item, index): GrantItem => {
    const place = below(at, index);
    if (typeof item === 'string') return { key: item, origin: place };
    const name = 'skill' in item ? item.skill : item.language;
    return {
      key: name,
      ...(item.proficiency !== undefined && { proficiency: item.proficiency }),
      origin: below(place, kind),
    };
  });
}

function checkGrantedOnce(
  kind: GrantKind,
  items: readonly GrantItem[],
  group: string,
  faults: FaultList,
): void {
  const granted = new Map<string, GrantItem>();
  for (const item of items) {
    const first = granted.get(item.key);
    if (first === undefined) {
      granted.set(item.key, item);
      continue;
    }
    faults.add({
      code: 'granted-twice',
      summary: `${kind} "${item.key}" is granted twice in group "${group}"`,
      at: entry(item.origin),
      related: [{ message: 'first granted here', at: entry(first.origin) }],
    });
  }
}

function isList(written: WrittenGrants): written is Extract<WrittenGrants, readonly unknown[]> {
  return Array.isArray(written);
}
