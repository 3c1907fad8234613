import type { LiveUser } from '../directory/resource.ts';
import type { AttributePath } from '../scim/path.ts';
import type { ResourceChange, ResourceEdit } from '../target/edits.ts';
import type { WriteAnswer } from '../target/write.ts';

/** What carrying out a plan needs of a directory's people; `target-users.ts` is the real one. */
export interface UserService {
  /** The person with everything these paths name, and with the version. */
  readonly read: (id: string, paths: readonly AttributePath[]) => Promise<LiveUser | undefined>;
  /** Everybody with this userName, active or not. */
  readonly find: (userName: string) => Promise<readonly LiveUser[]>;
  readonly create: (user: NewUser) => Promise<WriteAnswer>;
  /** `current` is the person as last seen, or what the plan tells of them. */
  readonly update: (change: ResourceChange) => Promise<WriteAnswer>;
}

interface NewUser {
  readonly userName: string;
  readonly edits: readonly ResourceEdit[];
}
