import { wirePath } from './attribute-patch.ts';
import { sameName } from './resource.ts';
import type { AttributePath } from './syntax.ts';

/** Whether a path is one of those named, or a part of one: `customFields` stands for every field in it as well. */
export function isNamed(path: AttributePath, names: readonly string[]): boolean {
  const { filter: _chosen, subAttribute: _part, ...attribute } = path;
  const { filter: _ofList, ...plain } = path;
  const spellings = [path, plain, attribute].map(wirePath);
  return names.some((name) => spellings.some((spelling) => sameName(spelling, name)));
}
