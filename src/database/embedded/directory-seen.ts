import { type Account } from './account';

/** The working directory of whoever asks: the kernel jumps there at once, without walking the folders above. */
export const WORKING_DIRECTORY = '/proc/self/cwd';

/**
 * How PostgreSQL's programs are told a data directory that they are started in.
 *
 * Started by root under another account, PostgreSQL often cannot reach its directory by name: the project may lie in
 * root's home, which nobody else may enter. But root can take a process there before it steps back to the account, and
 * from its working directory on a process needs no leave from the folders above. PostgreSQL moves to its data
 * directory at start and stays there, in all of its processes, so the name below always means the right folder. Thus
 * the data lie in the project in every case, and a closed folder stays closed.
 */
export function directorySeenBy(account: Account | null, directory: string): string {
  return account !== null && process.platform === 'linux' ? WORKING_DIRECTORY : directory;
}
