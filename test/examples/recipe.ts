import { spawn } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join, resolve } from 'node:path';
import { parseSandboxData, type SandboxData, type SandboxUser } from '../../src/sandbox/data.ts';
import { startSandbox } from '../../src/sandbox/sandbox.ts';
import { defaultCredentials } from '../../src/sandbox/tokens.ts';
import { collect, rollcall } from '../cli/rollcall.ts';
import { daysOfToday } from '../support/today.ts';

const examples = resolve(import.meta.dirname, '../../examples');

export interface PlayedRecipe {
  readonly readmeFile: string;
  /** The README with what the commands in it say now. */
  readonly readme: string;
  /** The commands in it, each with what it said. */
  readonly steps: readonly Step[];
  /** A person by the first part of the userName, and a person's groups, as the last command left them. */
  readonly person: (name: string) => SandboxUser;
  readonly groupsOf: (name: string) => readonly string[];
}

interface Step {
  readonly command: string;
  readonly said: string;
}

/**
 * Runs the commands of a recipe's README, one after the other, in a copy of its folder against a sandbox that holds its
 * live.json. Commands stand in blocks marked `console`, each behind a `$`; what rollcall says stands below.
 * The README must show every exit code but 0 with `$ echo $?`.
 */
export async function playRecipe(
  name: string,
  env: Readonly<Record<string, string>> = {},
): Promise<PlayedRecipe> {
  const readmeFile = join(examples, name, 'README.md');
  const written = readFileSync(readmeFile, 'utf8');
  const folder = mkdtempSync(join(tmpdir(), `rollcall-${name}-`));
  cpSync(join(examples, name), folder, { recursive: true });
  const data = parseSandboxData(JSON.parse(readFileSync(join(folder, 'live.json'), 'utf8')));
  const sandbox = await startSandbox({ mode: 'genesys-cloud', data });
  try {
    const surroundings = {
      folder,
      env: {
        ROLLCALL_SANDBOX_URL: sandbox.url,
        ROLLCALL_SANDBOX_CLIENT_ID: defaultCredentials.clientId,
        ROLLCALL_SANDBOX_CLIENT_SECRET: defaultCredentials.clientSecret,
        ...env,
      },
    };
    const steps: Step[] = [];
    const commands = commandsOf(written);
    let exitCode = 0;
    for (const [index, command] of commands.entries()) {
      const step = await run(command, surroundings, exitCode);
      exitCode = step.exitCode;
      if (exitCode !== 0 && commands[index + 1] !== 'echo $?') {
        throw new Error(
          `${name}: "${command}" ended with an exit code that is not shown, ${exitCode}:\n${step.said}`,
        );
      }
      steps.push({ command, said: withoutChance(step.said, sandbox.url, daysOfToday(written)) });
    }
    return { readmeFile, readme: rewrite(written, steps), steps, ...peopleIn(sandbox.state()) };
  } finally {
    await sandbox.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

function peopleIn({ users, groups }: SandboxData): Pick<PlayedRecipe, 'person' | 'groupsOf'> {
  function person(name: string): SandboxUser {
    const found = users.find(({ userName }) => userName.startsWith(`${name}@`));
    if (found === undefined) throw new Error(`there is no ${name}`);
    return found;
  }
  const groupsOf = (name: string) =>
    groups
      .filter(({ members }) => members.some(({ value }) => value === person(name).id))
      .map(({ displayName }) => displayName);
  return { person, groupsOf };
}

const blocks = /(?<=^```console\n)[\s\S]*?(?=^```$)/gm;

function commandsOf(readme: string): readonly string[] {
  return [...readme.matchAll(blocks)].flatMap(([block]) =>
    [...block.matchAll(/^\$ (.*)$/gm)].map(([, command = '']) => command),
  );
}

/** Only what the READMEs need of a shell: rollcall, a script, copying a file into place, and the last exit code. */
async function run(
  command: string,
  surroundings: { readonly folder: string; readonly env: Readonly<Record<string, string>> },
  lastExitCode: number,
): Promise<{ readonly said: string; readonly exitCode: number }> {
  const [program, ...args] = command.split(' ');
  if (command === 'echo $?') return { said: `${lastExitCode}\n`, exitCode: 0 };
  if (program === 'cp') {
    const [from = '', to = ''] = args.map((path) => join(surroundings.folder, path));
    cpSync(from, join(to, from.slice(from.lastIndexOf('/') + 1)));
    return { said: '', exitCode: 0 };
  }
  if (program?.startsWith('./')) return runScript(program, args, surroundings);
  if (program !== 'rollcall') throw new Error(`the READMEs know no "${program}"`);
  const { stdout, stderr, exitCode } = await rollcall(args, surroundings);
  if (exitCode === null) throw new Error(`"${command}" was killed`);
  return { said: stdout + stderr, exitCode };
}

/** A script calls `rollcall` as it is called where it is installed: by its name. */
async function runScript(
  script: string,
  args: readonly string[],
  { folder, env }: { readonly folder: string; readonly env: Readonly<Record<string, string>> },
): Promise<{ readonly said: string; readonly exitCode: number }> {
  const bin = mkdtempSync(join(tmpdir(), 'rollcall-bin-'));
  try {
    const main = resolve(import.meta.dirname, '../../dist/main.js');
    writeFileSync(join(bin, 'rollcall'), `#!/bin/sh\nexec "${process.execPath}" "${main}" "$@"\n`, {
      mode: 0o755,
    });
    const PATH = [bin, process.env.PATH].join(delimiter);
    const child = spawn(script, args, {
      cwd: folder,
      env: { PATH, ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const [stdout, stderr] = [collect(child.stdout), collect(child.stderr)];
    const exitCode = await new Promise<number | null>((done) => child.on('close', done));
    if (exitCode === null) throw new Error(`"${script}" was killed`);
    return { said: stdout() + stderr(), exitCode };
  } finally {
    rmSync(bin, { recursive: true });
  }
}

/** Ports, days, digests and times differ from run to run; the rest is compared to the letter. */
function withoutChance(text: string, url: string, days: readonly string[]): string {
  return days
    .reduce((left, day) => left.replaceAll(`as of ${day}`, 'as of …'), text)
    .replaceAll(url, 'http://127.0.0.1:8484')
    .replace(/plan [0-9a-f]{12}\b/g, 'plan …')
    .replace(/\b\d+(\.\d+)? ms\b/g, '… ms')
    .replace(/\b\d+\.\d s\b/g, '… s');
}

function rewrite(readme: string, steps: readonly Step[]): string {
  const left = [...steps];
  return readme.replace(blocks, (block) =>
    commandsOf(`\`\`\`console\n${block}\`\`\``)
      .map((command) => `$ ${command}\n${left.shift()?.said.replace(/^\n/, '') ?? ''}`)
      .join('\n'),
  );
}
