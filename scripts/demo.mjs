/**
 * The whole of rollcall on one page: starts a practice directory, plans, meets the role policy, lets a waiver in, applies,
 * asks why, and plans again.
 * Works on a copy of examples/contact-center, so that the checkout stays as it is. Needs dist/ (`npm run build`).
 */
import { spawn } from 'node:child_process';
import { copyFile, cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { stripVTControlCharacters } from 'node:util';

const NOTHING_LEFT = 'No changes. The live directory matches the manifest.';
const BLOCKED = 5;
const START_LIMIT_MS = 20_000;

const rollcall = resolve(import.meta.dirname, '../dist/main.js');
const example = resolve(import.meta.dirname, '../examples/contact-center');

const folder = await mkdtemp(join(tmpdir(), 'rollcall-demo-'));
const running = new Set();
for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => end(signal));

try {
  await cp(example, folder, { recursive: true });
  // Whoever walked through the example by hand has let the waiver in already.
  await rm(join(folder, 'policy/waiver.yaml'), { force: true });
  await demonstrate();
} catch (error) {
  console.error(`\nThe demo failed: ${error.message}`);
  process.exitCode = 1;
} finally {
  end('SIGTERM');
  await rm(folder, { recursive: true, force: true });
}

async function demonstrate() {
  const url = await openSandbox();
  const access = {
    ROLLCALL_SANDBOX_URL: url,
    ROLLCALL_SANDBOX_CLIENT_ID: 'sandbox',
    ROLLCALL_SANDBOX_CLIENT_SECRET: 'sandbox',
  };
  await run(access, ['validate']);
  await run(access, ['plan'], { exitCode: BLOCKED });

  say(
    `Exit code ${BLOCKED}: the role policy blocks it. Finance control agrees to an exception, and its file is merged.`,
  );
  show('cp proposed/waiver.yaml policy/');
  await copyFile(join(folder, 'proposed/waiver.yaml'), join(folder, 'policy/waiver.yaml'));
  await run(access, ['plan', '--out', 'change.plan'], { lastLines: 12 });
  await run(access, ['apply', 'change.plan', '--auto-approve']);

  await run(access, ['explain', 'user/ama.danso@fennmark.example']);
  const last = await run(access, ['plan', '--detailed-exitcode']);
  if (!last.includes(NOTHING_LEFT)) throw new Error('the last plan still finds something to change.');
}

/** Starts the sandbox on a free port and resolves to its URL as soon as it says that it listens. */
function openSandbox() {
  const args = ['sandbox', '--port', '0', '--data', 'live.json'];
  show(`rollcall ${args.join(' ')}`);
  const child = start(args, {});
  child.stderr.pipe(process.stderr, { end: false });
  return new Promise((found, failed) => {
    setTimeout(() => failed(new Error('the sandbox did not start in time.')), START_LIMIT_MS).unref();
    child.once('exit', (code) => failed(new Error(`the sandbox ended early with exit code ${code}.`)));
    createInterface({ input: child.stdout }).on('line', (line) => {
      console.log(line);
      const [, url] = /^Listening on (http:\/\/\S+)/.exec(stripVTControlCharacters(line)) ?? [];
      if (url !== undefined) found(url);
    });
  });
}

/**
 * Runs one command to its end, shows what it prints, or the last lines of it, and resolves to that text; rejects when
 * it ends with another exit code than the one that is expected.
 */
function run(access, args, { exitCode = 0, lastLines } = {}) {
  show(`rollcall ${args.join(' ')}${lastLines === undefined ? '' : ` | tail -n ${lastLines}`}`);
  const child = start(args, access);
  const printed = [];
  child.stdout.on('data', (chunk) => {
    printed.push(chunk);
    if (lastLines === undefined) process.stdout.write(chunk);
  });
  child.stderr.pipe(process.stderr, { end: false });
  return new Promise((done, failed) => {
    child.once('error', failed);
    child.once('close', (code, signal) => {
      const text = Buffer.concat(printed).toString();
      if (lastLines !== undefined)
        process.stdout.write(
          text
            .split('\n')
            .slice(-lastLines - 1)
            .join('\n'),
        );
      if (code === exitCode) done(stripVTControlCharacters(text));
      else failed(new Error(`rollcall ${args[0]} ended with ${signal ?? `exit code ${code}`}.`));
    });
  });
}

function start(args, access) {
  const child = spawn(process.execPath, [rollcall, ...args], {
    cwd: folder,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, ...(process.stdout.hasColors?.() && { FORCE_COLOR: '1' }), ...access },
  });
  running.add(child);
  child.once('exit', () => running.delete(child));
  return child;
}

function end(signal) {
  for (const child of running) child.kill(signal);
}

function show(command) {
  console.log(`\n$ ${command}`);
}

function say(what) {
  console.log(`\n# ${what}`);
}
