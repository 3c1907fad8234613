import type { DriftDocument } from '../changeset/drift.gen.ts';
import { shortHash } from '../changeset/short-hash.ts';
import { driftAccess } from './drift-access.ts';
import { type DriftRowOptions, driftSections } from './drift-rows.ts';
import { waysOn } from './drift-ways.ts';
import { type Drawing, draw } from './layout.ts';
import { withheldSection } from './obstacles.ts';
import { undeclared } from './plan-view.ts';
import { count, line, type Section, span } from './view.ts';

/** Drift as people read it in a terminal: who lost and who gained access, what was done where, how to go on. */
export function renderDrift(document: DriftDocument, options: Drawing & DriftRowOptions): string {
  const { findings, plan } = document;
  return draw(
    [
      heading(document),
      driftAccess(findings),
      ...driftSections(findings, options),
      ...plan.withheld.map((withholding) => withheldSection(withholding, options)),
      pendingLine(document),
      undeclared(plan, options),
      findings.length === 0 ? [] : waysOn(document),
      [line(span(driftVerdict(document), 'strong'))],
    ],
    options,
  );
}

/** Which directory, and what is known of the time before. */
function heading(document: DriftDocument): Section {
  const { target, asOf } = document;
  const facts = [target.type, target.baseUrl, `as of ${asOf}`];
  const known = sinceText(document, (text) => text);
  return [
    line(span(target.name, 'strong'), span(` · ${facts.join(' · ')}`, 'muted')),
    ...(known === '' ? [] : [line(span(known, 'muted'))]),
  ];
}

/**
 * What is known of the time before, and that it is not known whether something was done outside, where anything hangs on it.
 *
 * @param quote dresses what a journal says
 */
export function sinceText({ since, findings }: DriftDocument, quote: (text: string) => string): string {
  const isDoubtful = findings.some(({ class: how }) => how === 'outside');
  if (since === undefined) {
    return isDoubtful
      ? 'No journal here tells of a whole run on this directory: whatever differs counts as done outside.'
      : '';
  }
  const { runId, finishedAt, commit, manifest } = since;
  const revision = commit === undefined ? '' : ` (commit ${quote(shortHash(commit))})`;
  const run = `Since run ${quote(runId)}, which ended ${quote(finishedAt)}${revision}.`;
  if (manifest !== 'changed' || !isDoubtful) return run;
  return `${run} The manifest has changed since; what nothing tells apart counts as done outside.`;
}

/** What is no drift and differs all the same. */
export function pendingLine({ pending }: DriftDocument): Section {
  if (pending.length === 0) return [];
  return [
    line(
      span('Pending:', 'strong'),
      span(
        ` ${count(pending.length, 'difference')} that the manifest asks for since and no run has brought about; `,
      ),
      span('rollcall plan', 'strong'),
      span(' shows them.'),
    ),
  ];
}

/** What it comes to, in one line. */
export function driftVerdict({ summary, plan }: DriftDocument): string {
  const { added, removed, changed, undone, groups, users, pending, withheld } = summary;
  const asides = [
    ...(undone === 0 ? [] : [`${undone} of them ${undone === 1 ? 'undoes' : 'undo'} what a run did`]),
    ...(pending === 0 ? [] : [`${pending} pending`]),
    ...(withheld === 0 ? [] : [`${withheld} withheld`]),
  ];
  if (added + removed + changed === 0) {
    if (asides.length > 0) return `No drift was found; ${asides.join(', ')}.`;
    return plan.selection === undefined
      ? 'No drift. The live directory matches the manifest.'
      : 'No drift in the selected part of the manifest.';
  }
  const places = [
    ...(groups === 0 ? [] : [count(groups, 'group')]),
    ...(users === 0 ? [] : [count(users, 'person', 'people')]),
  ].join(' and ');
  const parts = [`${added} added, ${removed} removed, ${changed} changed in ${places}`, ...asides];
  return `Drift: ${parts.join('; ')}.`;
}
