import { open, symlink, writeFile } from 'node:fs/promises';
import { makeFoldersOf } from '../file/folders.ts';
import { largestFile } from '../manifest/read.ts';
import { readObjects, type TreeEntry, type TreeFault, type TreeRequest } from './against-tree.ts';

/**
 * Puts the files of a revision into an empty folder. A file too large for a manifest is put there hollow, as large as it
 * is, so that whoever reads it says the same as of any other.
 */
export async function layOut(
  entries: readonly TreeEntry[],
  into: string,
  request: Pick<TreeRequest, 'folder' | 'env'>,
): Promise<TreeFault | undefined> {
  const [hollow, whole] = [entries.filter(isHollow), entries.filter((entry) => !isHollow(entry))];
  const contents = await readObjects(
    request,
    whole.map(({ object }) => object),
  );
  if ('fault' in contents) return contents;
  const files = whole.flatMap((entry, index) => ({ ...entry, content: contents[index] ?? Buffer.of() }));
  for (const { kind, path, content } of files) {
    if (kind === 'file') await writeFile(await makeFoldersOf(into, path), content, { flag: 'wx' });
  }
  for (const { path, size } of hollow) await makeHollow(await makeFoldersOf(into, path), size);
  // Links come last, so that no file can be written through one. Where they lead is judged when they are read.
  for (const { kind, path, content } of files) {
    if (kind === 'link') await symlink(content.toString(), await makeFoldersOf(into, path));
  }
  return undefined;
}

function isHollow({ kind, size }: TreeEntry): boolean {
  return kind === 'file' && size > largestFile;
}

async function makeHollow(place: string, size: number): Promise<void> {
  const file = await open(place, 'wx');
  try {
    await file.truncate(size);
  } finally {
    await file.close();
  }
}
