import { Injectable } from '@nestjs/common';
import { type EntityManager } from 'typeorm';
import { Database } from '../../database/database';
import { type CalendarDate, minDate } from '../../kernel/calendar-date';
import { newId } from '../../kernel/identifier';
import { decisionOf, type GateDecision } from '../gates/gate';
import { Procurement } from '../gates/procurement';
import { VENDORS_DEALT_WITH } from '../institutions-concerned';

interface Said {
  readonly vendorId: string;
  readonly decision: GateDecision;
  readonly reasonCodes: readonly string[];
}

/** What the purchasing gate says of each vendor that an institution has to do with, and until when for certain. */
export interface SaidOfVendors {
  readonly said: readonly Said[];
  readonly nextTurnOn: CalendarDate | null;
}

/** Keeps what the purchasing gate says of vendors, so that other systems are told when it turns. Whoever buys asks it live. */
@Injectable()
export class VendorGates {
  constructor(
    private readonly database: Database,
    private readonly procurement: Procurement,
  ) {}

  async ask(institutionId: string, asOf: CalendarDate): Promise<SaidOfVendors> {
    const vendors = await this.database.read<{ id: string }>({
      name: 'vendors-dealt-with',
      text: VENDORS_DEALT_WITH,
      values: [institutionId],
    });
    const said: Said[] = [];
    let nextTurnOn: CalendarDate | null = null;
    const ids = vendors.map(({ id }) => id);
    for await (const asked of this.procurement.askEach(ids, institutionId, asOf)) {
      const rules = [...asked.blocking, ...asked.warnings].map(({ finding }) => finding.rule.id);
      said.push({ vendorId: asked.vendorId, decision: decisionOf(asked), reasonCodes: [...new Set(rules)] });
      nextTurnOn = minDate(nextTurnOn, asked.nextTurnOn);
    }
    return { said, nextTurnOn };
  }

  /** Writes down what has turned, in the transaction that is open. */
  async keep(manager: EntityManager, institutionId: string, asOf: CalendarDate, said: readonly Said[]): Promise<void> {
    const rows = JSON.stringify(said.map((one) => ({ id: newId(), ...one })));
    await manager.query(
      `delete from vendor_gates g where g.institution_id = $1 and not exists (
        select from ${SAID} where "vendorId" = g.vendor_id)`,
      [institutionId, rows],
    );
    await manager.query(
      `update vendor_gates g set decision = s.decision, reason_codes = s."reasonCodes",
          turned_on = case when g.decision = s.decision then g.turned_on else $3 end
        from ${SAID} where g.institution_id = $1 and g.vendor_id = s."vendorId"
          and (g.decision, g.reason_codes) is distinct from (s.decision, s."reasonCodes")`,
      [institutionId, rows, asOf],
    );
    await manager.query(
      `insert into vendor_gates (id, institution_id, vendor_id, decision, reason_codes, turned_on)
        select id, $1, "vendorId", decision, "reasonCodes", $3 from ${SAID}
        where not exists (select from vendor_gates g where g.institution_id = $1 and g.vendor_id = "vendorId")`,
      [institutionId, rows, asOf],
    );
  }
}

const SAID = `jsonb_to_recordset($2::jsonb) as s (id uuid, "vendorId" uuid, decision text, "reasonCodes" text[])`;
