import { S3Client } from '@aws-sdk/client-s3';
import { type S3Settings } from '../../config/environment';

/** The way to a bucket of any S3-compatible store. */
export function clientOf({ endpoint, region, pathStyle, accessKeyId, secretAccessKey }: S3Settings): S3Client {
  return new S3Client({
    region,
    forcePathStyle: pathStyle,
    credentials: { accessKeyId, secretAccessKey },
    ...(endpoint === null ? {} : { endpoint }),
    // Many compatible stores do not know the newer checksums; ours is the SHA-256, verified on every read.
    requestChecksumCalculation: 'WHEN_REQUIRED',
    responseChecksumValidation: 'WHEN_REQUIRED',
  });
}
