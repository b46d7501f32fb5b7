import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';

const FORMAT = 1;
const NONCE_BYTES = 12;
const TAG_BYTES = 16;

/**
 * Seals what must be read again, such as shared secrets of the second factor: AES-256-GCM under a key of its own, which
 * is derived from the service's. A sealed text opens for nobody but its owner, so that rows cannot be exchanged.
 */
export class Sealing {
  private readonly key: Buffer;

  /** `purpose` keeps keys of different uses apart. */
  constructor(serviceKey: Buffer, purpose: string) {
    this.key = Buffer.from(hkdfSync('sha256', serviceKey, '', `bunkaiten ${purpose}`, 32));
  }

  seal(plain: Buffer, owner: string): Buffer {
    const nonce = randomBytes(NONCE_BYTES);
    const cipher = createCipheriv('aes-256-gcm', this.key, nonce).setAAD(Buffer.from(owner));
    const body = Buffer.concat([cipher.update(plain), cipher.final()]);
    return Buffer.concat([Buffer.of(FORMAT), nonce, cipher.getAuthTag(), body]);
  }

  /** Throws where the text was changed, belongs to somebody else, or was sealed under another key. */
  open(sealed: Buffer, owner: string): Buffer {
    if (sealed[0] !== FORMAT) throw new Error('sealed in an unknown format');
    const tagFrom = 1 + NONCE_BYTES;
    const bodyFrom = tagFrom + TAG_BYTES;
    const decipher = createDecipheriv('aes-256-gcm', this.key, sealed.subarray(1, tagFrom), {
      authTagLength: TAG_BYTES,
    })
      .setAAD(Buffer.from(owner))
      .setAuthTag(sealed.subarray(tagFrom, bodyFrom));
    return Buffer.concat([decipher.update(sealed.subarray(bodyFrom)), decipher.final()]);
  }
}
