import { lookup } from 'node:dns/promises';
import { Agent as HttpAgent, request as httpRequest, type RequestOptions } from 'node:http';
import { Agent as HttpsAgent, request as httpsRequest } from 'node:https';
import { isIP, type LookupFunction } from 'node:net';
import { Injectable } from '@nestjs/common';
import { ReceiverAddresses } from './receiver-addresses';
import { WebhookSettings } from './webhook-settings';
import { type DeliveryFault } from './webhook-terms';

/** What became of a request; a receiver has taken it where there is no fault. */
export interface Outcome {
  readonly status: number | null;
  readonly fault: DeliveryFault | null;
  readonly ms: number;
}

/** How a receiver is reached: at the very address that was looked at. */
export interface Way {
  send(headers: Record<string, string>, body: string): Promise<Outcome>;
  leave(): void;
}

const PATIENCE_MS = 15_000;
/** Of one receiver at once. */
export const AT_ONCE = 4;
/** The receiver, or what stands before it, has no time now. */
const BUSY = [429, 502, 503, 504];

/** Whether it is not this message but the receiver: the others need not be tried now. */
export function isDown({ status, fault }: Outcome): boolean {
  return fault !== null && (status === null || BUSY.includes(status));
}

/** Takes messages to receivers, and to nobody else: a name is resolved once, and no redirect is followed. */
@Injectable()
export class Courier {
  private readonly addresses: ReceiverAddresses;

  constructor({ webhookNetworks }: WebhookSettings) {
    this.addresses = new ReceiverAddresses(webhookNetworks);
  }

  /** What can be told of an address without asking anybody; null: nothing against it. */
  objectionTo(url: URL): 'REFUSED' | 'PLAIN' | null {
    const host = hostOf(url);
    if (isIP(host) !== 0) {
      if (!this.addresses.isAllowed(host)) return 'REFUSED';
      return url.protocol === 'https:' || this.addresses.isOwn(host) ? null : 'PLAIN';
    }
    return /(^|\.)localhost\.?$/.test(host) && !this.addresses.isOwn('127.0.0.1') ? 'REFUSED' : null;
  }

  /** The way to a receiver, or the fault that there is none. */
  async wayTo(url: URL): Promise<Way | DeliveryFault> {
    const found = await lookup(hostOf(url), { all: true }).catch(() => []);
    if (found.length === 0) return 'UNRESOLVED';
    const isPlain = url.protocol !== 'https:';
    // One that may be reached, and that without TLS only in a network of our own; the others are as if they were not there.
    const to = found.find(({ address }) =>
      isPlain ? this.addresses.isOwn(address) : this.addresses.isAllowed(address),
    );
    if (to === undefined) return 'ADDRESS_REFUSED';
    const pinned: LookupFunction = (_, { all }, tell) => {
      if (all === true) tell(null, [to]);
      else tell(null, to.address, to.family);
    };
    const agent = new (isPlain ? HttpAgent : HttpsAgent)({ keepAlive: true, maxSockets: AT_ONCE });
    return {
      send: (headers, body) => post(url, { agent, lookup: pinned, headers }, body),
      leave: () => agent.destroy(),
    };
  }
}

function post(url: URL, options: RequestOptions, body: string): Promise<Outcome> {
  const began = performance.now();
  return new Promise((resolve) => {
    const tell = (status: number | null, fault: DeliveryFault | null) =>
      resolve({ status, fault, ms: Math.round(performance.now() - began) });
    const given = AbortSignal.timeout(PATIENCE_MS);
    const request = (url.protocol === 'https:' ? httpsRequest : httpRequest)(
      url,
      { ...options, method: 'POST', signal: given },
      (response) => {
        const status = response.statusCode ?? 0;
        tell(status, faultOf(status));
        // Nothing that it says besides is read; one that never ends is cut off in time.
        response.on('error', () => undefined).resume();
      },
    );
    request.on('error', (error) => tell(null, given.aborted ? 'TIMEOUT' : isOfTls(error) ? 'TLS' : 'UNREACHABLE'));
    request.end(body);
  });
}

function faultOf(status: number): DeliveryFault | null {
  if (status >= 200 && status < 300) return null;
  return status >= 300 && status < 400 ? 'REDIRECT' : 'STATUS';
}

function isOfTls(error: NodeJS.ErrnoException): boolean {
  return /^(ERR_TLS|ERR_SSL|CERT_|DEPTH_ZERO|UNABLE_TO|SELF_SIGNED|EPROTO)/.test(error.code ?? '');
}

function hostOf({ hostname }: URL): string {
  return hostname.replace(/^\[|\]$/g, '');
}
