import { type LoggerService } from '@nestjs/common';
import { destination, type DestinationStream, type Logger, pino, stdTimeFunctions } from 'pino';
import { type LogLevel } from '../config/environment';

/** Where the service's log is injected. */
export const LOG = Symbol('log');

/** Lines are gathered and written together: a write for each would cost more than the line itself. */
const GATHERED = { minLength: 8192, periodicFlush: 250, sync: false };

/**
 * The log of the service: one JSON object a line on standard output, at the latest after a quarter of a second. Names,
 * addresses, bodies and credentials have no place in it.
 */
export function openLog(level: LogLevel, to: DestinationStream = standardOutput()): Logger {
  return pino(
    {
      level,
      base: undefined,
      timestamp: stdTimeFunctions.isoTime,
      formatters: { level: (label) => ({ level: label }) },
    },
    to,
  );
}

/** Of the process, as it has but one. */
let output: DestinationStream | undefined;

function standardOutput(): DestinationStream {
  return (output ??= destination({ dest: 1, ...GATHERED }));
}

/** What the framework has to say, in the same log. Its account of every route at the start is for debugging. */
export class FrameworkLog implements LoggerService {
  constructor(private readonly logger: Logger) {}

  log(message: unknown, ...rest: unknown[]): void {
    this.logger.debug(...line(message, rest));
  }

  debug(message: unknown, ...rest: unknown[]): void {
    this.logger.debug(...line(message, rest));
  }

  verbose(message: unknown, ...rest: unknown[]): void {
    this.logger.trace(...line(message, rest));
  }

  warn(message: unknown, ...rest: unknown[]): void {
    this.logger.warn(...line(message, rest));
  }

  error(message: unknown, ...rest: unknown[]): void {
    this.logger.error(...line(message, rest));
  }

  fatal(message: unknown, ...rest: unknown[]): void {
    this.logger.fatal(...line(message, rest));
  }
}

/** Nest says last who speaks, and before that, with errors, the stack. */
function line(message: unknown, rest: readonly unknown[]): [Record<string, unknown>, string] {
  const texts = rest.filter((part) => typeof part === 'string');
  const [context, stack] = [texts.at(-1), texts.at(-2)];
  const thrown = message instanceof Error ? { stack: message.stack } : {};
  return [
    { context, ...(stack === undefined ? {} : { stack }), ...thrown },
    message instanceof Error ? message.message : String(message),
  ];
}
