import { type AddressInfo } from 'node:net';
import { SMTPServer } from 'smtp-server';

/** A mail as it came over the wire. */
export interface ReceivedMail {
  readonly to: string;
  readonly raw: string;
  readonly messageId: string;
  readonly subject: string;
  /** Text and HTML, as a mail program reads them. */
  readonly text: string;
  readonly html: string;
}

/** What the server does to a mail. */
type Conduct = 'TAKES' | 'NO_SUCH_ADDRESS' | 'NOT_NOW' | 'DIES_AFTER_TAKING';

/** A mail server of its own, which speaks SMTP. */
export class MailPeer {
  readonly mails: ReceivedMail[] = [];
  conduct: Conduct = 'TAKES';
  /** Waits before it says that it has taken a mail. */
  beforeAnswer: () => Promise<void> = () => Promise.resolve();
  private readonly server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onRcptTo: (_, __, done) => {
      if (this.conduct === 'NO_SUCH_ADDRESS') return done(refusal(550, 'no such user'));
      done(this.conduct === 'NOT_NOW' ? refusal(451, 'try again later') : null);
    },
    onData: (stream, session, done) => {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        const raw = Buffer.concat(chunks).toString();
        this.mails.push(received(raw, session.envelope.rcptTo[0]?.address ?? ''));
        if (this.conduct === 'DIES_AFTER_TAKING') return this.hangUp();
        void this.beforeAnswer().then(() => done());
      });
    },
  });

  private constructor() {
    this.server.on('error', () => undefined);
  }

  static async start(): Promise<MailPeer> {
    const peer = new MailPeer();
    await new Promise<void>((done) => peer.server.listen(0, '127.0.0.1', done));
    return peer;
  }

  get url(): string {
    return `smtp://127.0.0.1:${(this.server.server.address() as AddressInfo).port}`;
  }

  to(address: string): readonly ReceivedMail[] {
    return this.mails.filter((mail) => mail.to === address);
  }

  stop(): Promise<void> {
    return new Promise((done) => this.server.close(done));
  }

  /** The line goes dead in the middle of a mail. */
  private hangUp(): void {
    for (const connection of (this.server as unknown as { connections: Set<{ _socket: { destroy(): void } }> })
      .connections)
      connection._socket.destroy();
  }
}

function refusal(responseCode: number, message: string): Error {
  return Object.assign(new Error(message), { responseCode });
}

function received(raw: string, to: string): ReceivedMail {
  const [head = ''] = raw.split('\r\n\r\n');
  const headerOf = (name: string, text: string) =>
    new RegExp(`^${name}: (.*(?:\\r\\n[ \\t].*)*)`, 'im').exec(text)?.[1]?.replace(/\r\n[ \t]/g, ' ') ?? '';
  const boundary = /boundary="?([^";\r\n]+)/.exec(head)?.[1] ?? '';
  const parts = raw.split(`--${boundary}`).slice(1, -1);
  const partOf = (type: string): string => {
    const part = parts.find((one) => headerOf('Content-Type', one).startsWith(type)) ?? '';
    const body = part.slice(part.indexOf('\r\n\r\n') + 4);
    const encoding = headerOf('Content-Transfer-Encoding', part).toLowerCase();
    if (encoding === 'base64') return Buffer.from(body, 'base64').toString();
    return encoding === 'quoted-printable' ? quotedPrintable(body) : body;
  };
  return {
    to,
    raw,
    messageId: headerOf('Message-ID', head),
    subject: encodedWords(headerOf('Subject', head)),
    text: partOf('text/plain'),
    html: partOf('text/html'),
  };
}

function encodedWords(text: string): string {
  return text
    .replace(/\?=\s+=\?/g, '?==?')
    .replace(/=\?utf-8\?([bq])\?([^?]*)\?=/gi, (_, kind: string, word: string) =>
      kind.toLowerCase() === 'b' ? Buffer.from(word, 'base64').toString() : quotedPrintable(word.replaceAll('_', ' ')),
    );
}

function quotedPrintable(text: string): string {
  const bytes = text
    .replace(/=\r\n/g, '')
    .replace(/=([0-9A-F]{2})/gi, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)));
  return Buffer.from(bytes, 'latin1').toString();
}
