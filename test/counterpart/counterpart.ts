/** A SCIM server written by somebody else, on the loopback address, and what it really has stored. */
export interface Counterpart {
  readonly baseUrl: string;
  readonly token: string;
  readonly state: () => Stored;
  /** Does something when the next such request for a resource has come in, and before the server sees it. */
  readonly justBefore: (method: 'PATCH' | 'DELETE', id: string, action: () => Promise<void>) => void;
  readonly close: () => Promise<void>;
}

export type Attributes = Readonly<Record<string, unknown>>;

/** The server's store itself, not its answers: people by userName, groups by displayName. */
export interface Stored {
  readonly people: Readonly<Record<string, Attributes>>;
  readonly groups: Readonly<Record<string, StoredGroup>>;
}

export interface StoredGroup {
  readonly id: string;
  readonly displayName: string;
  readonly externalId: string | undefined;
  /** userNames of people and displayNames of groups, sorted. */
  readonly members: readonly string[];
  /** Whatever else the server keeps of the group. */
  readonly others: Attributes;
  /** Moves with every write. */
  readonly revision: string;
}

/** What a server starts with. */
export interface Seed {
  readonly people: readonly SeedPerson[];
  readonly groups: readonly SeedGroup[];
}

export type SeedPerson = Attributes & { readonly userName: string };

export type SeedGroup = Attributes & {
  readonly displayName: string;
  /** userNames. */
  readonly members: readonly string[];
};

export function groupId(server: Counterpart, displayName: string): string {
  const group = server.state().groups[displayName];
  if (group === undefined) throw new Error(`there is no group "${displayName}"`);
  return group.id;
}
