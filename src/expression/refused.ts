/** Functions that would make the same manifest and the same records give another plan, or hide what is evaluated. */
export const refusals: ReadonlyMap<string, string> = new Map([
  ['eval', 'an expression must be read before it is evaluated'],
  ['random', 'the same record must always give the same value'],
  ['shuffle', 'the same record must always give the same value'],
]);

export interface RefusedFunction {
  readonly name: string;
  readonly reason: string;
  /** Where the name ends in the text, as JSONata counts. */
  readonly position: number;
}

/** The refused functions a syntax tree names, whether it calls them or hands them on. */
export function refusedFunctions(tree: unknown): readonly RefusedFunction[] {
  const found: RefusedFunction[] = [];
  const seen = new Set<unknown>();
  const open = [tree];
  while (open.length > 0) {
    const node = open.pop();
    if (typeof node !== 'object' || node === null || seen.has(node)) continue;
    seen.add(node);
    const { type, value, position } = node as Readonly<Record<string, unknown>>;
    const reason = type === 'variable' ? refusals.get(String(value)) : undefined;
    if (reason !== undefined) found.push({ name: String(value), reason, position: Number(position) });
    open.push(...Object.values(node));
  }
  return found.sort((left, right) => left.position - right.position);
}
