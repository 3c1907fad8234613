import type { ResourceTypeName, Stored } from './stored.ts';

/** Attributes that can be looked up without looking at every resource. */
export type IndexedAttribute = 'userName' | 'externalId' | 'displayName';

/** The directory as a read may see it. */
export interface DirectoryView {
  /** Changes whenever anything changed, so that an answer made of many resources can be kept until then. */
  readonly generation: number;
  readonly get: (type: ResourceTypeName, id: string) => Stored | undefined;
  /** In the order of creation, deleted users included. */
  readonly all: (type: ResourceTypeName) => readonly Stored[];
  /** Candidates whose attribute may equal the value; the caller compares exactly. */
  readonly lookUp: (type: ResourceTypeName, attribute: IndexedAttribute, value: string) => readonly Stored[];
  /** The groups that name this id among their members. */
  readonly groupsWith: (memberId: string) => readonly Stored[];
}
