import { FirstStepsReading } from './first-steps-reading';
import { HomeReading } from './home-reading';
import { HomeController } from './home.controller';
import { IdentityEventPagesController } from './identity-events.controller';
import { WaitingReading } from './waiting-reading';

/** Where somebody starts, and what they are told there. */
export const HOME_ROOM = {
  controllers: [HomeController, IdentityEventPagesController],
  providers: [FirstStepsReading, HomeReading, WaitingReading],
};
