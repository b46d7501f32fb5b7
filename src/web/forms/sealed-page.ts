import { createCipheriv, createDecipheriv, createHash, hkdfSync, randomBytes } from 'node:crypto';

const CIPHER = 'aes-256-gcm';
const IV_BYTES = 12;
const TAG_BYTES = 16;

/**
 * Seals a page that shows a secret by the one-time key of the form that asked for it: whoever sends that form again sees the
 * page again, and nobody else does, since the registry keeps of that key no more than a hash.
 */
export function sealed(once: string, html: string): string {
  const iv = randomBytes(IV_BYTES);
  const cipher = createCipheriv(CIPHER, keyOf(once), iv);
  const text = Buffer.concat([cipher.update(html, 'utf8'), cipher.final()]);
  return Buffer.concat([iv, cipher.getAuthTag(), text]).toString('base64');
}

/** The page again; throws where it was sealed by another key. */
export function opened(once: string, text: string): string {
  const whole = Buffer.from(text, 'base64');
  const decipher = createDecipheriv(CIPHER, keyOf(once), whole.subarray(0, IV_BYTES));
  decipher.setAuthTag(whole.subarray(IV_BYTES, IV_BYTES + TAG_BYTES));
  const page = Buffer.concat([decipher.update(whole.subarray(IV_BYTES + TAG_BYTES)), decipher.final()]);
  return page.toString('utf8');
}

/** By what a form is known again whose own key must not be kept. */
export function hashOfKey(once: string): string {
  return createHash('sha256').update(once).digest('hex');
}

function keyOf(once: string): Buffer {
  return Buffer.from(hkdfSync('sha256', once, '', 'page shown once', 32));
}
