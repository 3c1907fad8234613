import type { AttributePath } from '../scim/path.ts';
import type { GroupService } from './group-service.ts';
import type { UserService } from './user-service.ts';
import type { ValueSemantics } from './value-edit.ts';

/** What carrying out a plan needs of a directory; `target-service.ts` is the real one. */
export interface DirectoryService extends GroupService, ValueSemantics {
  /** Whether values at the path are written as a whole list, so that any that nobody saw would be taken away. */
  readonly replacesList: (path: AttributePath) => boolean;
  readonly users: UserService;
}
