import { DiagnosticError } from '../diagnostic/diagnostic.ts';
import { isUnassigned } from '../scim/equal.ts';
import { editOperations, type ResourceChange, type ResourceEdit } from './edits.ts';
import type { Profile } from './profile.ts';
import { isWithin, wholeLists } from './spelling.ts';
import type { WriteAnswer } from './write-answer.ts';

/**
 * Writes a change in as few requests as the server takes, each bound to the version that the one before left. Whoever gains
 * does so before anybody loses; a list that is written as a whole stays in one piece.
 */
export async function writeInParts(
  profile: Profile,
  change: ResourceChange,
  write: (part: ResourceChange) => Promise<WriteAnswer>,
): Promise<WriteAnswer> {
  const { version: _read, ...rest } = change;
  let { version } = change;
  let answer: WriteAnswer = { kind: 'done', ms: 0 };
  for (const [index, edits] of editParts(profile, change).entries()) {
    const part = await write({ ...rest, ...(version !== undefined && { version }), edits }).catch(
      (fault: unknown): WriteAnswer => {
        if (answer.status === undefined || !(fault instanceof DiagnosticError)) throw fault;
        // What ended this part did not end the one before it, so that the whole is neither written nor left alone.
        return { kind: 'lost', ms: 0, detail: fault.message };
      },
    );
    if (part.kind !== 'done') return index === 0 ? part : afterOthers(part);
    // A part that needed no request leaves everything as the one before it did.
    if (part.status === undefined) continue;
    ({ version } = part);
    answer = part;
  }
  return answer;
}

function editParts(
  profile: Profile,
  { edits, current }: ResourceChange,
): readonly (readonly ResourceEdit[])[] {
  const fits = (part: readonly ResourceEdit[]) =>
    editOperations(profile, part, current).length <= profile.operationsPerRequest;
  if (fits(edits)) return [edits];
  const lists = wholeLists(profile);
  const rank = ({ path, after }: ResourceEdit): number => {
    const list = lists.findIndex((one) => isWithin(path, one));
    if (list !== -1) return list;
    return lists.length + (isUnassigned(after) ? 1 : 0);
  };
  const parts: ResourceEdit[][] = [];
  for (const edit of edits.toSorted((left, right) => rank(left) - rank(right))) {
    const part = [...(parts.at(-1) ?? []), edit];
    if (parts.length > 0 && fits(part)) parts[parts.length - 1] = part;
    else parts.push([edit]);
  }
  return parts;
}

function afterOthers(answer: WriteAnswer): WriteAnswer {
  return 'detail' in answer ? { ...answer, detail: `${answer.detail} (after a part was written)` } : answer;
}
