import { insertEntries } from '../yaml/insert.ts';
import { printYaml, type WrittenEntry, type WrittenItem } from '../yaml/print.ts';
import type { GrantKind } from './access.ts';
import { grantSections } from './catalogue.ts';
import { validateGroup } from './rollcall.validator.gen.js';

/** A group as it is going to be written. */
export interface WrittenGroup {
  readonly key: string;
  readonly displayName: string;
  readonly externalId?: string;
  readonly owner?: string;
  readonly membership: 'exact' | 'at-least' | 'unmanaged';
  /** Nothing is written of them where the membership is unmanaged. */
  readonly members: readonly WrittenMember[];
  /** What a reader has to know, above the group. */
  readonly remarks: readonly string[];
}

export type WrittenMember = (
  | { readonly kind: 'userName' | 'externalId' | 'id'; readonly value: string; readonly remark?: string }
  | { readonly kind: 'group'; readonly key: string }
) &
  WrittenTerms;

/** From when until when, and why. */
interface WrittenTerms {
  readonly from?: string;
  readonly until?: string;
  readonly reason?: string;
}

/** An entry of the catalogue as it is going to be written: with name, id or both. */
export interface WrittenCatalogueEntry {
  readonly kind: GrantKind;
  readonly key: string;
  readonly name?: string;
  readonly id?: string;
}

/** A section of a file with its entries. */
export interface WrittenSection {
  readonly section: string;
  readonly entries: readonly WrittenEntry[];
}

export function groupEntry({
  key,
  displayName,
  externalId,
  owner,
  membership,
  members,
  remarks,
}: WrittenGroup): WrittenEntry {
  const listed = membership === 'unmanaged' ? undefined : members.map(memberItem);
  const mapping: WrittenEntry[] = [{ key: 'displayName', value: displayName }];
  if (externalId !== undefined) mapping.push({ key: 'externalId', value: externalId });
  if (owner !== undefined) mapping.push({ key: 'owner', value: owner });
  mapping.push({ key: 'membership', value: membership });
  if (listed !== undefined) mapping.push({ key: 'members', value: { items: listed } });
  if (membership === 'exact' && listed?.length === 0) mapping.push({ key: 'allowEmpty', value: true });
  return { key, value: { mapping }, remarks };
}

/** An entry of a list of members; the name alone where nothing else has to be said. */
export function memberItem(member: WrittenMember): WrittenItem {
  const { from, until, reason } = member;
  const terms = {
    ...(from !== undefined && { from }),
    ...(until !== undefined && { until }),
    ...(reason !== undefined && { reason }),
  };
  if (member.kind === 'group') return { value: { group: member.key, ...terms } };
  const { kind, value, remark } = member;
  const isName = kind === 'userName' && Object.keys(terms).length === 0;
  return {
    value: isName ? value : { [kind === 'userName' ? 'user' : kind]: value, ...terms },
    ...(remark !== undefined && { remark }),
  };
}

/** The catalogue by its sections, without those that would be empty. */
export function catalogueSections(entries: readonly WrittenCatalogueEntry[]): readonly WrittenSection[] {
  return Object.entries(grantSections).flatMap(([kind, section]) => {
    const own = entries.filter((entry) => entry.kind === kind).map(catalogueEntry);
    return own.length === 0 ? [] : [{ section, entries: own }];
  });
}

function catalogueEntry({ key, name, id }: WrittenCatalogueEntry): WrittenEntry {
  const mapping: WrittenEntry[] = [];
  if (name !== undefined) mapping.push({ key: 'name', value: name });
  if (id !== undefined) mapping.push({ key: 'id', value: id });
  return { key, value: { mapping } };
}

/**
 * A new file with these sections.
 *
 * @param folders how many folders deep the file lies in the manifest's own
 */
export function printManifestFile(sections: readonly WrittenSection[], folders: number): string {
  const schema = `${'../'.repeat(folders)}node_modules/rollcall/schemas/directory.schema.json`;
  const mapping = sections.map(({ section, entries }) => ({ key: section, value: { mapping: entries } }));
  return `# yaml-language-server: $schema=${schema}\n${printYaml(mapping)}`;
}

/** A file of the manifest with these sections added; undefined when one is written so that nothing can be added to it. */
export function addToManifestFile(text: string, sections: readonly WrittenSection[]): string | undefined {
  return sections.reduce<string | undefined>(
    (file, { section, entries }) => file && insertEntries(file, section, entries),
    text,
  );
}

/** Whether a group of this name can be declared at all. */
export function isDeclarable(displayName: string): boolean {
  return validateGroup({ displayName });
}

/** Whether a group can be declared with this externalId. */
export function isDeclarableExternalId(externalId: string): boolean {
  return validateGroup({ displayName: 'group', externalId });
}
