import { constants } from 'node:fs';
import { mkdir, open, readdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { EmergencyPlace } from './emergency-place';

/** Whoever looks at the folder knows by it that a file is not whole. */
const UNFINISHED = '.writing';

/** A folder that whoever keeps the server has mounted. It is never made here: where it is missing, the other machine is. */
export class EmergencyFolder extends EmergencyPlace {
  readonly kind = 'FOLDER';

  constructor(private readonly root: string) {
    super();
  }

  async folders(): Promise<readonly string[]> {
    const entries = await readdir(this.root, { withFileTypes: true });
    return entries.filter((entry) => entry.isDirectory()).map(({ name }) => name);
  }

  async names(folder: string): Promise<readonly string[]> {
    const entries = await readdir(join(this.root, folder), { withFileTypes: true }).catch(nothingThere);
    return entries.filter((entry) => entry.isFile() && !entry.name.endsWith(UNFINISHED)).map(({ name }) => name);
  }

  async write(folder: string, name: string, content: Buffer): Promise<void> {
    const path = join(this.root, folder);
    await mkdir(path, { mode: 0o750 }).catch(isThere);
    const unfinished = join(path, `.${name}${UNFINISHED}`);
    // A link that somebody has laid there would lead out of the folder.
    const handle = await open(
      unfinished,
      constants.O_WRONLY | constants.O_CREAT | constants.O_TRUNC | constants.O_NOFOLLOW,
      0o640,
    );
    try {
      await handle.writeFile(content);
      await handle.sync();
    } finally {
      await handle.close();
    }
    await rename(unfinished, join(path, name));
  }

  async remove(folder: string, name: string): Promise<void> {
    await rm(join(this.root, folder, name), { force: true });
  }

  close(): void {}
}

function nothingThere(error: NodeJS.ErrnoException): never[] {
  if (error.code === 'ENOENT') return [];
  throw error;
}

function isThere(error: NodeJS.ErrnoException): void {
  if (error.code !== 'EEXIST') throw error;
}
