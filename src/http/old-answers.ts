import { Injectable } from '@nestjs/common';
import { Database } from '../database/database';
import { HourlyDeletion } from '../database/hourly-deletion';
import { NO_SCOPE } from '../database/scope';

/** First answers to requests with a key go after thirty days: at least a day is promised (`Once`). */
@Injectable()
export class OldAnswers extends HourlyDeletion {
  constructor(database: Database) {
    super(database, NO_SCOPE, ['select forget_answers()']);
  }
}
