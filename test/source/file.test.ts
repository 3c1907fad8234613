import { execFileSync } from 'node:child_process';
import { mkdirSync, symlinkSync, truncateSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Source } from '../../src/source/source.ts';
import { faultsOf, folderOf, read, shortly } from './reading.ts';

const csv: Source = { kind: 'csv', name: 'hr', path: 'hr.csv' };

describe('a file that cannot be a source', () => {
  it('is not there', async () => {
    expect(shortly(await faultsOf(csv, { folder: folderOf() }))).toEqual([
      'source-unreadable: source hr: hr.csv does not exist',
    ]);
  });

  it.each(['../hr.csv', 'data/../../hr.csv'])('lies outside the folder: %s', async (path) => {
    const outside = folderOf({ 'hr.csv': 'id\n1\n', 'inside/data/x': '' });
    expect(shortly(await faultsOf({ ...csv, path }, { folder: join(outside, 'inside') }))).toEqual([
      `source-unreadable: source hr: ${path} leads out of the manifest's folder`,
    ]);
  });

  it('is a link to a file outside the folder', async () => {
    const folder = folderOf();
    symlinkSync(join(folderOf({ 'hr.csv': 'id\n1\n' }), 'hr.csv'), join(folder, 'hr.csv'));
    expect(shortly(await faultsOf(csv, { folder }))).toEqual([
      "source-unreadable: source hr: hr.csv leads out of the manifest's folder",
    ]);
  });

  it('is a link that leads back to itself', async () => {
    const folder = folderOf();
    symlinkSync('hr.csv', join(folder, 'hr.csv'));
    expect((await faultsOf(csv, { folder })).map(({ code }) => code)).toEqual(['source-unreadable']);
  });

  it('is a directory', async () => {
    const folder = folderOf();
    mkdirSync(join(folder, 'hr.csv'));
    expect((await faultsOf(csv, { folder })).map(({ code }) => code)).toEqual(['source-unreadable']);
  });

  it('is a named pipe, which would never end', async () => {
    const folder = folderOf();
    execFileSync('sh', ['-c', 'mkfifo "$0"', join(folder, 'hr.csv')]);
    expect(shortly(await faultsOf(csv, { folder }))).toEqual([
      'source-unreadable: source hr: hr.csv is not a regular file',
    ]);
  });

  it('has 300 MB', async () => {
    const folder = folderOf({ 'hr.csv': '' });
    truncateSync(join(folder, 'hr.csv'), 300 * 1024 * 1024);
    expect(shortly(await faultsOf(csv, { folder }))).toEqual([
      'source-unreadable: source hr: hr.csv has 300 MB; a source may have 200 MB',
    ]);
  });

  it('is Latin-1', async () => {
    const folder = folderOf({ 'hr.csv': Buffer.from('name\nZürich\n', 'latin1') });
    expect(shortly(await faultsOf(csv, { folder }))).toEqual([
      'source-unreadable: source hr: hr.csv is not UTF-8 text',
    ]);
  });
});

it('is read through a link inside the folder', async () => {
  const folder = folderOf({ 'data/2026.csv': 'id\n1\n' });
  symlinkSync('data/2026.csv', join(folder, 'hr.csv'));
  expect((await read(csv, { folder })).records).toEqual([{ id: '1' }]);
});
