import { isComplex, readAttribute } from '../scim/resource.ts';
import type { Identified } from './paging.ts';
import { sameVersion } from './version.ts';

/** A list as it was at the last look. */
export interface KnownListing {
  readonly items: ReadonlyMap<string, Identified>;
  readonly stamps: ReadonlyMap<string, Stamp>;
  /** Requests that reading it whole took. */
  readonly pages: number;
  /** Milliseconds since the epoch by the server's clock; absent where it does not tell. */
  readonly at?: number;
  /** Whether the cheap way was seen to find somebody who is certainly there. */
  readonly proven: boolean;
  /** Ids of what may not have been shown as it was, each with our time then: it is read once more. */
  readonly unsettled: ReadonlyMap<string, number>;
}

/** What moves whenever a resource changes. */
export interface Stamp {
  readonly version: string;
  /** The version with everything else that has to stay the same. */
  readonly whole: string;
}

/** `moved`: this time it has to be read whole. `impossible`: the cheap way does not hold on this server. */
export type Refresh =
  | { readonly kind: 'refreshed'; readonly known: KnownListing }
  | { readonly kind: 'moved' }
  | { readonly kind: 'impossible' };

/** The stamps of everything that a list holds now, or why they are not to be had. */
export type Stamps = ReadonlyMap<string, Stamp> | Exclude<Refresh['kind'], 'refreshed'>;

/** Version and time of the last change, where the server tells one of them (RFC 7643 section 3.1). */
export function stampOf(item: Identified): Stamp | undefined {
  const version = metaText(item, 'version');
  const time = metaText(item, 'lastModified');
  if (version === undefined && time === undefined) return undefined;
  return { version: version ?? '', whole: `${version} ${time}` };
}

/** When the resource was last changed, by the server's clock; undefined when it does not say. */
export function lastModified(item: Identified): number | undefined {
  const time = Date.parse(metaText(item, 'lastModified') ?? '');
  return Number.isNaN(time) ? undefined : time;
}

/** Those whose body does not bear the version that a list of versions told: one of the two lags behind. */
export function stillUnsettled(
  items: ReadonlyMap<string, Identified>,
  stamps: ReadonlyMap<string, Stamp>,
  now: number,
): ReadonlyMap<string, number> {
  const late = [...items].filter(([id, item]) => {
    const told = stamps.get(id)?.version;
    const borne = metaText(item, 'version');
    return told !== undefined && borne !== undefined && !sameVersion(told, borne);
  });
  return new Map(late.map(([id]) => [id, now]));
}

function metaText(item: Identified, name: string): string | undefined {
  const meta = readAttribute(item, 'meta');
  const value = isComplex(meta) ? readAttribute(meta, name) : undefined;
  return typeof value === 'string' || typeof value === 'number' ? String(value) : undefined;
}
