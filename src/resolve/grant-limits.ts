import type { Diagnostic } from '../diagnostic/diagnostic.ts';
import type { Locate } from '../diagnostic/source.ts';
import type { CarrierReader, CarrierReaders } from '../directory/carrier-reader.ts';
import type { DesiredUser } from '../directory/resource.ts';

/** People who would hold more than the server takes, counted with what is outside the catalogue: it refuses such a write. */
export function grantLimitFaults(
  users: readonly DesiredUser[],
  readers: CarrierReaders,
  locate: Locate,
): readonly Diagnostic[] {
  return [...readers.values()]
    .filter(({ carrier }) => carrier.on === 'user' && carrier.most !== undefined)
    .flatMap((reader) => users.flatMap((user) => faultOf(user, reader, locate)));
}

function faultOf(
  { address, live, grants, surplus, uncertain }: DesiredUser,
  { kind, carrier, read, keyOf }: CarrierReader,
  locate: Locate,
): readonly Diagnostic[] {
  const { most = Number.POSITIVE_INFINITY } = carrier;
  const granted = grants.filter(({ item }) => item.kind === kind);
  if (granted.length === 0) return [];
  const values = live === undefined ? [] : read(live.resource);
  if (values.length + granted.length <= most) return [];
  const held = new Set(values.map(({ value }) => keyOf(value)));
  const added = granted.filter(({ item }) => !held.has(keyOf(item.value)));
  const removed = uncertain === undefined ? surplus.filter(({ item }) => item.kind === kind) : [];
  const after = held.size + added.length - removed.length;
  if (added.length === 0 || after <= most) return [];
  const causes = added.flatMap(({ grounds }) => grounds);
  const groups = [...new Set(causes.map(({ group }) => group))].sort();
  return [
    {
      code: 'too-many-grants',
      severity: 'error',
      summary: `${address} would hold ${after} ${kind}s; this server takes ${most}`,
      detail: `Added through ${groups.join(', ')}.`,
      ...causes.map(({ origin }) => ({ range: locate(origin) })).at(0),
      expected: `at most ${most} ${kind}s`,
      advice: 'Grant fewer, or take the person out of one of these groups.',
    },
  ];
}
