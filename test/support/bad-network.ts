import { once } from 'node:events';
import { type AddressInfo, connect, createServer, type Server, type Socket } from 'node:net';

/** Where a connection between a client and the service breaks off. */
export const BREAKS = ['NEVER', 'BEFORE_SENDING', 'WHILE_SENDING', 'BEFORE_THE_ANSWER', 'WITHIN_THE_ANSWER'] as const;
export type Break = (typeof BREAKS)[number];

/** The network between a client and the service. Each connection that is opened breaks off where `next` says. */
export class BadNetwork {
  next: () => Break = () => 'NEVER';
  readonly broken: Break[] = [];

  private constructor(
    private readonly server: Server,
    private readonly port: number,
  ) {
    server.on('connection', (client) => this.carry(client));
  }

  /** Before a service on this machine. */
  static async before(port: number): Promise<BadNetwork> {
    const server = createServer();
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    return new BadNetwork(server, port);
  }

  get address(): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  async stop(): Promise<void> {
    this.server.close();
    await once(this.server, 'close');
  }

  private carry(client: Socket): void {
    const where = this.next();
    if (where !== 'NEVER') this.broken.push(where);
    client.on('error', () => undefined);
    if (where === 'BEFORE_SENDING') return void client.destroy();
    const service = connect(this.port, '127.0.0.1');
    service.on('error', () => client.destroy());
    const breakOff = () => {
      client.destroy();
      service.destroy();
    };
    client.on('data', (sent) => {
      if (where !== 'WHILE_SENDING') return void service.write(sent);
      service.write(sent.subarray(0, Math.ceil(sent.length / 2)), breakOff);
    });
    service.on('data', (said) => {
      if (where === 'BEFORE_THE_ANSWER') return breakOff();
      if (where !== 'WITHIN_THE_ANSWER') return void client.write(said);
      client.write(said.subarray(0, Math.ceil(said.length / 2)), breakOff);
    });
    client.on('close', () => service.end());
    service.on('close', () => client.end());
  }
}
