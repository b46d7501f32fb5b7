import { type NestExpressApplication } from '@nestjs/platform-express';
import { type AddressInfo } from 'node:net';
import { type Environment } from './config/environment';

/** How many ports to try where none was asked for. */
const TRIES = 20;

/** Listens where the environment says; a taken port is passed over unless it was asked for by name. */
export async function listen(app: NestExpressApplication, { host, port, portIsChosen }: Environment): Promise<string> {
  for (let candidate = port; ; candidate++) {
    try {
      const server = (await app.listen(candidate, host)) as { address(): AddressInfo };
      return `http://${host.includes(':') ? `[${host}]` : host}:${server.address().port}`;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE') throw error;
      if (portIsChosen) throw new Error(`port ${port} is taken; choose another with PORT`);
      if (candidate - port >= TRIES) throw new Error(`no free port from ${port} to ${candidate}; choose one with PORT`);
    }
  }
}
