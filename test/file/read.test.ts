import { execFileSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { stateOf } from '../../src/file/look.ts';
import { readInside } from '../../src/file/read.ts';

let folder = '';
beforeEach(() => {
  folder = realpathSync(mkdtempSync(join(tmpdir(), 'rollcall-file-')));
  mkdirSync(join(folder, 'inside'));
});
afterEach(() => rmSync(folder, { recursive: true }));

/** Writes a file into the folder whose files may be read. */
function write(name: string, content: string | Uint8Array): void {
  writeFileSync(join(folder, 'inside', name), content);
}

function read(name: string, largest = 1000) {
  return readInside(join(folder, 'inside'), name, largest);
}

describe('a file that may be read', () => {
  it('has bytes, and a path with no links in it', () => {
    write('a.yaml', 'a: Zürich\n');
    symlinkSync('a.yaml', join(folder, 'inside', 'b.yaml'));
    const realPath = join(folder, 'inside/a.yaml');
    const reading = { ok: true, bytes: Buffer.from('a: Zürich\n'), realPath, state: stateOf(realPath) };
    expect([read('a.yaml'), read('b.yaml')]).toEqual([reading, reading]);
  });

  it('loses its byte-order mark, and no more than that', () => {
    write('a.csv', '\uFEFF\uFEFFid');
    expect(read('a.csv')).toMatchObject({ ok: true, bytes: Buffer.from('\uFEFFid') });
  });

  it('lies in a folder that is named by a link', () => {
    write('a.yaml', 'a: 1');
    symlinkSync('inside', join(folder, 'linked'));
    expect(readInside(join(folder, 'linked'), 'a.yaml', 1000)).toMatchObject({ ok: true });
  });

  it('is as large as it may be', () => {
    write('a.yaml', 'x'.repeat(1000));
    expect(read('a.yaml', 1000)).toMatchObject({ ok: true });
  });
});

describe('a file that may not be read', () => {
  it('is not there', () => {
    expect(read('a.yaml')).toEqual({ ok: false, fault: { kind: 'failed', what: 'does not exist' } });
  });

  it.each(['../secret', '../inside/../secret'])('lies outside: %s', (path) => {
    writeFileSync(join(folder, 'secret'), 'x');
    expect(read(path)).toEqual({ ok: false, fault: { kind: 'outside' } });
  });

  it('lies in a folder whose name only begins alike', () => {
    mkdirSync(join(folder, 'inside-out'));
    writeFileSync(join(folder, 'inside-out', 'a.yaml'), 'x');
    expect(read('../inside-out/a.yaml')).toEqual({ ok: false, fault: { kind: 'outside' } });
  });

  it('is a link to a file outside', () => {
    writeFileSync(join(folder, 'secret'), 'x');
    symlinkSync('../secret', join(folder, 'inside', 'a.yaml'));
    expect(read('a.yaml')).toEqual({ ok: false, fault: { kind: 'outside' } });
  });

  it('is a link that leads back to itself', () => {
    symlinkSync('a.yaml', join(folder, 'inside', 'a.yaml'));
    expect(read('a.yaml')).toMatchObject({ ok: false, fault: { kind: 'link-loop' } });
  });

  it('is a directory', () => {
    expect(read('.')).toEqual({ ok: false, fault: { kind: 'directory' } });
  });

  it('is a named pipe, which would never end', () => {
    execFileSync('mkfifo', [join(folder, 'inside', 'pipe')]);
    expect(read('pipe')).toEqual({ ok: false, fault: { kind: 'irregular' } });
  });

  it('is too large', () => {
    write('a.yaml', 'x'.repeat(1001));
    expect(read('a.yaml', 1000)).toEqual({ ok: false, fault: { kind: 'too-large', size: '1 MB' } });
  });

  it('is Latin-1 from its third line on', () => {
    write('a.yaml', Buffer.from('a: 1\nb: 2\nc: Zürich\nd: Köln\n', 'latin1'));
    expect(read('a.yaml')).toEqual({ ok: false, fault: { kind: 'not-utf8', line: 3 } });
  });

  it.skipIf(process.getuid?.() === 0)('is closed to us (skipped for root, who may read everything)', () => {
    write('a.yaml', 'a: 1');
    chmodSync(join(folder, 'inside', 'a.yaml'), 0);
    const fault = { kind: 'failed', what: 'may not be read (permission denied)' };
    expect(read('a.yaml')).toEqual({ ok: false, fault });
  });

  it.runIf(process.platform === 'linux')('fails while it is read', () => {
    // A process may open its own memory, but nothing is mapped at address 0: reading there fails for root too.
    const fault = { kind: 'failed', what: 'could not be read (EIO)' };
    expect(readInside('/proc/self', 'mem', 1000)).toEqual({ ok: false, fault });
  });
});
