import { type MailSettings } from '../../config/mail';

/** The settings of this feature, under a name by which they are injected. */
export abstract class WebhookSettings {
  abstract readonly secretKey: Buffer | null;
  abstract readonly dataFolder: string;
  abstract readonly webhookNetworks: readonly string[];
  /** Where this service is reached from outside is said with the mail; null: nobody has said. */
  abstract readonly mail: Pick<MailSettings, 'publicUrl'> | null;
}
