import { Injectable } from '@nestjs/common';
import { createTransport } from 'nodemailer';
import { MailSettings } from './mail-settings';

/** A mail as it is handed over. */
export interface Mail {
  readonly to: { readonly name: string; readonly address: string };
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  /** The same at every attempt, so that who gets it twice can tell. */
  readonly messageId: string;
}

/** What became of a mail. */
export type Handed =
  | { readonly as: 'TAKEN' }
  /** The server will never take it: there is no such address, or it refuses the sender. */
  | { readonly as: 'REFUSED'; readonly fault: string }
  /** It did not take it now. */
  | { readonly as: 'LATER'; readonly fault: string }
  /** The line went dead after the mail was sent and before the server had said anything. */
  | { readonly as: 'UNSURE'; readonly fault: string };

/** Together shorter than an attempt is a process's own. */
const TIMEOUTS = { connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 20_000, dnsTimeout: 5_000 };

interface SmtpError extends Error {
  readonly responseCode?: number;
  readonly command?: string;
}

/** The mail server; a connection for each mail, of which there are few. */
@Injectable()
export class MailServer {
  constructor(private readonly settings: MailSettings) {}

  /** null: none is named. */
  get domain(): string | null {
    return /@([^\s@<>]+)>?$/.exec(this.settings.server?.from ?? '')?.[1] ?? null;
  }

  async hand(mail: Mail): Promise<Handed> {
    const { server } = this.settings;
    if (server === null) return { as: 'LATER', fault: 'SMTP_URL' };
    const transport = createTransport({ url: server.url, requireTLS: server.requiresTls, ...TIMEOUTS });
    let isWholeSent = false;
    transport.use('stream', ({ message }, done) => {
      message.processFunc((content) => content.once('end', () => (isWholeSent = true)));
      done();
    });
    try {
      // Nothing in a mail names a file or an address to fetch.
      await transport.sendMail({
        ...mail,
        from: server.from,
        disableFileAccess: true,
        disableUrlAccess: true,
        headers: { 'Auto-Submitted': 'auto-generated', 'X-Auto-Response-Suppress': 'All' },
      });
      return { as: 'TAKEN' };
    } catch (thrown) {
      return becameOf(thrown as SmtpError, isWholeSent);
    } finally {
      transport.close();
    }
  }
}

function becameOf({ message, responseCode, command }: SmtpError, isWholeSent: boolean): Handed {
  const fault = message.slice(0, 500);
  if (responseCode !== undefined && responseCode >= 500) return { as: isOfMail(command) ? 'REFUSED' : 'LATER', fault };
  // Without an answer to what was sent, nobody knows.
  return { as: responseCode === undefined && isWholeSent ? 'UNSURE' : 'LATER', fault };
}

/** A server that lets us in no more may do so again once its settings are mended; one that refuses this mail will not. */
function isOfMail(command: string | undefined): boolean {
  return command === 'MAIL FROM' || command === 'RCPT TO' || command === 'DATA';
}
