import { applyDecorators, SetMetadata } from '@nestjs/common';
import { ApiQuery } from '@nestjs/swagger';
import { type Admission } from './permits';

/** Where it is found that a route can also answer from the past, and whether it takes other parameters besides. */
export const AS_KNOWN_ON = 'asKnownOn';
export type AsKnownOn = 'ALONE' | 'BESIDE_OTHERS';

/** What the registry knows of its own subject, and so what it knew. Who may come in is asked of the present only. */
const HAS_PAST =
  /^(institution|vendor|certification|evaluation|system|contract|subcontract|equipment|provision|matrix|finding|risk)\.read$/;

/** Lets a read be asked of a past day (`asKnownOn`); what `asOf` judges is another question. */
export function AnswersFromThePast(permission: Admission, parameters: AsKnownOn): MethodDecorator {
  if (!HAS_PAST.test(permission)) return () => undefined;
  return applyDecorators(
    SetMetadata(AS_KNOWN_ON, parameters),
    ApiQuery({
      name: 'asKnownOn',
      required: false,
      description:
        'As the registry knew it at the end of this day in Japan, today or earlier, rebuilt from the journal',
      schema: { type: 'string', format: 'date' },
      example: '2026-11-01',
    }),
  );
}
