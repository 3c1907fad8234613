import { createHash } from 'node:crypto';
import { isComplex, readAttribute, type ScimResource } from '../scim/resource.ts';
import type { Profile } from './profile.ts';
import { headerOf, type WireHeaders } from './transport.ts';

/**
 * The version of a group as it is to be sent back, or undefined when there is none.
 * The ETag header is taken verbatim when it says what `meta.version` says; when it says something else it is the web
 * framework's hash of the page and no version at all (RFC 7644 section 3.14; seen on several servers).
 * A server without versions gets a fingerprint of what a change of ours could collide with.
 */
export function versionOf(
  resource: ScimResource,
  headers: WireHeaders | undefined,
  profile: Pick<Profile, 'versioning' | 'quotedVersions'>,
): string | undefined {
  if (profile.versioning === 'body') return bodyVersion(resource);
  const inMeta = metaVersion(resource);
  // Without promised ETags a lone header is a hash of the page, and differs with the attributes asked for.
  if (profile.versioning === 'reread') return inMeta ?? fingerprint(resource);
  const inHeader = headers && headerOf(headers, 'etag');
  const same = inHeader !== undefined && (inMeta === undefined || opaqueTag(inHeader) === opaqueTag(inMeta));
  const version = same ? inHeader : inMeta;
  return version !== undefined && profile.quotedVersions ? quoted(version) : version;
}

/** Whether a fingerprint was taken over the members too, so that it can only be compared after reading them again. */
export function coversMembers(version: string): boolean {
  return version.startsWith('content+members:');
}

function metaVersion(resource: ScimResource): string | undefined {
  const meta = readAttribute(resource, 'meta');
  return isComplex(meta) ? textOf(readAttribute(meta, 'version')) : undefined;
}

function bodyVersion(resource: ScimResource): string | undefined {
  return textOf(readAttribute(resource, 'version')) ?? metaVersion(resource);
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

function fingerprint(resource: ScimResource): string {
  const members = readAttribute(resource, 'members');
  const ids = Array.isArray(members)
    ? members.map((member) => (isComplex(member) ? String(readAttribute(member, 'value')) : '')).sort()
    : undefined;
  const content = [
    readAttribute(resource, 'displayName'),
    readAttribute(resource, 'externalId') ?? null,
    ids,
  ];
  const hash = createHash('sha256').update(JSON.stringify(content)).digest('hex').slice(0, 32);
  return `${ids ? 'content+members' : 'content'}:${hash}`;
}
