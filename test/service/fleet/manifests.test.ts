import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { processRuntime } from '../../../src/runtime.ts';
import { type FollowedManifests, followManifests } from '../../../src/service/fleet/manifests.ts';
import { followFiles, type LookForPlace } from '../../../src/service/following/place.ts';
import { openLog } from '../../../src/service/pino.ts';

describe('the manifests of many targets', () => {
  let folder: string;
  const ended = new AbortController();
  let day = 0;
  /** Each look is long after the one before. */
  const runtime = { ...processRuntime(), now: () => (day += 86_400_000) };

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'rollcall-manifests-'));
    await mkdir(join(folder, 'organisations'));
    await write('rollcall.yaml', 'version: 1\ntargets: [organisations/*.yaml]\n');
    await write('organisations/acme.yaml', organisation('acme'));
    await write('organisations/globex.yaml', organisation('globex'));
  });

  afterEach(() => rm(folder, { recursive: true, force: true }));

  const write = (file: string, text: string) => writeFile(join(folder, file), text);

  function follow(options: { readonly targets?: readonly string[]; readonly look?: LookForPlace } = {}) {
    const { look = followFiles(folder), ...rest } = options;
    return followManifests({
      look,
      freshFor: 0,
      runtime,
      log: openLog('silent', process.stderr),
      signal: ended.signal,
      ...rest,
    });
  }

  async function groupsOf(manifests: FollowedManifests, target: string): Promise<unknown> {
    const followed = await manifests.of(target);
    return followed.kind === 'valid' ? followed.manifest.groups.map(({ key }) => key) : followed.kind;
  }

  it('are one for each target', async () => {
    const manifests = await follow();
    expect(manifests.names()).toEqual(['acme', 'globex']);
    expect(await groupsOf(manifests, 'acme')).toEqual(['acme-team']);
    expect(await groupsOf(manifests, 'globex')).toEqual(['globex-team']);
  });

  it('are those that are wanted here', async () => {
    expect((await follow({ targets: ['a*'] })).names()).toEqual(['acme']);
  });

  it('come and go with their files', async () => {
    const manifests = await follow();
    await write('organisations/initech.yaml', organisation('initech'));
    await rm(join(folder, 'organisations/acme.yaml'));
    await manifests.refresh();
    expect(manifests.names()).toEqual(['globex', 'initech']);
  });

  it('are each judged alone: a fault in one is not the fault of another', async () => {
    const manifests = await follow();
    await write('organisations/acme.yaml', `${organisation('acme')}nonsense: true\n`);
    await manifests.refresh();
    expect(manifests.names()).toEqual(['acme', 'globex']);
    expect(await groupsOf(manifests, 'acme')).toBe('invalid');
    expect(await groupsOf(manifests, 'globex')).toEqual(['globex-team']);
  });

  it('are the same value where all targets stand in one file, however many there are', async () => {
    const targets = ['acme', 'globex'].map((name) => `  ${name}: ${declaration(name)}\n`);
    await write('rollcall.yaml', `version: 1\ntargets:\n${targets.join('')}`);
    const manifests = await follow();
    const [acme, globex] = [await manifests.of('acme'), await manifests.of('globex')];
    expect(acme.manifest).toBe(globex.manifest);
  });

  it('keep those targets that were known before the root became invalid', async () => {
    const manifests = await follow();
    await write('rollcall.yaml', 'version: 1\nnonsense: true\n');
    await manifests.refresh();
    expect(manifests.common().kind).toBe('invalid');
    expect(manifests.names()).toEqual(['acme', 'globex']);
  });

  it('stay as they are while a fetch goes on', async () => {
    let looks = 0;
    const files = followFiles(folder);
    const look: LookForPlace = () => {
      looks += 1;
      return looks === 1 ? files() : new Promise(() => {});
    };
    const manifests = await followManifests({
      look,
      freshFor: 1,
      runtime,
      log: openLog('silent', process.stderr),
      signal: ended.signal,
    });
    await manifests.refresh();
    expect(looks).toBeGreaterThan(1);
    expect(await groupsOf(manifests, 'acme')).toEqual(['acme-team']);
  });
});

function declaration(name: string): string {
  return `{ type: scim, baseUrl: 'https://${name}.example/scim/v2', auth: { token: { env: TOKEN } } }`;
}

function organisation(name: string): string {
  return `target: ${declaration(name)}\ngroups:\n  ${name}-team: { displayName: Team, membership: exact, members: [a@company.com] }\n`;
}
