/** The settings of this feature, under a name by which they are injected. */
export abstract class WebhookSettings {
  abstract readonly secretKey: Buffer | null;
  abstract readonly dataFolder: string;
  abstract readonly webhookNetworks: readonly string[];
}
