import { isComplex, readAttribute, type ScimResource } from '../scim/resource.ts';
import { coveredAttributes } from './fingerprint.ts';
import type { Profile } from './profile.ts';
import { headerOf, type WireHeaders } from './transport.ts';

/**
 * The version of a resource as it is to be sent back, or undefined when there is none.
 * The ETag header is taken verbatim when it says what `meta.version` says; when it says something else it is the web
 * framework's hash of the page and no version at all (RFC 7644 section 3.14; seen on several servers).
 * A server without versions gets the fingerprint instead.
 */
export function versionOf(
  resource: ScimResource,
  headers: WireHeaders | undefined,
  profile: Pick<Profile, 'versioning' | 'versionInMeta' | 'quotedVersions'>,
  fingerprint: (resource: ScimResource) => string,
): string | undefined {
  const inMeta = metaVersion(resource, profile.versionInMeta);
  if (profile.versioning === 'body') return textOf(readAttribute(resource, 'version')) ?? inMeta;
  // Without promised ETags a lone header is a hash of the page, and differs with the attributes asked for.
  if (profile.versioning === 'reread') return inMeta ?? fingerprint(resource);
  const inHeader = headers && headerOf(headers, 'etag');
  const same = inHeader !== undefined && (inMeta === undefined || opaqueTag(inHeader) === opaqueTag(inMeta));
  const version = same ? inHeader : inMeta;
  return version !== undefined && profile.quotedVersions ? quoted(version) : version;
}

/** Whether a fingerprint was taken over the members too, so that it can only be compared after reading them again. */
export function coversMembers(version: string | undefined): boolean {
  return coveredAttributes(version).includes('members');
}

/** Whether two versions are one: a listing may leave out the quotes that a header has. */
export function sameVersion(left: string | undefined, right: string | undefined): boolean {
  return left !== undefined && right !== undefined && opaqueTag(left) === opaqueTag(right);
}

function metaVersion(resource: ScimResource, name: string): string | undefined {
  const meta = readAttribute(resource, 'meta');
  return isComplex(meta) ? textOf(readAttribute(meta, name)) : undefined;
}

function textOf(value: unknown): string | undefined {
  return (typeof value === 'string' && value !== '') || typeof value === 'number' ? String(value) : undefined;
}

/** What an entity tag stands for, without quotes and weakness (RFC 9110 section 8.8.3). */
function opaqueTag(tag: string): string {
  return tag.replace(/^W\//, '').replace(/^"(.*)"$/, '$1');
}

function quoted(version: string): string {
  return /^(W\/)?".*"$/.test(version) ? version : `"${version}"`;
}
