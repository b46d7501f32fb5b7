import { Injectable } from '@nestjs/common';
import { Database } from '../../database/database';
import { notFound } from '../../kernel/problems';
import { type EmergencyCopiesView } from './dto/emergency.dto';
import { EmergencySettings } from './emergency-settings';

/** Reads what became of the daily writing off this server. */
@Injectable()
export class EmergencyCopyReading {
  constructor(
    private readonly database: Database,
    private readonly settings: EmergencySettings,
  ) {}

  async of(institutionId: string): Promise<EmergencyCopiesView> {
    const [found] = await this.database.read<Pick<EmergencyCopiesView, 'copies'>>({
      name: 'emergency-copies',
      text: `select coalesce((select json_agg(json_build_object('place', x.place, 'fileName', x.file_name, 'writtenAt', x.written_at,
          'failingSince', x.failing_since, 'fault', x.fault) order by x.place desc)
          from emergency_copies x where x.institution_id = i.id), '[]') as copies
        from institutions i where i.id = $1`,
      values: [institutionId],
    });
    if (found === undefined) throw notFound();
    return { isSet: this.settings.isSet, keptDays: this.settings.places.keptDays, copies: found.copies };
  }
}
