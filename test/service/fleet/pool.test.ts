import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type LoadedManifest, loadManifest } from '../../../src/manifest/load.ts';
import type { TargetDeclaration } from '../../../src/manifest/manifest.ts';
import { processRuntime } from '../../../src/runtime.ts';
import { createPool, type PooledTarget, type TargetPool } from '../../../src/service/fleet/pool.ts';
import { fetchUserById } from './ask.ts';
import { type Organisations, openOrganisations } from './organisation.ts';

describe('open targets', () => {
  let organisations: Organisations;
  let manifest: LoadedManifest;

  beforeAll(async () => {
    organisations = await openOrganisations(['acme', 'globex', 'initech']);
    manifest = await load();
  });

  afterAll(() => organisations?.close());

  async function load(): Promise<LoadedManifest> {
    const loaded = await loadManifest({ folder: organisations.folder, file: 'rollcall.yaml' });
    if (!loaded.ok) throw new Error(loaded.diagnostics.map(({ summary }) => summary).join());
    return loaded.value;
  }

  interface PoolOptions {
    readonly size?: number;
    readonly env?: Record<string, string>;
    readonly now?: () => number;
  }

  function pool(options: PoolOptions = {}): TargetPool {
    const { size, env = organisations.env, now = Date.now } = options;
    return createPool({
      runtime: { ...processRuntime(), env, now },
      metrics: { follow: () => () => {} },
      home: organisations.folder,
      fullEvery: 60_000,
      ...(size !== undefined && { size }),
    });
  }

  function declared(name: string, from = manifest): TargetDeclaration {
    const declaration = from.targets.get(name);
    if (declaration === undefined) throw new Error(`${name} is not declared`);
    return declaration;
  }

  const borrow = (from: TargetPool, name: string, its = manifest) =>
    from.lend(its, declared(name, its), async (pooled) => pooled);

  it('stay open from one turn to the next', async () => {
    const open = pool();
    const first = await borrow(open, 'acme');
    expect(await borrow(open, 'acme')).toBe(first);
    await open.close();
  });

  it('are opened anew when they are declared otherwise', async () => {
    const open = pool();
    const first = await borrow(open, 'acme');
    const { folder } = organisations;
    const changed = { ...declared('acme'), rateBudget: 0.5 };
    const second = await open.lend({ ...manifest, folder }, changed, async (pooled) => pooled);
    expect(second).not.toBe(first);
    await open.close();
  });

  it('stay open when another commit declares the same elsewhere in its files', async () => {
    const open = pool();
    const first = await borrow(open, 'acme');
    const moved = JSON.parse(
      JSON.stringify(declared('acme')).replaceAll('rollcall.yaml', 'targets/acme.yaml'),
    ) as TargetDeclaration;
    expect(moved).not.toEqual(declared('acme'));
    expect(await open.lend(manifest, moved, async (pooled) => pooled)).toBe(first);
    await open.close();
  });

  it('are opened anew after a day, once nobody has used them for a while', async () => {
    let now = Date.now();
    const open = pool({ now: () => now });
    const first = await borrow(open, 'acme');
    now += 86_400_000 - 1_000;
    expect(await borrow(open, 'acme')).toBe(first);
    now += 2_000;
    expect(await borrow(open, 'acme')).toBe(first);
    now += 60_000;
    expect(await borrow(open, 'acme')).not.toBe(first);
    await open.close();
  });

  it('give way to others, the one that was not used for the longest first', async () => {
    const open = pool({ size: 2 });
    const acme = await borrow(open, 'acme');
    const globex = await borrow(open, 'globex');
    await borrow(open, 'acme');
    await borrow(open, 'initech');
    expect(await borrow(open, 'acme')).toBe(acme);
    expect(await borrow(open, 'globex')).not.toBe(globex);
    await open.close();
  });

  it('are not closed while somebody uses them', async () => {
    const open = pool({ size: 1 });
    await open.lend(manifest, declared('acme'), async ({ target }) => {
      await borrow(open, 'globex');
      await borrow(open, 'initech');
      expect(await fetchUserById(target, 'u0')).toBe(200);
    });
    await open.close();
  });

  it('read their credentials again once these were refused', async () => {
    const env: Record<string, string> = { ...organisations.env, TOKEN: 'an-old-token' };
    const open = pool({ env });
    const asked = ({ target }: PooledTarget) => fetchUserById(target, 'u0');
    await expect(open.lend(manifest, declared('acme'), asked)).rejects.toMatchObject({
      diagnostics: [{ code: 'authentication-failed' }],
    });
    env.TOKEN = organisations.env.TOKEN ?? '';
    expect(await open.lend(manifest, declared('acme'), asked)).toBe(200);
    await open.close();
  });

  it('are opened anew after whatever they asked was cut off', async () => {
    const open = pool();
    const cut = await open.lend(manifest, declared('acme'), async (pooled) => {
      pooled.cutOff(new DOMException('stop', 'AbortError'));
      await expect(fetchUserById(pooled.target, 'u0')).rejects.toThrow('stop');
      return pooled;
    });
    expect(await borrow(open, 'acme')).not.toBe(cut);
    await open.close();
  });

  it('are lent no more once the pool is closed', async () => {
    const open = pool();
    await open.close();
    await expect(borrow(open, 'acme')).rejects.toThrow('the service ends');
  });
});
