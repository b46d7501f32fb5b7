import { Module } from '@nestjs/common';
import { IdentityEventsController } from './identity-events.controller';
import { IdentityRequestReader } from './identity-request.reader';
import { IdentityRequests } from './identity-requests';
import { IdentityRequestsController } from './identity-requests.controller';

/** Who somebody is: what no administrator changes alone, and who is told of it. */
@Module({
  controllers: [IdentityRequestsController, IdentityEventsController],
  providers: [IdentityRequests, IdentityRequestReader],
  exports: [IdentityRequests, IdentityRequestReader],
})
export class IdentityModule {}
