import { writeInParts } from './edit-parts.ts';
import { editOperations, type ResourceChange } from './edits.ts';
import { lookAgain, type Sighting } from './look-again.ts';
import { type PatchPlace, sendPatch } from './patch.ts';
import type { Profile } from './profile.ts';
import { isWithin, wholeLists } from './spelling.ts';
import type { Target } from './target.ts';
import type { WriteAnswer } from './write-answer.ts';

/** Where a change goes, and how the resource is read once more before it. */
interface EditPlace extends PatchPlace {
  readonly what: 'the group' | 'the person';
  /** As it is now, with a version that can be compared with this one. */
  readonly readAgain: (part: ResourceChange) => Promise<Sighting | undefined>;
}

/** Edits a person or a group by PATCH. Never sent twice: a lost answer is `lost`. */
export function patchEdits(target: Target, change: ResourceChange, place: EditPlace): Promise<WriteAnswer> {
  const { profile } = target;
  return writeInParts(profile, change, async (part) => {
    const { id, version, current } = part;
    const known = { resource: current, ...(version !== undefined && { version }) };
    const looked = needsLook(profile, part)
      ? await lookAgain(target, place.what, part, () => place.readAgain(part))
      : { seen: known };
    if ('answer' in looked) return looked.answer;
    const { seen } = looked;
    const operations = editOperations(profile, part.edits, seen.resource);
    if (operations.length === 0) return { kind: 'done', ms: 0 };
    const bound = seen.version === undefined ? {} : { version: seen.version };
    return sendPatch(target, place, { id, operations, ...bound });
  });
}

/** Whether the server would not notice that somebody else was first, or a list that is written whole has to be known whole. */
function needsLook(profile: Profile, { version, edits }: ResourceChange): boolean {
  if (profile.versioning === 'reread' || version === undefined) return true;
  return wholeLists(profile).some((list) => edits.some(({ path }) => isWithin(path, list)));
}
