/** What a fault says, in words. A connection that tried several addresses carries the faults of each and no words of its own. */
export function reasonOf(fault: unknown): string {
  if (fault instanceof AggregateError) return fault.errors.map(reasonOf).join('; ');
  return fault instanceof Error ? fault.message : String(fault);
}
