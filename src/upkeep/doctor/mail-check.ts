import { createTransport } from 'nodemailer';
import { type Environment } from '../../config/environment';
import { type Diagnosis } from './diagnosis';

const TIMEOUT_MS = 10_000;

/** Whether the mail server lets us in; no mail is sent. */
export async function checkMail({ mail }: Pick<Environment, 'mail'>): Promise<Diagnosis[]> {
  if (mail === null) return [];
  const transport = createTransport({
    url: mail.url,
    requireTLS: mail.requiresTls,
    connectionTimeout: TIMEOUT_MS,
    greetingTimeout: TIMEOUT_MS,
    socketTimeout: TIMEOUT_MS,
  });
  try {
    await transport.verify();
    return [];
  } catch (error) {
    const { hostname, port } = new URL(mail.url);
    // The message names no password; what the server says may be long.
    const said = (error instanceof Error ? error.message : String(error)).slice(0, 200);
    return [{ code: 'MAIL', about: `${hostname}${port === '' ? '' : `:${port}`} (${said})` }];
  } finally {
    transport.close();
  }
}
