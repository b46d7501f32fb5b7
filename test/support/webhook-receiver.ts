import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { type AddressInfo } from 'node:net';
import { Webhook } from 'standardwebhooks';

/** A message, as the official library of Standard Webhooks has verified it. */
export interface Received {
  readonly webhookId: string;
  readonly signatures: number;
  readonly type: string;
  readonly data: {
    readonly resource: string;
    readonly id: string;
    readonly position: number;
    readonly isDeleted: boolean;
    readonly href: string;
  };
}

/** Another system that is told of changes. */
export class WebhookReceiver {
  readonly received: Received[] = [];
  /** Requests, verified or not. */
  asked = 0;
  refused = 0;
  secret = '';
  /** What it answers; null: nothing at all. */
  answer: () => number | null = () => 204;
  headers: Record<string, string> = {};
  /** What it does with a message before it answers. */
  keep: (message: Received) => Promise<void> = () => Promise.resolve();

  private constructor(
    private readonly server: Server,
    readonly url: string,
  ) {}

  static async start(): Promise<WebhookReceiver> {
    const server = createServer();
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    const receiver = new WebhookReceiver(server, `http://127.0.0.1:${(server.address() as AddressInfo).port}/hooks`);
    server.on('request', (request, response) => void receiver.take(request, response));
    return receiver;
  }

  async stop(): Promise<void> {
    this.server.closeAllConnections();
    this.server.close();
    await once(this.server, 'close');
  }

  /** Nobody listens any more; connections break off. */
  async kill(): Promise<void> {
    await this.stop();
  }

  async revive(): Promise<void> {
    this.server.listen(Number(new URL(this.url).port), '127.0.0.1');
    await once(this.server, 'listening');
  }

  of(resource: string): Received[] {
    return this.received.filter(({ data }) => data.resource === resource);
  }

  private async take(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const parts: Buffer[] = [];
    for await (const part of request) parts.push(part as Buffer);
    this.asked += 1;
    const status = this.answer();
    if (status === null) return;
    const headers = request.headers as Record<string, string>;
    try {
      const said = new Webhook(this.secret).verify(Buffer.concat(parts).toString(), headers) as Omit<
        Received,
        'webhookId'
      >;
      const signatures = (headers['webhook-signature'] ?? '').split(' ').length;
      const message = { ...said, webhookId: headers['webhook-id'] ?? '', signatures };
      if (status < 300) {
        await this.keep(message);
        this.received.push(message);
      }
    } catch {
      this.refused += 1;
      response.writeHead(400).end();
      return;
    }
    response.writeHead(status, this.headers).end('taken');
  }
}
