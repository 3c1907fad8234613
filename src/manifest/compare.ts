import type { Origin } from '../diagnostic/source.ts';
import { declarationOf, groupStatements, namingStatements } from './compare-groups.ts';
import { groupPairs } from './compare-pairs.ts';
import { mappingStatements, userStatements } from './compare-people.ts';
import {
  catalogueStatements,
  journalStatement,
  rolePolicyStatements,
  safetyStatements,
  scopeStatements,
} from './compare-policy.ts';
import { consequenceOf, type DifferingPair, differingPairs } from './compare-said.ts';
import { receiverStatements, tokenStatements } from './compare-service.ts';
import { defaultTargetStatements, sourceStatements, targetStatements } from './compare-settings.ts';
import { CONSEQUENCES, type Consequence, type Statement } from './compare-statement.ts';
import type { LoadedManifest } from './load.ts';
import type { GroupDeclaration } from './manifest.ts';
import type { ManifestComparison, ManifestDifference, Said } from './manifest-comparison.gen.ts';

/** How two revisions of a manifest differ. What an apply would do is not in it: that depends on the directory. */
export type ManifestDifferences = Pick<ManifestComparison, 'differences' | 'summary'>;

/**
 * Compares what two revisions say: neither the order of files and entries nor comments make a difference. A group that
 * moved to another key is the same group where its name, its externalId or `previously` says so.
 *
 * @param beside differences that the manifests do not say themselves: of the files they name
 */
export function compareManifests(
  before: LoadedManifest,
  after: LoadedManifest,
  beside: readonly ManifestDifference[] = [],
): ManifestDifferences {
  const { same, dropped, added } = groupPairs(before.groups, after.groups);
  const were = [
    ...settingStatements(before),
    ...same.flatMap((pair) => wholeGroup(pair.before, pair.after)),
    ...dropped.map(declarationOf),
  ];
  const are = [
    ...settingStatements(after),
    ...same.flatMap((pair) => wholeGroup(pair.after, pair.after)),
    ...added.flatMap((group) => [declarationOf(group), ...groupStatements(group, `group/${group.key}`)]),
  ];
  const said = differences(differingPairs(were, are), before, after);
  const found = [...said, ...beside].sort(byWeight);
  return { summary: summarize(found), differences: found };
}

/** Several comparisons as one: what is in more than one of them is told once. */
export function joinDifferences(lists: readonly (readonly ManifestDifference[])[]): ManifestDifferences {
  const [first, ...more] = lists;
  if (first === undefined || more.length === 0)
    return { summary: summarize(first ?? []), differences: first ?? [] };
  const found = new Map(lists.flat().map((difference) => [JSON.stringify(difference), difference]));
  const differences = [...found.values()].sort(byWeight);
  return { summary: summarize(differences), differences };
}

function summarize(found: readonly ManifestDifference[]): ManifestComparison['summary'] {
  const count = (consequence: Consequence) => found.filter((each) => each.consequence === consequence).length;
  return {
    authority: count('authority'),
    takes: count('takes'),
    guard: count('guard'),
    gives: count('gives'),
    other: count('other'),
  };
}

/** A group under the address that it has now. */
function wholeGroup(group: GroupDeclaration, { key }: GroupDeclaration): readonly Statement[] {
  return [...namingStatements(group, `group/${key}`), ...groupStatements(group, `group/${key}`)];
}

function settingStatements(manifest: LoadedManifest): readonly Statement[] {
  const { targets, defaultTarget, scope, safety, catalogue, rolePolicy } = manifest;
  const { sources, mappings, users, notify, service } = manifest;
  const origin = (section: string) => settingOrigin(manifest, section);
  return [
    ...[...targets.values()].flatMap(targetStatements),
    ...defaultTargetStatements(defaultTarget, origin('defaultTarget')),
    ...scopeStatements(scope, origin('scope')),
    ...safetyStatements(safety, origin('safety')),
    journalStatement(manifest.journal, origin('journal')),
    ...catalogue.map(catalogueStatements),
    ...(rolePolicy === undefined ? [] : rolePolicyStatements(rolePolicy)),
    ...sources.map(sourceStatements),
    ...mappings.flatMap(mappingStatements),
    ...users.flatMap(userStatements),
    ...notify.flatMap(receiverStatements),
    ...service.tokens.flatMap(tokenStatements),
  ];
}

/** A manifest does not keep where its settings stand, which are in one file at most; defaults stand nowhere. */
function settingOrigin({ files }: LoadedManifest, section: string): Origin {
  const file = files.find(({ text }) => new RegExp(`^["']?${section}["']?\\s*:`, 'm').test(text)) ?? files[0];
  return { file: file?.path ?? '', path: [section] };
}

/** The pairs with their places, in the order of a review. */
function differences(
  pairs: readonly DifferingPair[],
  before: LoadedManifest,
  after: LoadedManifest,
): readonly ManifestDifference[] {
  const was = placeFinder(
    before,
    pairs.flatMap((pair) => pair.before ?? []),
  );
  const is = placeFinder(
    after,
    pairs.flatMap((pair) => pair.after ?? []),
  );
  return pairs.map((pair): ManifestDifference => {
    const { subject, part } = pair.after ?? pair.before ?? { subject: '', part: '' };
    return {
      consequence: consequenceOf(pair),
      kind: pair.before === undefined ? 'added' : pair.after === undefined ? 'removed' : 'changed',
      subject,
      part,
      ...(pair.before !== undefined && { before: was(pair.before) }),
      ...(pair.after !== undefined && { after: is(pair.after) }),
    };
  });
}

/** Places are looked up file by file, because one parsed file at a time is kept. */
function placeFinder(
  { locate }: LoadedManifest,
  statements: readonly Statement[],
): (statement: Statement) => Said {
  const said = (statement: Statement): Said => {
    const { file, line } = locate(statement.origin);
    return { text: statement.text, file, line };
  };
  const byFile = statements.toSorted((left, right) => compareText(left.origin.file, right.origin.file));
  const places = new Map(byFile.map((statement) => [statement, said(statement)]));
  return (statement) => places.get(statement) ?? said(statement);
}

function byWeight(left: ManifestDifference, right: ManifestDifference): number {
  return (
    CONSEQUENCES.indexOf(left.consequence) - CONSEQUENCES.indexOf(right.consequence) ||
    compareText(left.subject, right.subject) ||
    compareText(left.part, right.part) ||
    compareText(textOf(left), textOf(right))
  );
}

function textOf({ before, after }: ManifestDifference): string {
  return `${before?.text ?? ''} ${after?.text ?? ''}`;
}

/** Code point order: the same on every machine, whatever its locale. */
function compareText(left: string, right: string): number {
  return left < right ? -1 : left > right ? 1 : 0;
}
