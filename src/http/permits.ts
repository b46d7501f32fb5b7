import { applyDecorators, SetMetadata } from '@nestjs/common';
import { ApiExtension, ApiSecurity } from '@nestjs/swagger';
import { type Permission } from '../kernel/terms/access-terms';

/** Whom a route lets in: whoever holds the permission, everybody signed in (second factor or not), or everybody. */
export type Admission = Permission | 'SIGNED_IN' | 'PUBLIC';

/** Where the guard finds a route's admission; a route without one stops the start. */
export const ADMISSION = 'admission';

/** Declares whom a route lets in, to the guard and to readers of the API description. */
export function Permits(admission: Admission): MethodDecorator {
  return admission === 'PUBLIC'
    ? applyDecorators(SetMetadata(ADMISSION, admission), ApiExtension('x-permission', admission), ApiSecurity({}))
    : applyDecorators(
        SetMetadata(ADMISSION, admission),
        ApiExtension('x-permission', admission),
        ApiSecurity('bearer'),
      );
}
