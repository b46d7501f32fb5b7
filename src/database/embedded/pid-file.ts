import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { hasCode } from './data-folder';

/** What `postmaster.pid` says about a server: a claim, since the file outlives a killed server. */
export interface PidFile {
  readonly pid: number;
  /** Socket folder, or loopback address where there are no sockets. */
  readonly host: string;
  readonly port: number;
}

/** Reads `postmaster.pid` (lines: pid, data directory, start, port, socket folder, address, …); null: there is none. */
export async function readPidFile(cluster: string): Promise<PidFile | null> {
  let text: string;
  try {
    text = await readFile(join(cluster, 'postmaster.pid'), 'utf8');
  } catch (error) {
    if (hasCode(error, 'ENOENT')) return null;
    throw error;
  }
  const [pid, , , port, socketFolder, address] = text.split('\n').map((line) => line.trim());
  // kill() takes 0 and negative numbers for whole groups of processes
  if (!(Number(pid) > 1)) return null;
  return { pid: Number(pid), host: socketFolder || address || '', port: Number(port) || 0 };
}
