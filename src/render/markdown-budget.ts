/** Below this not even the totals would surely fit. */
export const leastBudget = 2_000;

/** Throws RangeError for a budget below `leastBudget`. */
export function requireBudget(budget: number): void {
  if (budget < leastBudget) throw new RangeError(`a budget of ${budget} is below ${leastBudget}`);
}

/** Parts in their order, each as far as it still fits: what stands in the way first, then what is taken away. */
export function fitting(
  start: readonly string[],
  parts: readonly string[],
  end: readonly string[],
  budget: number,
): string {
  const kept: string[] = [];
  for (const part of parts) {
    const room = budget - assemble([...start, ...kept, ...end]).length - 2;
    if (part.length <= room) kept.push(part);
    else kept.push(...shortenedBlock(part, room));
  }
  return assemble([...start, ...kept, ...end]);
}

/** A block of code with as many of its lines as fit; anything else is kept whole or not at all. */
function shortenedBlock(part: string, room: number): readonly string[] {
  const lines = part.split('\n');
  const open = lines.findIndex((each) => each.startsWith('```'));
  const fence = lines.at(-1) ?? '';
  if (open === -1 || !fence.startsWith('```')) return [];
  const [head, body] = [lines.slice(0, open + 1), lines.slice(open + 1, -1)];
  const note = (left: number) => `… ${left} more lines, not shown here`;
  let used = head.join('\n').length + note(body.length).length + fence.length + 3;
  const kept = body.findIndex((each) => {
    used += each.length + 1;
    return used > room;
  });
  if (kept <= 0) return [];
  return [[...head, ...body.slice(0, kept), note(body.length - kept), fence].join('\n')];
}

/** Parts as one text, a blank line between them; what is empty is left out. */
export function assemble(parts: readonly string[]): string {
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
}
