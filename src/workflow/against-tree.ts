import { shortHash } from '../changeset/short-hash.ts';
import { leadsOut } from '../file/inside.ts';
import { askGit } from './git.ts';

/** A file or link of a revision, by its path inside the manifest's folder. */
export interface TreeEntry {
  readonly kind: 'file' | 'link';
  readonly path: string;
  readonly object: string;
  readonly size: number;
}

/** Why a tree is not taken over. */
export interface TreeFault {
  readonly fault: string;
}

export interface TreeRequest {
  readonly folder: string;
  readonly commit: string;
  /** The manifest's folder inside the repository, without a slash at its end; empty for the repository itself. */
  readonly prefix: string;
  readonly env: Readonly<Record<string, string | undefined>>;
}

/** What could be part of a manifest: everything else of a repository is nobody's concern here. */
const isText = /\.(?:ya?ml|json)$/i;

const mostFiles = 20_000;
const mostBytes = 128 * 1024 * 1024;

/** The files of a revision. */
export interface Tree {
  /** Those that could be part of the manifest. */
  readonly entries: readonly TreeEntry[];
  /** What each file is kept as, by its path. */
  readonly objects: ReadonlyMap<string, string>;
}

/** Lists a revision's files. Submodules are passed over: their content belongs to another repository. */
export async function listTree({ folder, commit, prefix, env }: TreeRequest): Promise<Tree | TreeFault> {
  const tree = prefix === '' ? `${commit}^{tree}` : `${commit}:${prefix}`;
  const answer = await askGit(folder, ['ls-tree', '-r', '-z', '-l', '--full-tree', tree], env);
  if (answer.exitCode !== 0) return { fault: 'has no such folder' };
  const entries = answer.stdout
    .toString()
    .split('\0')
    .flatMap((line) => entryOf(line) ?? []);
  const files = entries.filter(({ kind, path }) => kind === 'link' || isText.test(path));
  const bytes = files.reduce((sum, { size }) => sum + size, 0);
  if (files.length > mostFiles)
    return { fault: `has ${files.length} files that could be part of a manifest` };
  if (bytes > mostBytes)
    return { fault: `has ${Math.ceil(bytes / 1024 / 1024)} MB that could be a manifest` };
  return { entries: files, objects: new Map(entries.map(({ path, object }) => [path, object])) };
}

/** `100644 blob 1a2b…    123\tdirectory/support.yaml` */
function entryOf(line: string): TreeEntry | undefined {
  const found = /^(\d{6}) blob ([0-9a-f]{40,64}) +(\d+)\t(.+)$/s.exec(line);
  if (found === null) return undefined;
  const [, mode, object = '', size, path = ''] = found;
  if (leadsOut(path) || path.includes('\\')) return undefined;
  return { kind: mode === '120000' ? 'link' : 'file', path, object, size: Number(size) };
}

/** The bytes of each object, in their order, as they are kept: no filter, no conversion. */
export async function readObjects(
  { folder, env }: Pick<TreeRequest, 'folder' | 'env'>,
  objects: readonly string[],
): Promise<readonly Buffer[] | TreeFault> {
  const questions = objects.map((object) => `${object}\n`).join('');
  const { stdout } = await askGit(folder, ['cat-file', '--batch'], env, questions);
  const contents: Buffer[] = [];
  let at = 0;
  for (const object of objects) {
    const end = stdout.indexOf(10, at);
    const [, size] = /^[0-9a-f]+ blob (\d+)$/.exec(stdout.subarray(at, Math.max(at, end)).toString()) ?? [];
    if (size === undefined) return { fault: `lacks the object ${shortHash(object)}` };
    contents.push(stdout.subarray(end + 1, end + 1 + Number(size)));
    at = end + Number(size) + 2;
  }
  return contents;
}
