import type { SourceFile } from '../diagnostic/source.ts';
import { faultList } from './fault.ts';
import type { TargetDeclaration } from './manifest.ts';
import { parseSource } from './parse.ts';
import { readSource } from './read.ts';
import type { CommonFiles } from './read-files.ts';
import type { Target } from './rollcall.gen.ts';
import { validateTarget } from './rollcall.validator.gen.js';
import { isMapping } from './shape.ts';
import { declareTarget } from './targets.ts';

/** Targets of which only the declaration was read, and the files it stands in. */
export interface OtherTargets {
  readonly targets: readonly TargetDeclaration[];
  readonly sources: readonly SourceFile[];
}

/**
 * The targets that have a file each, so that they can be told apart before one is chosen. What is wrong in such a file is
 * nobody's concern but of whoever chooses the target: it is left out.
 */
export async function readOtherTargets({ folder, targetFiles }: CommonFiles): Promise<OtherTargets> {
  const targets: TargetDeclaration[] = [];
  const sources: SourceFile[] = [];
  for (const [name, path] of targetFiles.byName) {
    const read = readSource(folder, path);
    const value = read.ok ? await parseSource(read.source, faultList()) : undefined;
    if (!read.ok || !isMapping(value) || !validateTarget(value.target)) continue;
    const target = declareTarget(name, value.target as unknown as Target, { file: path, path: ['target'] });
    if (target === undefined) continue;
    targets.push(target);
    sources.push(read.source);
  }
  return { targets, sources };
}
