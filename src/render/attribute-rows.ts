import type { AttributeEdit, AttributeValue, PlanSource } from '../changeset/plan.gen.ts';
import { isDeactivation } from '../changeset/removal.ts';
import { place } from './member-cells.ts';
import { shortPath } from './path-text.ts';
import { type ChangeKind, roleOf, signSpan } from './signs.ts';
import { type Cell, cell, type Row, row, span } from './view.ts';

export interface AttributeRowOptions {
  readonly all?: boolean;
  /** The line of the manifest that stands above the rows. */
  readonly beside?: PlanSource;
  readonly table?: string;
}

/** Each attribute before and after, and where the new value comes from. */
export function attributeRows(
  edits: readonly AttributeEdit[],
  { all = false, beside, table }: AttributeRowOptions,
): readonly Row[] {
  return edits.map((edit) => {
    const kind = changeKindOf(edit);
    const text = `${shortPath(edit.path)} ${movement(edit)}`;
    const where = edit.source === undefined ? '' : place(edit.source, beside);
    const cells: readonly Cell[] = [
      [signSpan(kind), kind === 'delete' ? span(text, roleOf(kind)) : span(text)],
      cell(edit.mapping === undefined ? where : rowText(edit), 'muted'),
      cell(all && edit.mapping !== undefined ? where : '', 'muted'),
    ];
    return row(1, cells, table);
  });
}

/** `"Agent" → "Supervisor"` */
function movement({ before, after }: AttributeEdit): string {
  return [before, after]
    .filter((value) => value !== undefined)
    .map(valueText)
    .join(' → ');
}

/** A text in quotation marks, everything else as JSON. */
export function valueText(value: AttributeValue): string {
  return typeof value === 'string' ? `"${value.replaceAll('"', '\\"')}"` : JSON.stringify(value);
}

/** Whoever is deactivated loses more than a value, so that line reads like a removal. */
function changeKindOf(edit: AttributeEdit): ChangeKind {
  if (edit.before === undefined) return 'create';
  return edit.after === undefined || isDeactivation(edit) ? 'delete' : 'update';
}

function rowText({ mapping = '', row: record = '' }: AttributeEdit): string {
  return [`mapping ${mapping}`, record].filter(Boolean).join(', ');
}
