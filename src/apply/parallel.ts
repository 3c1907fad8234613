/**
 * Works through the items with at most `parallelism` at a time, beginning them in order.
 * When one throws no other is begun; the first fault is thrown once all that had begun are finished.
 */
export async function inParallel<T>(
  items: readonly T[],
  parallelism: number,
  work: (item: T) => Promise<void>,
): Promise<void> {
  const queue = items.values();
  const faults: unknown[] = [];
  const worker = async () => {
    for (const item of queue) {
      try {
        await work(item);
      } catch (fault) {
        faults.push(fault);
      }
      if (faults.length > 0) return;
    }
  };
  await Promise.all(Array.from({ length: Math.max(1, Math.min(parallelism, items.length)) }, worker));
  if (faults.length > 0) throw faults[0];
}
