import { singleUserAttributes } from '../target/attributes.ts';
import { readUser } from '../target/client.ts';
import { findUsers } from '../target/find-users.ts';
import type { Target } from '../target/target.ts';
import { createUser, updateUser } from '../target/write-users.ts';
import type { UserService } from './user-service.ts';

/** The people of a real directory. */
export function targetUsers(target: Target): UserService {
  return {
    read: (id, paths) => readUser(target, id, singleUserAttributes(target.profile, paths)),
    find: (userName) => findUsers(target, userName),
    create: (user) => createUser(target, user),
    update: (change) => updateUser(target, change),
  };
}
