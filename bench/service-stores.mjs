import { readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import pg from 'pg';

/**
 * What a service can remember in: a PostgreSQL of its own, which syncs what it commits as in earnest, and the embedded one.
 * Each `open` makes an empty database. Where PostgreSQL is not installed it says so, and `postgresql` is undefined.
 */
export async function openStores(scripts) {
  const { postgresqlIsThere, startPostgresql } = await import(pathToFileURL(join(scripts, 'postgresql.js')));
  if (!postgresqlIsThere) {
    console.error('PostgreSQL IS NOT INSTALLED: the service is not measured on it, nor is a takeover');
    return { all: [embedded], close: async () => {} };
  }
  const server = await startPostgresql({ fsync: 'on' });
  const postgresql = { name: 'PostgreSQL', open: () => openDatabase(server) };
  return { all: [postgresql, embedded], postgresql, close: server.stop };
}

async function openDatabase(server) {
  const url = await server.freshDatabase();
  return { env: { DATABASE_URL: url }, args: [], diskMb: () => sizeOf(url), close: async () => {} };
}

const embedded = {
  name: 'embedded',
  open: async (folder) => {
    const store = join(folder, 'store');
    const close = () => rm(store, { recursive: true, force: true });
    return { env: {}, args: ['--store', store], diskMb: () => sizeOfFolder(join(store, 'data')), close };
  },
};

/** The tables with their indexes; the write-ahead log beside is kept at a size of its own. */
async function sizeOf(url) {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const { rows } = await client.query(`SELECT pg_database_size(current_database())::float8 AS tables,
    (SELECT sum(size) FROM pg_ls_waldir())::float8 AS log`);
  await client.end();
  return inMegabytes(rows[0]);
}

async function sizeOfFolder(folder) {
  return inMegabytes({
    tables: await bytesIn(join(folder, 'base')),
    log: await bytesIn(join(folder, 'pg_wal')),
  });
}

async function bytesIn(folder) {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  let bytes = 0;
  for (const entry of entries.filter((each) => each.isFile())) {
    // One that has gone away meanwhile takes no room.
    bytes += await stat(join(entry.parentPath, entry.name)).then(
      ({ size }) => size,
      () => 0,
    );
  }
  return bytes;
}

function inMegabytes({ tables, log }) {
  return { tablesMb: tables / 2 ** 20, logMb: log / 2 ** 20 };
}
