import { scim } from '@better-auth/scim';
import { type BetterAuthPlugin, betterAuth } from 'better-auth';
import { memoryAdapter } from 'better-auth/adapters/memory';
import { toNodeHandler } from 'better-auth/node';
import { administrator, fill } from '../administrator.ts';
import type { Attributes, Counterpart, Seed, Stored } from '../counterpart.ts';
import { listen } from './listen.ts';

/** Made up, as everything secret here: it protects nothing. */
const token = 'counterpart-token';

/** The tables of better-auth and of its SCIM plug-in. */
function emptyTables() {
  return {
    user: [],
    session: [],
    account: [],
    verification: [],
    scimConnectionBinding: [],
    scimIdentityTombstone: [],
    scimSubject: [],
    scimProjectionGrant: [],
    scimUser: [] as UserRow[],
    scimGroup: [] as GroupRow[],
    scimGroupMember: [] as MemberRow[],
  };
}

type UserRow = Attributes & { readonly id: string; readonly userName: string };
interface GroupRow {
  readonly id: string;
  readonly displayName: string;
  readonly externalId?: string | null;
  readonly createdAt: Date;
  readonly updatedAt: Date;
}
interface MemberRow {
  readonly groupId: string;
  readonly scimUserId: string;
}

/**
 * The SCIM service of better-auth: no versions at all, members must exist, people only in groups, and filters that
 * it refuses rather than answers wrongly.
 */
export async function startBetterAuth(seed: Seed): Promise<Counterpart> {
  const tables = emptyTables();
  const { origin, answerWith, justBefore, close } = await listen();
  const plugin = scim({
    connections: [{ id: 'rollcall', credentials: [{ type: 'bearer', id: 'counterpart', token }] }],
  });
  const auth = betterAuth({
    baseURL: origin,
    secret: 'b0a1f6d4c27e4c6f9d1d0c3e5a7788f2e4c1b9a0',
    database: memoryAdapter(tables),
    rateLimit: { enabled: false },
    telemetry: { enabled: false },
    plugins: [plugin as BetterAuthPlugin],
  });
  answerWith(toNodeHandler(auth));
  const baseUrl = `${origin}/api/auth/scim/v2`;
  await fill(administrator({ baseUrl, token }), seed);
  return { baseUrl, token, state: () => storedIn(tables), justBefore, close };
}

function storedIn({ scimUser, scimGroup, scimGroupMember }: ReturnType<typeof emptyTables>): Stored {
  const names = new Map(scimUser.map(({ id, userName }) => [id, userName]));
  const groups = scimGroup.map(({ id, displayName, externalId, createdAt, updatedAt }) => ({
    id,
    displayName,
    externalId: externalId ?? undefined,
    members: scimGroupMember
      .filter(({ groupId }) => groupId === id)
      .map(({ scimUserId }) => names.get(scimUserId) ?? scimUserId)
      .sort(),
    others: { createdAt },
    revision: updatedAt.toISOString(),
  }));
  return structuredClone({
    people: Object.fromEntries(scimUser.map((user) => [user.userName, user])),
    groups: Object.fromEntries(groups.map((group) => [group.displayName, group])),
  });
}
