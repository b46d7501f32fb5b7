import { FindingsAbout } from './findings/findings-about';
import { LifePagesController } from './finding-lives/life-pages.controller';
import { LifeReading } from './finding-lives/life-reading';
import { WHAT_IF_CONTROLLERS } from './what-if/what-if-pages.controller';
import { WhatIfReading } from './what-if/what-if-reading';

/** Pages about findings beside the list of them: their lives, what would be if, and those of one record. */
export const FINDING_ROOMS = {
  controllers: [...WHAT_IF_CONTROLLERS, LifePagesController],
  providers: [WhatIfReading, LifeReading, FindingsAbout],
};
