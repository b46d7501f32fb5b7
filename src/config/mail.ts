import { type Variables } from './variables';

/** The mail server that takes what is sent, and what it says. */
export interface MailSettings {
  /** `smtp://` or `smtps://`, with user and password where it asks for them. */
  readonly url: string;
  /** Who the mail is from, such as `責任分界点 <bunkaiten@hospital.example.jp>`. */
  readonly from: string;
  /** Nothing is handed over in the clear: not demanded of a server on this machine. */
  readonly requiresTls: boolean;
  /** Where people reach this service: `https://bunkaiten.hospital.example.jp`. */
  readonly publicUrl: string;
}

/** SMTP_URL, MAIL_FROM and PUBLIC_URL, all or none; null: no mail is sent. */
export function readMail(variables: Variables): MailSettings | null {
  if (!variables.together('SMTP_URL', 'MAIL_FROM', 'PUBLIC_URL')) return null;
  const url = variables.secret('SMTP_URL') ?? '';
  const isAddress = /^smtps?:\/\//.test(url) && URL.canParse(url);
  if (!isAddress) variables.faults.push('SMTP_URL must begin with smtp:// or smtps://');
  const from = variables.text('MAIL_FROM') ?? '';
  if (!/^([^<>\r\n]*<)?[^\s@<>]+@[^\s@<>]+>?$/.test(from))
    variables.faults.push('MAIL_FROM must be an address, such as Bunkaiten <bunkaiten@hospital.example.jp>');
  const publicUrl = (variables.address('PUBLIC_URL') ?? '').replace(/\/+$/, '');
  const isNear = isAddress && isThisMachine(new URL(url).hostname);
  const tls = variables.word('SMTP_TLS', ['required', 'optional'], isNear ? 'optional' : 'required');
  return { url, from, requiresTls: tls === 'required', publicUrl };
}

function isThisMachine(host: string): boolean {
  return host === 'localhost' || host === '[::1]' || /^127\./.test(host);
}
