/** One line that two texts do not share. */
export interface LineChange {
  readonly sign: '-' | '+';
  /** From 1, in the text that has the line. */
  readonly line: number;
  readonly text: string;
}

/**
 * The lines by which a text became another. Where they part, the nearest line that both have again is where they meet: for
 * a few edits of a long file that is what a person would say, if not always the shortest way to say it.
 */
export function lineChanges(before: string, after: string): readonly LineChange[] {
  const [old, now] = [linesOf(before), linesOf(after)];
  const changes: LineChange[] = [];
  let [left, right] = [0, 0];
  while (left < old.length || right < now.length) {
    const [gone, come] = distanceToMeeting(old, now, left, right);
    for (let at = left; at < left + gone; at += 1)
      changes.push({ sign: '-', line: at + 1, text: old[at] ?? '' });
    for (let at = right; at < right + come; at += 1)
      changes.push({ sign: '+', line: at + 1, text: now[at] ?? '' });
    left += gone + 1;
    right += come + 1;
  }
  return changes;
}

/** How many lines to pass over in each text until both go on alike: as few as possible. */
function distanceToMeeting(
  old: readonly string[],
  now: readonly string[],
  left: number,
  right: number,
): readonly [number, number] {
  const [restOfOld, restOfNow] = [old.length - left, now.length - right];
  for (let sum = 0; sum < restOfOld + restOfNow; sum += 1) {
    for (let gone = Math.max(0, sum - restOfNow); gone <= Math.min(sum, restOfOld); gone += 1) {
      const come = sum - gone;
      if (gone === restOfOld || come === restOfNow) continue;
      if (old[left + gone] === now[right + come]) return [gone, come];
    }
  }
  return [restOfOld, restOfNow];
}

function linesOf(text: string): readonly string[] {
  const lines = text.split(/\r?\n/);
  return lines.at(-1) === '' ? lines.slice(0, -1) : lines;
}
