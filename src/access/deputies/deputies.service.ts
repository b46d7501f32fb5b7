import { Injectable } from '@nestjs/common';
import { type Expected, Records } from '../../database/records';
import { today } from '../../kernel/calendar-date';
import { fault, invalid } from '../../kernel/problems';
import { DeputyEntity } from './deputy.entity';
import { type EndDeputy, type NameDeputy } from './dto/deputy.dto';

/** Names deputies; that one names one's own, for a role that one holds, is the database's to hold. */
@Injectable()
export class DeputiesService {
  constructor(private readonly records: Records) {}

  name(body: NameDeputy): Promise<string> {
    return this.records.create(DeputyEntity, { ...body });
  }

  /** Before the last day, by either of the two. */
  async end(expected: Expected, { toOn }: EndDeputy): Promise<void> {
    await this.records.change(DeputyEntity, expected, (named) => {
      if (named.toOn === toOn) return { endedOn: today() };
      throw invalid([fault('/toOn', 'CHANGED', { ja: `終わりの日は ${named.toOn} です`, en: `It is ${named.toOn}` })]);
    });
  }
}
