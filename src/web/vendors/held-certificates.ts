import { Injectable } from '@nestjs/common';
import { Database } from '../../database/database';
import { type CalendarDate } from '../../kernel/calendar-date';
import { type CertificationScheme, type SuspensionKind } from '../../kernel/terms/certification-terms';

/** The certificate of a scheme that a vendor holds, or held last. */
export interface HeldCertificate {
  readonly vendorId: string;
  readonly scheme: CertificationScheme;
  readonly validTo: CalendarDate;
  readonly isInTerm: boolean;
  readonly suspension: SuspensionKind | null;
}

/** At a glance, of many vendors at once: facts alone, no judgement. */
@Injectable()
export class HeldCertificates {
  constructor(private readonly database: Database) {}

  async of(vendorIds: readonly string[]): Promise<ReadonlyMap<string, readonly HeldCertificate[]>> {
    const rows = await this.database.read<HeldCertificate>({
      name: 'held-certificates',
      text: `select distinct on (c.vendor_id, c.scheme) c.vendor_id as "vendorId", c.scheme, c.valid_to as "validTo",
          today_in_japan() between c.valid_from and c.valid_to as "isInTerm",
          (select s.kind from certification_suspensions s where s.certification_id = c.id and s.effective_from <= today_in_japan()
            and coalesce(s.effective_to, 'infinity') >= today_in_japan() order by s.kind desc limit 1) as suspension
        from certifications c where c.vendor_id = any($1)
        order by c.vendor_id, c.scheme, today_in_japan() between c.valid_from and c.valid_to desc, c.valid_to desc`,
      values: [vendorIds],
    });
    const held = new Map<string, HeldCertificate[]>(vendorIds.map((id) => [id, []]));
    for (const row of rows) held.get(row.vendorId)?.push(row);
    return held;
  }
}
