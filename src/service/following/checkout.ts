import {
  access,
  lstat,
  mkdir,
  mkdtemp,
  readdir,
  readFile,
  realpath,
  rename,
  rm,
  stat,
  utimes,
  writeFile,
} from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { systemFault } from '../../file/fault.ts';
import { makeFoldersOf } from '../../file/folders.ts';
import { leadsOut } from '../../file/inside.ts';
import { layOut } from '../../workflow/against-files.ts';
import { listTree, readObjects, type TreeFault, type TreeRequest } from '../../workflow/against-tree.ts';

/** Revisions that nobody has looked at for so long are taken away. */
const kept = 24 * 60 * 60_000;

export interface CheckoutRequest extends TreeRequest {
  /** Milliseconds since the epoch. */
  readonly now: number;
}

/**
 * Lays the files of a revision that could be part of a manifest out in a folder of their own, `.rollcall/followed/COMMIT`.
 * Of one revision there is one folder, which appears whole.
 */
export async function checkOut({
  now,
  ...tree
}: CheckoutRequest): Promise<{ readonly folder: string } | TreeFault> {
  const home = join(tree.folder, '.rollcall', 'followed');
  const folder = join(home, tree.commit);
  try {
    await mkdir(home, { recursive: true, mode: 0o700 });
    if (!(await isThere(folder))) {
      const fault = await layOutWhole(tree, home, folder);
      if (fault !== undefined) return fault;
    }
    await tidy(home, folder, now);
    return { folder: await realpath(folder) };
  } catch (error) {
    return { fault: `cannot be laid out here: ${join('.rollcall', 'followed')} ${systemFault(error).what}` };
  }
}

async function layOutWhole(tree: TreeRequest, home: string, folder: string): Promise<TreeFault | undefined> {
  const listed = await listTree(tree);
  if ('fault' in listed) return listed;
  const draft = await mkdtemp(join(home, 'new-'));
  try {
    const fault = await layOut(listed.entries, draft, tree);
    if (fault !== undefined) return fault;
    await rename(draft, folder).catch(async (error: unknown) => {
      // Another process was quicker, with the same files.
      if (!(await isThere(folder))) throw error;
    });
    return undefined;
  } finally {
    await rm(draft, { recursive: true, force: true });
  }
}

/**
 * Puts further files of the revision into its folder, byte for byte; paths that it does not have are passed over.
 *
 * @returns what was wrong, to go on after the name of the revision
 */
export async function bringFiles(
  paths: readonly string[],
  folder: string,
  tree: TreeRequest,
): Promise<readonly string[]> {
  const listed = await listTree(tree);
  if ('fault' in listed) return [listed.fault];
  const wanted = [...new Set(paths)].flatMap((path) => {
    const object = listed.objects.get(path);
    return object === undefined || leadsOut(path) ? [] : [{ path, object }];
  });
  const contents = await readObjects(
    tree,
    wanted.map(({ object }) => object),
  );
  if ('fault' in contents) return [contents.fault];
  // Beside the revision, whose own files and links may have any name: none of them is written to, or through.
  const draft = await mkdtemp(join(dirname(folder), 'new-'));
  try {
    for (const [index, { path }] of wanted.entries()) {
      await replaceFile(folder, path, contents[index] ?? Buffer.of(), join(draft, 'file'));
    }
    return [];
  } catch (error) {
    return [`cannot be laid out here: it ${systemFault(error).what}`];
  } finally {
    await rm(draft, { recursive: true, force: true });
  }
}

/** Appears whole: another process may read it at the same time, and would wait for one that comes again and again. */
async function replaceFile(folder: string, path: string, content: Buffer, draft: string): Promise<void> {
  const place = await makeFoldersOf(folder, path);
  if (await holds(place, content)) return;
  await writeFile(draft, content);
  await rename(draft, place);
}

async function holds(place: string, content: Buffer): Promise<boolean> {
  const found = await lstat(place).catch(() => undefined);
  if (found === undefined || !found.isFile() || found.size !== content.length) return false;
  return content.equals(await readFile(place));
}

async function tidy(home: string, current: string, now: number): Promise<void> {
  await utimes(current, new Date(now), new Date(now));
  for (const name of await readdir(home)) {
    const path = join(home, name);
    // Another process may have taken it away already.
    const lookedAt = await stat(path).catch(() => undefined);
    if (lookedAt !== undefined && now - lookedAt.mtimeMs > kept)
      await rm(path, { recursive: true, force: true });
  }
}

async function isThere(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}
