import { once } from 'node:events';
import { type AddressInfo, connect, createServer, type Server, type Socket } from 'node:net';
import { type ServerConnection } from './registry';

/** What happens to a COMMIT on its way. */
type OnCommit = 'PASS' | 'LOSE_REQUEST' | 'LOSE_ANSWER' | 'LOSE_ANSWER_AND_NETWORK';

/** As a simple query: its kind, its length, its text. */
const COMMIT = Buffer.from('Q\0\0\0\x0bcommit\0', 'latin1');

/** The network between the service and its database: it can be cut, silenced, and lose what is said at a COMMIT. */
export class DatabaseProxy {
  onCommit: OnCommit = 'PASS';
  /** Only the COMMIT of whoever said this on their connection: the service commits work of its own at any moment. */
  ofWhoeverSaid = '';
  private isDown = false;
  private isSilent = false;
  private readonly sockets = new Set<Socket>();

  private constructor(
    private readonly server: Server,
    private readonly target: ServerConnection,
  ) {
    server.on('connection', (client) => this.carry(client));
  }

  static async before(target: ServerConnection): Promise<DatabaseProxy> {
    const server = createServer();
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    return new DatabaseProxy(server, target);
  }

  get connection(): ServerConnection {
    return { ...this.target, host: '127.0.0.1', port: (this.server.address() as AddressInfo).port };
  }

  /** All connections break, and new ones are refused until the network is back. */
  cut(): void {
    this.isDown = true;
    this.breakAll();
  }

  /** Nothing more arrives, and nobody is told: a firewall that has forgotten the connection. */
  silence(): void {
    this.isSilent = true;
  }

  restore(): void {
    if (this.isSilent) this.breakAll();
    this.isDown = false;
    this.isSilent = false;
  }

  async stop(): Promise<void> {
    this.server.close();
    this.breakAll();
    await once(this.server, 'close');
  }

  private breakAll(): void {
    for (const socket of this.sockets) socket.destroy();
  }

  private carry(client: Socket): void {
    if (this.isDown) return void client.resetAndDestroy();
    const { host, port } = this.target;
    const server = host.startsWith('/') ? connect(`${host}/.s.PGSQL.${port}`) : connect(port, host);
    let loseAnswer = false;
    let isMeant = false;
    const sever = () => {
      client.destroy();
      server.destroy();
    };
    for (const socket of [client, server]) {
      this.sockets.add(socket);
      socket.on('error', sever).on('close', () => {
        sever();
        this.sockets.delete(socket);
      });
    }
    client.on('data', (data) => {
      if (this.isSilent) return;
      isMeant ||= data.includes(this.ofWhoeverSaid);
      const isLost = isMeant && this.onCommit !== 'PASS' && data.includes(COMMIT);
      if (isLost && this.onCommit === 'LOSE_REQUEST') return sever();
      loseAnswer ||= isLost;
      server.write(data);
    });
    server.on('data', (data) => {
      if (this.isSilent) return;
      if (loseAnswer && this.onCommit === 'LOSE_ANSWER_AND_NETWORK') return this.cut();
      if (loseAnswer) return sever();
      client.write(data);
    });
  }
}
