import { type ExchangePlaces } from '../../../config/environment';
import { type DropPlace } from './drop-place';
import { FolderPlace } from './folder-place';

/** The folder and the bucket that the environment names; the way to buckets is loaded only where there is one. */
export async function openDropPlaces({ folder, settleSeconds, bucket }: ExchangePlaces): Promise<DropPlace[]> {
  const places: DropPlace[] = folder === null ? [] : [new FolderPlace(folder, settleSeconds * 1000)];
  if (bucket === null) return places;
  const { S3Place } = await import('./s3-place');
  return [...places, new S3Place(bucket.s3, bucket.prefix)];
}
