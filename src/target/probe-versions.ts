import { isComplex, readAttribute, type ScimResource } from '../scim/resource.ts';
import type { ListRequest } from './paging.ts';
import type { Capabilities } from './probe-capabilities.ts';
import { type Finding, failure, fine, type Seen, warning } from './probe-finding.ts';
import type { Sample } from './probe-lists.ts';
import type { Profile } from './profile.ts';
import { toResource } from './resources.ts';
import type { Target } from './target.ts';
import { headerOf } from './transport.ts';
import { sameVersion } from './version.ts';

interface VersionProbe {
  readonly target: Target;
  readonly of: ListRequest['of'];
  readonly sample: Sample;
  readonly capabilities: Capabilities;
}

/** One resource's version in each place where a server may tell it. */
interface Told {
  readonly listed?: string;
  readonly alone?: string;
  readonly header?: string;
  /** An attribute `version` of the resource itself. */
  readonly body?: string;
}

/**
 * Whether versions are told, and the same one everywhere.
 *
 * @returns the finding, and the resource as it is alone, for look-ups by what a list leaves out
 */
export async function probeVersions(probe: VersionProbe): Promise<Seen<ScimResource | undefined>> {
  const { target, of, sample } = probe;
  const { profile } = target;
  const [first] = sample.items;
  if (first === undefined) return { findings: [], value: undefined };
  const collection = of === 'users' ? profile.usersPath : profile.groupsPath;
  const reply = await target.send({
    right: of === 'users' ? 'read users' : 'read groups',
    method: 'GET',
    base: 'scim',
    path: `${collection}/${encodeURIComponent(first.id)}`,
  });
  const resource = reply.kind === 'answer' && !reply.error ? toResource(reply.json) : undefined;
  if (reply.kind === 'lost' || resource?.id !== first.id) {
    const summary = `what ${collection} lists cannot be read alone`;
    return { findings: [failure('versions', 'remote-error', summary)], value: undefined };
  }
  const told = {
    ...versionText('listed', inMeta(first, profile)),
    ...versionText('alone', inMeta(resource, profile)),
    ...versionText('header', headerOf(reply.headers, 'etag')),
    ...versionText('body', readAttribute(resource, 'version')),
  };
  return { findings: [judge(told, probe)], value: resource };
}

function judge(told: Told, { target: { profile }, of, capabilities }: VersionProbe): Finding {
  const { listed, alone, header, body } = told;
  const noun = of === 'users' ? 'people' : 'groups';
  const inMeta = `meta.${profile.versionInMeta}`;
  if (profile.versioning === 'reread') return rereadFinding(told, noun, capabilities);
  const known = profile.versioning === 'body' ? (body ?? alone) : (alone ?? header);
  if (known === undefined) {
    const advice = 'Conflicts can then be seen only by reading again just before each write.';
    const other = profile.versioning === 'etag' && body !== undefined ? 'body' : 'reread';
    return warning('versions', `${noun} have no version`, { advice, profile: { versioning: other } });
  }
  if (listed !== undefined && alone !== undefined && !sameVersion(listed, alone)) {
    const summary = `${noun}: a list says version ${listed}, the resource alone ${alone}`;
    return warning('versions', summary, {
      advice: 'If nobody changed it meanwhile, every write meets a conflict.',
    });
  }
  if (header !== undefined && alone !== undefined && !sameVersion(header, alone)) {
    return fine('versions', `${noun}: ${inMeta}; the ETag header is something else, and no version`);
  }
  if (profile.versioning === 'etag' && needsQuotes(told) && !profile.quotedVersions) {
    const summary = `${noun}: the ETag header is quoted, ${inMeta} is not`;
    return warning('versions', summary, { profile: { quotedVersions: true } });
  }
  const where = [
    listed !== undefined && 'lists',
    alone !== undefined && inMeta,
    header !== undefined && 'ETag',
  ];
  return fine('versions', `${noun}: the same in ${where.filter(Boolean).join(', ')}`);
}

/** A server that does not promise to heed versions is never trusted with more because it happens to send some. */
function rereadFinding({ alone, header }: Told, noun: string, { etag }: Capabilities): Finding {
  const sends = alone ?? header;
  const advice = 'Before each write the resource is read again; a change in that moment goes unseen.';
  const promise =
    etag === false
      ? 'the server says that it does not heed them'
      : 'the server does not promise to heed them';
  return warning(
    'versions',
    sends === undefined ? `${noun} have none` : `${noun} have some, but ${promise}`,
    { advice },
  );
}

function needsQuotes({ alone, header }: Told): boolean {
  return alone !== undefined && header !== undefined && /"$/.test(header) && !/"$/.test(alone);
}

function inMeta(resource: ScimResource, { versionInMeta }: Profile): unknown {
  const meta = readAttribute(resource, 'meta');
  return isComplex(meta) ? readAttribute(meta, versionInMeta) : undefined;
}

function versionText(place: keyof Told, value: unknown): Told {
  const isText = (typeof value === 'string' && value !== '') || typeof value === 'number';
  return isText ? { [place]: String(value) } : {};
}
