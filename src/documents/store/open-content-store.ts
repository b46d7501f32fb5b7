import { type DocumentStorage } from '../../config/environment';
import { type ContentStore } from './content-store';
import { FolderStore } from './folder-store';
import { S3Store } from './s3-store';

/** The store that the environment names: a bucket where there is one, else the folder. */
export function openContentStore({ folder, s3 }: DocumentStorage): ContentStore {
  return s3 === null ? new FolderStore(folder) : new S3Store(s3);
}
