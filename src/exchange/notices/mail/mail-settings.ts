import { type MailSettings as MailServer } from '../../../config/mail';

/** Where mail goes out; null: nowhere. */
export class MailSettings {
  constructor(readonly server: MailServer | null) {}
}
