import type { ExceptDeclaration, MemberDeclaration } from './manifest.ts';
import type { WrittenMember } from './write.ts';

/** An entry as it would be written; a rule is nobody's to write. */
export function writtenAs(entry: MemberDeclaration | ExceptDeclaration): WrittenMember | undefined {
  if (entry.kind === 'rule') return undefined;
  const { from, until, reason }: Partial<MemberDeclaration> = entry;
  const terms = {
    ...(from !== undefined && { from }),
    ...(until !== undefined && { until }),
    ...(reason !== undefined && { reason }),
  };
  return entry.kind === 'group'
    ? { kind: 'group', key: entry.key, ...terms }
    : { kind: entry.by, value: entry.value, ...terms };
}
