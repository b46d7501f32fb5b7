import { link, mkdir, open, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { type Readable } from 'node:stream';
import { ContentStore, contentPath, damaged, type ReceivedFile } from './content-store';

/** Contents in a folder of the file system, which must also hold the temporary place: files are linked, not copied. */
export class FolderStore extends ContentStore {
  constructor(private readonly folder: string) {
    super();
  }

  async keep({ path, sha256, size }: ReceivedFile): Promise<void> {
    const target = join(this.folder, contentPath(sha256));
    await mkdir(dirname(target), { recursive: true, mode: 0o700 });
    try {
      // Unlike a rename, a link fails where something is there already.
      await link(path, target);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
      if ((await stat(target)).size !== size) throw damaged(sha256);
      return;
    }
    await syncFolder(dirname(target));
    await syncFolder(dirname(dirname(target)));
    await syncFolder(this.folder);
  }

  async open(sha256: string): Promise<Readable> {
    const file = await open(join(this.folder, contentPath(sha256)), 'r');
    return file.createReadStream();
  }
}

/** The file's bytes were synced by whoever wrote them; this makes its name survive a power cut too. */
async function syncFolder(path: string): Promise<void> {
  // Windows cannot open a folder, and keeps names in order by itself.
  if (process.platform === 'win32') return;
  const folder = await open(path, 'r');
  await folder.sync().finally(() => folder.close());
}
