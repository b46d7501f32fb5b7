import { constants, type Dirent } from 'node:fs';
import { lstat, mkdir, open, readdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { type DropBox, DropPlace, type DroppedFile, idOf, INBOXES, isUnfinished, type Outbox } from './drop-place';

interface Seen {
  readonly as: string;
  readonly since: number;
}

/**
 * Files dropped in a folder. One under a name that says it is being written (`.tmp`, `.part`, a dot in front) is not touched;
 * any other once its size and time of writing have stayed as they are for a while.
 */
export class FolderPlace extends DropPlace {
  private readonly seen = new Map<string, Seen>();

  constructor(
    private readonly root: string,
    private readonly settleMs: number,
  ) {
    super();
  }

  async boxes(): Promise<readonly DropBox[]> {
    const boxes: DropBox[] = [];
    for (const client of await foldersIn(this.root))
      for (const profile of await foldersIn(join(this.root, client))) {
        const [clientId, profileId] = [idOf(client), idOf(profile)];
        if (clientId !== null && profileId !== null) boxes.push({ path: join(client, profile), clientId, profileId });
      }
    return boxes;
  }

  async files(box: DropBox): Promise<readonly DroppedFile[]> {
    const files: DroppedFile[] = [];
    for (const inbox of INBOXES) {
      const folder = join(this.root, box.path, inbox);
      for (const { name } of (await entriesIn(folder)).filter((entry) => entry.isFile())) {
        const path = join(folder, name);
        const state = isUnfinished(name) ? null : await stateOf(path);
        if (state !== null && this.isSettled(path, state)) files.push({ inbox, name, ...state });
      }
    }
    return files;
  }

  /** A link would lead out of the folder. */
  async read(box: DropBox, file: DroppedFile): Promise<Buffer | null> {
    const path = this.pathOf(box, file);
    const handle = await open(path, constants.O_RDONLY | constants.O_NOFOLLOW).catch(nothingThere);
    if (handle === null) return null;
    try {
      const content = await handle.readFile();
      const state = await stateOf(path);
      return state !== null && isSame(state, file) && content.length === file.size ? content : null;
    } finally {
      await handle.close();
    }
  }

  async write(box: DropBox, outbox: Outbox, name: string, content: Buffer): Promise<void> {
    const folder = join(this.root, box.path, outbox);
    await mkdir(folder, { recursive: true });
    const unfinished = join(folder, `.${name}.writing`);
    const handle = await open(
      unfinished,
      constants.O_WRONLY | constants.O_CREAT | constants.O_TRUNC | constants.O_NOFOLLOW,
      0o660,
    );
    try {
      await handle.writeFile(content);
      await handle.sync();
    } finally {
      await handle.close();
    }
    await rename(unfinished, join(folder, name));
  }

  async putAway(box: DropBox, file: DroppedFile, outbox: Outbox, name: string): Promise<void> {
    const path = this.pathOf(box, file);
    const state = await stateOf(path);
    if (state === null || !isSame(state, file)) return;
    const folder = join(this.root, box.path, outbox);
    await mkdir(folder, { recursive: true });
    await rm(join(folder, name), { force: true });
    await rename(path, join(folder, name));
    this.seen.delete(path);
  }

  private pathOf({ path }: DropBox, { inbox, name }: DroppedFile): string {
    return join(this.root, path, inbox, name);
  }

  private isSettled(path: string, { size, writtenAt }: State): boolean {
    const as = `${size} ${writtenAt}`;
    const before = this.seen.get(path);
    if (before?.as === as) return performance.now() - before.since >= this.settleMs;
    this.seen.set(path, { as, since: performance.now() });
    return false;
  }
}

interface State {
  readonly size: number;
  readonly writtenAt: string;
}

/** null: there is no file. */
async function stateOf(path: string): Promise<State | null> {
  const found = await lstat(path, { bigint: true }).catch(nothingThere);
  if (found === null || !found.isFile()) return null;
  return { size: Number(found.size), writtenAt: String(found.mtimeNs) };
}

function isSame(one: State, other: State): boolean {
  return one.size === other.size && one.writtenAt === other.writtenAt;
}

async function foldersIn(folder: string): Promise<string[]> {
  const entries = await entriesIn(folder);
  return entries.filter((entry) => entry.isDirectory()).map(({ name }) => name);
}

async function entriesIn(folder: string): Promise<Dirent[]> {
  const entries = (await readdir(folder, { withFileTypes: true }).catch(nothingThere)) ?? [];
  return entries.sort((one, other) => (one.name < other.name ? -1 : 1));
}

function nothingThere(error: NodeJS.ErrnoException): null {
  if (error.code === 'ENOENT' || error.code === 'ENOTDIR' || error.code === 'ELOOP') return null;
  throw error;
}
