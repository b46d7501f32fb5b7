import { Injectable } from '@nestjs/common';
import { type EntityManager } from 'typeorm';
import { Database } from '../../database/database';
import { type CalendarDate } from '../../kernel/calendar-date';
import { newId } from '../../kernel/identifier';
import { decisionOf, type GateDecision } from '../gates/gate';
import { Procurement } from '../gates/procurement';
import { VENDORS_DEALT_WITH } from '../institutions-concerned';

/** What the purchasing gate says of a vendor that an institution has to do with, and until when for certain. */
export interface SaidOfVendor {
  readonly vendorId: string;
  readonly decision: GateDecision;
  readonly reasonCodes: readonly string[];
  readonly nextTurnOn: CalendarDate | null;
}

/** Keeps what the purchasing gate says of vendors, so that other systems are told when it turns. Whoever buys asks it live. */
@Injectable()
export class VendorGates {
  constructor(
    private readonly database: Database,
    private readonly procurement: Procurement,
  ) {}

  /** Of each of them. */
  async ask(institutionId: string, asOf: CalendarDate): Promise<SaidOfVendor[]> {
    const vendors = await this.database.read<{ id: string }>({
      name: 'vendors-dealt-with',
      text: VENDORS_DEALT_WITH,
      values: [institutionId],
    });
    return this.askOf(
      vendors.map(({ id }) => id),
      institutionId,
      asOf,
    );
  }

  /** Of those among these that the institution has to do with. */
  async askAmong(vendorIds: readonly string[], institutionId: string, asOf: CalendarDate): Promise<SaidOfVendor[]> {
    if (vendorIds.length === 0) return [];
    const vendors = await this.database.read<{ id: string }>({
      name: 'vendors-dealt-with-among',
      text: `select id from (${VENDORS_DEALT_WITH}) as dealt where id = any($2)`,
      values: [institutionId, vendorIds],
    });
    return this.askOf(
      vendors.map(({ id }) => id),
      institutionId,
      asOf,
    );
  }

  private async askOf(
    vendorIds: readonly string[],
    institutionId: string,
    asOf: CalendarDate,
  ): Promise<SaidOfVendor[]> {
    const said: SaidOfVendor[] = [];
    if (vendorIds.length === 0) return said;
    for await (const asked of this.procurement.askEach(vendorIds, institutionId, asOf)) {
      const rules = [...asked.blocking, ...asked.warnings].map(({ finding }) => finding.rule.id);
      const { vendorId, nextTurnOn } = asked;
      said.push({ vendorId, decision: decisionOf(asked), reasonCodes: [...new Set(rules)], nextTurnOn });
    }
    return said;
  }

  /** Writes down what has turned, in the transaction that is open; of whom nothing is said any more there is no gate. */
  async keepAll(
    manager: EntityManager,
    institutionId: string,
    asOf: CalendarDate,
    said: readonly SaidOfVendor[],
  ): Promise<void> {
    await manager.query(
      `delete from vendor_gates g where g.institution_id = $1 and not exists (
        select from ${SAID} where "vendorId" = g.vendor_id)`,
      [institutionId, JSON.stringify(said)],
    );
    await this.keep(manager, institutionId, asOf, said);
  }

  /** The same of those that were asked about. */
  async keepAmong(
    manager: EntityManager,
    institutionId: string,
    asOf: CalendarDate,
    vendorIds: readonly string[],
    said: readonly SaidOfVendor[],
  ): Promise<void> {
    await manager.query(
      'delete from vendor_gates where institution_id = $1 and vendor_id = any($2) and vendor_id <> all($3)',
      [institutionId, vendorIds, said.map(({ vendorId }) => vendorId)],
    );
    await this.keep(manager, institutionId, asOf, said);
  }

  private async keep(
    manager: EntityManager,
    institutionId: string,
    asOf: CalendarDate,
    said: readonly SaidOfVendor[],
  ): Promise<void> {
    if (said.length === 0) return;
    const rows = JSON.stringify(said.map((one) => ({ id: newId(), ...one })));
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
