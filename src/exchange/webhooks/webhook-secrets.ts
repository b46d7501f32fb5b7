import { randomBytes } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { Webhook } from 'standardwebhooks';
import { Sealing } from '../../config/sealing';

/** Where the key that seals secrets is injected. */
export const WEBHOOK_KEY = Symbol('WebhookKey');
const SECRET_BYTES = 32;

/** Secrets that sign what is sent; kept sealed, since they are needed again each time. */
@Injectable()
export class WebhookSecrets {
  private readonly sealing: Sealing;

  constructor(@Inject(WEBHOOK_KEY) key: Buffer) {
    this.sealing = new Sealing(key, 'webhook');
  }

  /** As receivers are given it: `whsec_` and base64. */
  make(subscriptionId: string): { readonly secret: string; readonly sealed: Buffer } {
    const secret = `whsec_${randomBytes(SECRET_BYTES).toString('base64')}`;
    return { secret, sealed: this.sealing.seal(Buffer.from(secret), subscriptionId) };
  }

  /** The headers of a message, signed with every secret that counts. */
  headers(
    subscriptionId: string,
    sealed: readonly Buffer[],
    id: string,
    body: string,
    now: Date,
  ): Record<string, string> {
    const signatures = sealed.map((one) =>
      new Webhook(this.sealing.open(one, subscriptionId).toString()).sign(id, now, body),
    );
    return {
      'Content-Type': 'application/json; charset=utf-8',
      'User-Agent': 'Bunkaiten',
      'webhook-id': id,
      'webhook-timestamp': String(Math.floor(now.getTime() / 1000)),
      'webhook-signature': signatures.join(' '),
    };
  }
}
