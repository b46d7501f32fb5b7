import { type IncomingMessage } from 'node:http';

/** More than a body that is taken where nothing else is set. */
const BYTES = 64 * 1024 * 1024;
const PATIENCE_MS = 10_000;

/**
 * Hears a request to its end, within bounds, before it is answered: whoever is refused while still sending, such as a proxy that
 * closes its connections after each request, would else find a broken connection instead of the reason.
 */
export function hearOut(request: IncomingMessage, answer: () => void): void {
  if (request.complete || request.destroyed) return answer();
  let heard = 0;
  const count = ({ length }: Buffer) => {
    heard += length;
    if (heard > BYTES) end();
  };
  const end = () => {
    clearTimeout(patience);
    request.off('data', count).off('end', end).off('close', end);
    answer();
  };
  const patience = setTimeout(end, PATIENCE_MS);
  request.on('data', count).once('end', end).once('close', end).resume();
}
