import type { Directory, ScimFace } from './face.ts';
import type { Answer, SandboxRequest } from './http.ts';
import { ignoredAttributes, withoutIgnored } from './ignored-attributes.ts';
import { settleMembers } from './members.ts';
import { applyPatch } from './patch.ts';
import { readPatch } from './patch-request.ts';
import { notFound, Refusal } from './refusal.ts';
import { locationOf, type Represent } from './represent.ts';
import { layOver } from './representation.ts';
import type { ScimReads } from './scim-reads.ts';
import type { Store } from './store.ts';
import type { Attributes, ResourceTypeName, Stored } from './stored.ts';
import { namesVersion } from './versions.ts';
import { createStored, type Extent, extentOf, leaveAllGroups, revise } from './writes.ts';

type Write = (type: ResourceTypeName, request: SandboxRequest) => Answer;

export interface ScimWrites {
  readonly create: Write;
  readonly replace: Write;
  readonly patch: Write;
  readonly remove: Write;
}

/** The groups of this name, in any case. */
export const namesakesOf = (store: Store, displayName: unknown): readonly Stored[] =>
  typeof displayName === 'string' ? store.lookUp('Group', 'displayName', displayName) : [];

function refuseTaken(attribute: string, bearers: readonly Stored[], before: Stored | undefined): void {
  const taken = bearers.some(({ id, deleted }) => deleted !== true && id !== before?.id);
  if (taken) throw new Refusal(409, `The ${attribute} is taken.`, { scimType: 'uniqueness' });
}

export function createScimWrites(
  face: ScimFace,
  directory: Directory,
  represent: Represent,
  reads: ScimReads,
): ScimWrites {
  const { store } = directory;
  /** What of a change moves the version. */
  const counted: Readonly<Record<Extent, boolean>> = {
    nothing: true,
    attributes: true,
    members: face.membershipBumpsVersion,
    holdings: face.holdingsBumpVersion,
  };
  const ignored = {
    User: ignoredAttributes(face.ignoreAttributes, face.types.User),
    Group: ignoredAttributes(face.ignoreAttributes, face.types.Group),
  };

  /** The resource a write is about, in the version the client has read. */
  function held(type: ResourceTypeName, request: SandboxRequest): Stored {
    const resource = store.get(type, request.params.id ?? '');
    if (resource === undefined || resource.deleted === true) throw notFound(type);
    const expected = request.headers['if-match'];
    if (expected !== undefined && !namesVersion(expected, face.etag(resource.version)))
      throw face.versionConflict();
    return resource;
  }

  function settle(type: ResourceTypeName, attributes: Attributes, before: Stored | undefined): Attributes {
    const taken = withoutIgnored(attributes, before?.attributes, ignored[type]);
    const reviewed = face.review(face.types[type], taken, before, store);
    if (type === 'User') refuseTaken('userName', bearersOf(reviewed.userName), before);
    else if (face.uniqueGroupNames)
      refuseTaken('displayName', namesakesOf(store, reviewed.displayName), before);
    return type === 'User' ? reviewed : settleMembers(reviewed, before, store, face);
  }

  function bearersOf(userName: unknown): readonly Stored[] {
    return typeof userName === 'string' ? store.lookUp('User', 'userName', userName) : [];
  }

  function shown(status: number, resource: Stored, request: SandboxRequest): Answer {
    const projection = reads.projection(resource.type, request);
    return {
      status,
      headers: {
        ETag: face.etag(resource.version),
        ...(status === 201 && { Location: locationOf(resource, face) }),
      },
      body: represent(resource, store, projection),
    };
  }

  return {
    create(type, request) {
      const attributes = settle(
        type,
        layOver({}, request.body, face.types[type], face.schemasRequired),
        undefined,
      );
      const revived = face.revivesDeleted
        ? bearersOf(attributes.userName).find(({ deleted }) => deleted)
        : undefined;
      if (type === 'User' && revived !== undefined) {
        return shown(face.reviveStatus, revise(directory, revived, { attributes, deleted: false }), request);
      }
      return shown(201, createStored(directory, type, attributes), request);
    },

    replace(type, request) {
      const before = held(type, request);
      const base = face.putOmitted === 'keep' ? before.attributes : {};
      const laid = layOver(base, request.body, face.types[type], face.schemasRequired);
      return shown(200, revise(directory, before, { attributes: settle(type, laid, before) }), request);
    },

    patch(type, request) {
      const before = held(type, request);
      const operations = readPatch(request.body, face.patchManners);
      const patched = applyPatch(before.attributes, operations, {
        type: face.types[type],
        removeWithValue: face.removeWithValue,
      });
      const attributes = settle(type, patched, before);
      const extent = extentOf(before.attributes, attributes);
      if (extent === 'nothing' && !face.idlePatchBumpsVersion) return shown(200, before, request);
      const bump = counted[extent];
      return shown(200, revise(directory, before, { attributes }, { bump }), request);
    },

    remove(type, request) {
      const resource = held(type, request);
      leaveAllGroups(directory, resource.id);
      if (face.deletion === 'soft') revise(directory, resource, { deleted: true });
      else store.drop(type, resource.id);
      return { status: 204 };
    },
  };
}
