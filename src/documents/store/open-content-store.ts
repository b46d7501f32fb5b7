import { type DocumentStorage } from '../../config/environment';
import { type ContentStore } from './content-store';
import { FolderStore } from './folder-store';

/** The store that the environment names: a bucket where there is one, else the folder; the way to buckets is loaded only then. */
export async function openContentStore({ folder, s3 }: DocumentStorage): Promise<ContentStore> {
  if (s3 === null) return new FolderStore(folder);
  const { S3Store } = await import('./s3-store');
  return new S3Store(s3);
}
