import { type EmergencyPlaces } from '../../config/environment';
import { EmergencyFolder } from './emergency-folder';
import { type EmergencyPlace } from './emergency-place';

/** The folder and the bucket that the environment names; the way to buckets is loaded only where there is one. */
export async function openEmergencyPlaces({ folder, bucket }: EmergencyPlaces): Promise<EmergencyPlace[]> {
  const places: EmergencyPlace[] = folder === null ? [] : [new EmergencyFolder(folder)];
  if (bucket === null) return places;
  const { EmergencyBucket } = await import('./emergency-bucket');
  return [...places, new EmergencyBucket(bucket.s3, bucket.prefix)];
}
