import { Client, type ClientConfig } from 'pg';

/**
 * A connection that may be lost at any moment, idle or at work, without ending the process: node-pg tells of it by an
 * `error` event, and an event that nobody hears is thrown. Whoever works on it learns of the loss from their own query.
 */
export class WatchedClient extends Client {
  /** It is gone, or what it would say next answers an earlier question: it goes to nobody any more. */
  isSpoilt = false;

  constructor(config?: ClientConfig) {
    super(config);
    const spoil = () => {
      this.isSpoilt = true;
    };
    this.on('error', spoil).on('end', spoil);
  }
}
