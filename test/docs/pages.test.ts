import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';

/**
 * What a page of docs/ shows of rollcall's words comes from a story that a test plays. A block marked
 * `console story=NAME` holds commands of that story, in their order, and what they said there; a line that begins with
 * `#` is what the story says happened meanwhile. `npx vitest run test/docs -u` writes the blocks anew, once the stories are.
 */
const root = resolve(import.meta.dirname, '../..');
const pages = readdirSync(join(root, 'docs'))
  .filter((name) => name.endsWith('.md'))
  .map((name) => ({
    name,
    file: join(root, 'docs', name),
    text: readFileSync(join(root, 'docs', name), 'utf8'),
  }));
const blocks = /(?<=^```console story=)(\S+)\n([\s\S]*?)(?=^```$)/gm;

test.each(pages.filter(({ text }) => text.match(blocks) !== null))(
  '$name shows what rollcall says',
  async ({ file, text }) => {
    const fresh = text.replace(
      blocks,
      (_, story: string, block: string) => `${story}\n${replay(block, tellingsOf(story))}`,
    );
    await expect(fresh).toMatchFileSnapshot(file);
  },
);

test('no command is shown that nothing plays', () => {
  const unmarked = pages.filter(({ text }) => /^```console$/m.test(text)).map(({ name }) => name);
  expect(unmarked).toEqual([]);
});

test('no link leads nowhere', () => {
  const dead = pages.flatMap(({ name, text }) =>
    [...text.matchAll(/\]\((?!https?:|#)([^)#\s]+)/g)]
      .map(([, link = '']) => link)
      .filter((link) => !existsSync(join(root, 'docs', link)))
      .map((link) => `${name}: ${link}`),
  );
  expect(dead).toEqual([]);
});

/** A command of a story with what it said, or a line of what happened between two. */
interface Telling {
  readonly head: string;
  readonly text: string;
}

function tellingsOf(story: string): readonly Telling[] {
  const transcript = readFileSync(join(root, 'test/scenario', story, 'expected/transcript.txt'), 'utf8');
  return transcript.split(/^(?=\$ |# )/m).map((part) => {
    const [head = '', ...rest] = part.trimEnd().split('\n');
    return { head, text: [head, ...asOnScreen(rest)].join('\n') };
  });
}

/** Both streams as a terminal shows them; an exit code only where it is not 0. */
function asOnScreen(lines: readonly string[]): readonly string[] {
  return lines
    .filter((line) => line !== '--- stderr' && line !== '--- exit code 0')
    .map((line) => line.replace(/^--- exit code (\d+)$/, '# exit code $1'));
}

function replay(block: string, tellings: readonly Telling[]): string {
  let from = 0;
  const heads = block.split('\n').filter((line) => /^(\$|#(?! exit code)) /.test(line));
  const told = heads.map((head) => {
    const at = tellings.findIndex((telling, index) => index >= from && telling.head === head);
    if (at === -1) throw new Error(`the story has no "${head}" here`);
    from = at + 1;
    return tellings[at]?.text;
  });
  return `${told.join('\n\n')}\n`;
}
