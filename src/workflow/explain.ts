import { type Diagnostic, fail, type Outcome, succeed } from '../diagnostic/diagnostic.ts';
import { nearest } from '../diagnostic/nearest.ts';
import type { Explanation } from '../directory/explanation.ts';
import { everything } from '../resolve/selection.ts';
import { foldName } from '../scim/fold.ts';
import { type CompareRequest, type Comparison, compare } from './compare.ts';
import { explainGroup } from './explain-group.ts';
import { explainUser } from './explain-user.ts';
import { mentions } from './mentions.ts';

export interface ExplainRequest extends Omit<CompareRequest, 'selection'> {
  /** `user/<userName>` or `group/<key>`. */
  readonly address: string;
}

/**
 * Tells everything that a person or a group has, should have and would lose, each with its ground. Reads only, and reads
 * what a whole plan reads: what somebody holds may rest on any group.
 *
 * @throws DiagnosticError when the directory cannot be reached or denies access
 */
export async function explain(request: ExplainRequest): Promise<Outcome<Explanation>> {
  const { address, ...rest } = request;
  const compared = await compare({ ...rest, selection: everything });
  if (!compared.ok) return compared;
  const { value: comparison, warnings } = compared;
  const { locate } = request.manifest;
  const explained = explainUser(address, comparison, locate) ?? explainGroup(address, comparison, locate);
  if (explained === undefined) return fail([unknownAddress(address, comparison)]);
  const own = warnings.filter(({ summary }) => labelsOf(explained).some((label) => mentions(summary, label)));
  return succeed({ ...explained, diagnostics: own }, warnings);
}

/** Warnings name people by either; the name of a group may be a common word, so that only its address tells. */
function labelsOf({
  kind,
  address,
  name,
}: Pick<Explanation, 'kind' | 'address' | 'name'>): readonly string[] {
  return kind === 'user' ? [address, name] : [address];
}

function unknownAddress(address: string, { resolution }: Comparison): Diagnostic {
  const people = [...resolution.index.userById.values()].map(({ userName }) => `user/${userName}`);
  const groups = resolution.groups.map((group) => group.address as string);
  const suggestion = nearest(foldName(address), address.startsWith('group/') ? groups : people);
  return {
    code: 'usage',
    severity: 'error',
    summary: `nobody and nothing that was read has the address "${address}"`,
    expected: 'a person as user/<userName>, or a declared group as group/<key>',
    ...(suggestion !== undefined && { suggestion }),
  };
}
