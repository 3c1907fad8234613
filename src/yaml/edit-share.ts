import type { YamlNode } from './edit-node.ts';
import type { YamlEdit } from './edit-tree.ts';
import type { Span } from './span.ts';

/** Two places that are one value. */
export interface Sharing {
  readonly at: Span;
  readonly other: Span;
}

/**
 * Where the value that an edit is about stands a second time, through an anchor and its alias: to edit it for one of them
 * would edit it for the other. An alias that itself goes, or becomes another value, is no such place.
 */
export function sharedWith(root: YamlNode, { kind, path }: YamlEdit): Sharing | undefined {
  let node: YamlNode | undefined = root;
  for (const [depth, step] of path.entries()) {
    if (node === undefined) return undefined;
    const sharing = sharingOf(node);
    if (sharing !== undefined) return sharing;
    const next: YamlNode | undefined = childOf(node, step);
    if (next === undefined) return undefined;
    node = next;
    if (depth === path.length - 1 && kind !== 'insert') return sharedInside(node, node);
  }
  return node && sharingOf(node);
}

function childOf(node: YamlNode, step: string | number): YamlNode | undefined {
  if (node.kind === 'list') return node.entries[Number(step)]?.value;
  return node.kind === 'mapping' ? node.entries.find(({ key }) => key === String(step))?.value : undefined;
}

function sharingOf(node: YamlNode): Sharing | undefined {
  if (node.kind === 'alias') return node.meant && { at: node, other: node.meant };
  const [alias] = node.references;
  return alias && { at: node, other: alias };
}

/** An anchor inside of what goes, for an alias outside of it. */
function sharedInside(node: YamlNode, whole: YamlNode): Sharing | undefined {
  const alias = node.references.find(({ start }) => start < whole.start || start >= whole.end);
  if (alias !== undefined) return { at: node, other: alias };
  if (node.kind !== 'list' && node.kind !== 'mapping') return undefined;
  for (const { value } of node.entries) {
    const sharing = sharedInside(value, whole);
    if (sharing !== undefined) return sharing;
  }
  return undefined;
}
