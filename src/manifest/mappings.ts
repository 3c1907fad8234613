import { nearest } from '../diagnostic/nearest.ts';
import type { Origin } from '../diagnostic/source.ts';
import type { ScimValue } from '../scim/resource.ts';
import { type AttributeClaims, claimAttribute } from './attribute-claims.ts';
import { declarePath } from './attribute-path.ts';
import { checkExact } from './attribute-values.ts';
import type { AttributeMapping, MappedAttribute } from './attributes.ts';
import { below } from './below.ts';
import { entry, type FaultList } from './fault.ts';
import type { MergedEntry } from './merge.ts';
import type { MappedValue, WhenMissing, AttributeMapping as WrittenMapping } from './rollcall.gen.ts';
import { checkSettable, type Setter } from './settable.ts';

/**
 * The attribute mappings, their attributes claimed. What is at fault is left out and was reported.
 * Whether the expressions are JSONata is checked on its own (`expressions.ts`).
 *
 * @param sources the names of all sources; undefined when a fault may have cost some
 * @param isOfEvents whether the records of a source come as events
 */
export function declareMappings(
  mappings: readonly MergedEntry<WrittenMapping>[],
  sources: ReadonlySet<string> | undefined,
  isOfEvents: (source: string) => boolean,
  claims: AttributeClaims,
  faults: FaultList,
): readonly AttributeMapping[] {
  return mappings.flatMap(({ key: name, origin, written }) => {
    const { source, whenMissing = 'keep' } = written;
    if (source !== undefined) checkSource(source, below(origin, 'source'), sources, faults);
    const ofEvents = source !== undefined && isOfEvents(source);
    const setter = ofEvents ? 'event-mapping' : 'mapping';
    const unmatched = declareUnmatched(written.unmatched, ofEvents, below(origin, 'unmatched'), faults);
    const passesOver = ofEvents && written.unmatched === 'ignore';
    const match = declareMatch(written.match ?? {}, below(origin, 'match'), faults);
    const set = Object.entries(written.set ?? {}).flatMap(([path, value]) => {
      const attribute = declareMapped(
        path,
        value,
        { whenMissing, setter },
        below(origin, 'set', path),
        faults,
      );
      if (attribute !== undefined) claimAttribute(claims, attribute, faults);
      return attribute ?? [];
    });
    return source === undefined || match === undefined
      ? []
      : [{ name, origin, source, match, set, unmatched, ...(passesOver && { passesOver }) }];
  });
}

/**
 * Whoever an event is about and is not found is told there, once. A round sees the records of all who ever were: people leave,
 * and their records must not stop it.
 */
function declareUnmatched(
  written: WrittenMapping['unmatched'],
  ofEvents: boolean,
  origin: Origin,
  faults: FaultList,
): AttributeMapping['unmatched'] {
  if (!ofEvents) return written ?? 'warn';
  if (written === 'error') {
    faults.add({
      code: 'invalid-value',
      summary: 'records that come as events cannot be demanded to fit somebody',
      at: entry(origin),
      expected: '"ignore" or "warn"',
      advice: 'An event about somebody who is not found is parked: rollcall events list --status parked',
    });
  }
  return written ?? 'ignore';
}

function declareMatch(
  written: WrittenMapping['match'],
  at: Origin,
  faults: FaultList,
): AttributeMapping['match'] | undefined {
  for (const [name, expression] of Object.entries(written)) {
    const origin = below(at, name);
    const path = declarePath(name, origin, 'inside-key', faults);
    return path && { path, expression, origin };
  }
  return undefined;
}

function declareMapped(
  name: string,
  written: MappedValue,
  { whenMissing, setter }: { readonly whenMissing: WhenMissing; readonly setter: Setter },
  origin: Origin,
  faults: FaultList,
): MappedAttribute | undefined {
  const path = declarePath(name, origin, 'inside-key', faults);
  if (path === undefined) return undefined;
  checkSettable(path, setter, origin, faults);
  if (typeof written === 'string') return { path, expression: written, whenMissing, origin };
  const fallback = written.default as ScimValue | undefined;
  if (fallback !== undefined) checkExact(fallback, below(origin, 'default'), faults);
  return {
    path,
    expression: written.value,
    ...(fallback !== undefined && { default: fallback }),
    whenMissing: written.whenMissing ?? whenMissing,
    origin,
  };
}

function checkSource(
  name: string,
  origin: Origin,
  sources: ReadonlySet<string> | undefined,
  faults: FaultList,
): void {
  if (sources === undefined || sources.has(name)) return;
  const suggestion = nearest(name, sources);
  faults.add({
    code: 'unknown-source',
    summary: `source "${name}" is not declared`,
    at: entry(origin),
    ...(suggestion !== undefined && { suggestion }),
  });
}
