import { Injectable } from '@nestjs/common';
import { type Expected, Records } from '../../database/records';
import { type DismissedAs } from '../dismissal.dto';
import { demandUnchanged } from '../fixed-fields';
import { type ApproveTakeOverDay, type CreateTakeOverDay } from './dto/take-over-day.dto';
import { InstitutionEntity } from './institution.entity';
import { TakeOverDayEntity } from './take-over-day.entity';

/** Two people set until when what already runs is taken over; the database holds that they are two, and that it lies ahead. */
@Injectable()
export class TakeOverDaysService {
  constructor(private readonly records: Records) {}

  async propose(institutionId: string, { cutOverOn }: CreateTakeOverDay): Promise<string> {
    await this.records.demand(InstitutionEntity, institutionId);
    return this.records.create(TakeOverDayEntity, { institutionId, cutOverOn });
  }

  async approve(expected: Expected, { cutOverOn }: ApproveTakeOverDay): Promise<void> {
    await this.records.change(TakeOverDayEntity, expected, (proposed) => {
      demandUnchanged(proposed, { cutOverOn });
      return { approvedAt: new Date() };
    });
  }

  /** Before it counts; the database holds by whom. */
  async dismiss(expected: Expected, dismissedAs: DismissedAs, dismissalReason: string | null): Promise<void> {
    await this.records.change(TakeOverDayEntity, expected, { dismissedAs, dismissalReason });
  }
}
