import { collectionSplices } from './edit-block.ts';
import type { YamlNode } from './edit-node.ts';
import { yamlNodes } from './edit-nodes.ts';
import { sharedWith } from './edit-share.ts';
import { splicedText } from './edit-splice.ts';
import { editsIn, editTree, type YamlEdit } from './edit-tree.ts';
import { narrowed, saysTheEdits, yamlValueOf } from './edit-value.ts';
import type { Span } from './span.ts';

export type { YamlEdit } from './edit-tree.ts';

/** Why an edit cannot be made in the text as it is written. */
export type YamlRefusal = {
  readonly edit: YamlEdit;
  /** Where the value is written. */
  readonly at: Span;
} & (
  | { readonly reason: 'form' }
  /** The value stands for another place as well, through an alias. */
  | { readonly reason: 'shared'; readonly other: Span }
);

export type YamlEditing =
  | { readonly ok: true; readonly text: string }
  | { readonly ok: false; readonly refusals: readonly YamlRefusal[] };

/**
 * Edits a YAML text in place. Only the lines that say something else are touched: comments, anchors, order, quotes,
 * indentation and line breaks of all others stay to the letter. A comment on a line of its own always stays.
 *
 * The text that comes out is read again, and is given back only if it says what the edits say and nothing else.
 *
 * @param text valid YAML without tags
 * @returns the text; or all edits that cannot be made, and then none is
 */
export function editYaml(text: string, edits: readonly YamlEdit[]): YamlEditing {
  const root = yamlNodes(text);
  const value = yamlValueOf(text);
  if (value === undefined || (root?.kind !== 'mapping' && root?.kind !== 'list'))
    return refusing(edits, text);
  const asked = new Map(
    edits.flatMap((edit) => narrowed(edit, value).map((narrow) => [narrow, edit] as const)),
  );
  const shared = [...asked].flatMap(([narrow, edit]): readonly YamlRefusal[] => {
    const sharing = sharedWith(root, narrow);
    return sharing === undefined ? [] : [{ edit, reason: 'shared', ...sharing }];
  });
  if (shared.length > 0) return { ok: false, refusals: shared };

  // A last line without a break is given one while lines come and go.
  const whole = /(^|\n)$/.test(text) ? text : `${text}\n`;
  const tree = editTree([...asked.keys()]);
  const refusals: YamlRefusal[] = [];
  const refuse = (refused: typeof tree, at: YamlNode) => {
    for (const narrow of editsIn(refused)) {
      const edit = asked.get(narrow);
      if (edit !== undefined) refusals.push({ edit, reason: 'form', at });
    }
    return [];
  };
  const splices = collectionSplices(root, tree, { text: whole, refuse });
  if (refusals.length > 0) return { ok: false, refusals };
  const spliced = splicedText(whole, splices);
  const edited = whole === text ? spliced : spliced.replace(/\r?\n$/, '');
  return saysTheEdits(value, edited, tree) ? { ok: true, text: edited } : refusing(edits, text);
}

function refusing(edits: readonly YamlEdit[], text: string): YamlEditing {
  const at = { start: 0, end: text.length };
  return { ok: false, refusals: edits.map((edit) => ({ edit, reason: 'form', at })) };
}
