import type { TargetDeclaration } from '../manifest/manifest.ts';

/** The same for declarations that say the same, wherever in which commit they stand: a target stays open over them. */
export function targetKey(declaration: TargetDeclaration): string {
  return JSON.stringify(declaration, (name, value: unknown) => (name === 'origin' ? undefined : value));
}
