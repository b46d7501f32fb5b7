import { type NestExpressApplication } from '@nestjs/platform-express';
import { once } from 'node:events';
import { createServer, type Server, type ServerResponse } from 'node:http';
import { type AddressInfo } from 'node:net';
import { type Environment } from './config/environment';
import { problemDocument } from './http/problem-document';
import { Problem } from './kernel/problem';

/** How many ports to try where none was asked for. */
const TRIES = 20;
/** Seconds after which it is worth asking again while the service starts. */
const STARTING_RETRY = '5';

/** A port that is ours before there is a service to answer on it. */
export interface TakenPort {
  readonly address: string;
  /** From here on the service answers. */
  serve(app: NestExpressApplication): Promise<void>;
  /** Gives the port up; no service has come. */
  release(): void;
}

/**
 * Takes the port first of all: that it is taken is said before anything is made. A taken port is passed over unless it
 * was asked for by name. Until the service is there, whoever asks hears that it starts.
 */
export async function takePort({ host, port, portIsChosen }: Environment): Promise<TakenPort> {
  const standIn = createServer((request, response) => answerStarting(request.url ?? '/', response));
  for (let candidate = port; ; candidate++) {
    try {
      standIn.listen(candidate, host);
      await once(standIn, 'listening');
      return takenBy(standIn, host);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE') throw error;
      if (portIsChosen) throw new Error(`port ${port} is taken; choose another with PORT`);
      if (candidate - port >= TRIES) throw new Error(`no free port from ${port} to ${candidate}; choose one with PORT`);
    }
  }
}

function takenBy(standIn: Server, host: string): TakenPort {
  const { port } = standIn.address() as AddressInfo;
  return {
    address: `http://${host.includes(':') ? `[${host}]` : host}:${port}`,
    serve: async (app) => {
      await app.init();
      const server: Server = app.getHttpServer();
      // The same socket goes on listening, so that nobody can take the port in between.
      server.listen(standIn);
      await once(server, 'listening');
      standIn.closeAllConnections();
    },
    release: () => {
      standIn.close();
      standIn.closeAllConnections();
    },
  };
}

function answerStarting(url: string, response: ServerResponse): void {
  response.setHeader('Connection', 'close');
  if (url === '/health/live') {
    response.setHeader('Content-Type', 'application/json; charset=utf-8');
    return void response.end('{"status":"ok"}');
  }
  response.writeHead(503, {
    'Content-Type': 'application/problem+json; charset=utf-8',
    'Content-Language': 'ja',
    'Retry-After': STARTING_RETRY,
  });
  response.end(JSON.stringify(problemDocument(STARTING, 'ja', url)));
}

const STARTING = new Problem('RETRY', 'STARTING', {
  ja: '起動中です。少し待って再試行してください',
  en: 'The service is starting; try again in a moment',
});
