import { Injectable } from '@nestjs/common';
import { Database } from '../../database/database';
import { type Language } from '../../http/language';
import { Clock } from '../../guideline/clock';
import { today } from '../../kernel/calendar-date';
import { isId } from '../../kernel/identifier';
import { notFound } from '../../kernel/problems';
import { coverageOf, type CoveredInterface, type CoveringContract } from './coverage';
import { type AnsweringPartyView, type SystemCoverageView } from './dto/system-coverage.dto';
import { templateRow } from '../row-definition';

interface Stored {
  readonly contracts: readonly CoveringContract[];
  readonly interfaces: readonly CoveredInterface[];
}

/**
 * Reads who answers for what on a system, over all its contracts: two statements, however many contracts there are. The
 * matrices come as their digests; their rows are not carried.
 */
@Injectable()
export class CoverageReader {
  constructor(private readonly database: Database) {}

  /** 404 where there is no such system. */
  async of(systemId: string, language: Language): Promise<SystemCoverageView> {
    const [stored] = await this.database.read<Stored>({
      name: 'coverage-system',
      text: `select
        (select coalesce(json_agg(json_build_object('contractId', c.id, 'contractNo', c.contract_no, 'title', c.title, 'vendorId', c.vendor_id,
            'members', (select coalesce(json_agg(distinct n.vendor_id), '[]') from contract_members n where n.contract_id = c.id and (n.member_to is null or n.member_to >= today_in_japan())),
            'negotiatingFrom', c.negotiating_from,
            'signedOn', c.signed_on, 'activatedOn', c.activated_on, 'endedOn', c.ended_on, 'matrixId', m.id,
            'agreed', case when m.status = 'AGREED' then json_build_object('on', m.agreed_on, 'named', settled_parties(m.digest -> 'named')) end, 'claims', settled_parties(m.system_claims), 'unanswered', coalesce(m.digest -> 'unanswered', '[]'),
            'status', m.status,
            'declared', (select coalesce(json_object_agg(d.key, d.sides), '{}') from (select r.key, count(*) as sides
              from matrix_declarations x join matrix_rows r on r.id = x.row_id where x.matrix_id = m.id group by r.key) as d),
            'beneath', (select coalesce(json_agg(distinct b.vendor_id), '[]') from subcontracts b where b.contract_id = c.id
              and b.approval_state = 'APPROVED' and (b.ended_on is null or b.ended_on >= today_in_japan()))) order by c.contract_no, c.id), '[]')
          from contract_systems cs join contracts c on c.id = cs.contract_id and not is_over(c.status, c.ended_on)
          left join lateral (select x.id, x.status, x.agreed_on, x.system_claims, x.digest from matrices x where x.contract_id = c.id and x.status <> 'SUPERSEDED'
            order by case x.status when 'AGREED' then 0 else 1 end limit 1) as m on true
          where cs.system_id = s.id) as contracts,
        (select coalesce(json_agg(json_build_object('id', i.id, 'name', i.name, 'vendorIds',
            (select coalesce(json_agg(v.vendor_id order by v.vendor_id), '[]') from system_interface_vendors v where v.interface_id = i.id))
            order by i.name, i.id), '[]')
          from system_interfaces i where i.system_id = s.id) as interfaces
        from systems s where s.id = $1`,
      values: [systemId],
    });
    if (stored === undefined) throw notFound();
    const clock = new Clock(today());
    const { rows, open, interfaces, triageLead } = coverageOf(stored.contracts, stored.interfaces, clock);
    const opened = new Map(open.map((one) => [one.contractId, one.rows]));
    const named = await this.namer([
      ...rows.flatMap(({ accountable }) => accountable),
      ...interfaces.flatMap(({ owners }) => owners),
    ]);
    return {
      systemId,
      asOf: clock.asOf,
      nextChangeOn: clock.nextTurnOn,
      rows: rows.map(({ key, coverage, kind, accountable, claims }) => ({
        key,
        title: templateRow(key).title[language],
        coverage,
        kind,
        accountable: accountable.map(named),
        claims: [...claims],
      })),
      contracts: stored.contracts.map(({ contractId, contractNo, title, vendorId, matrixId, status }) => ({
        contractId,
        contractNo,
        title,
        vendorId,
        matrixId,
        matrixStatus: status,
        open: [...(opened.get(contractId) ?? [])],
      })),
      interfaces: interfaces.map(({ id, name, vendorIds, owners }) => ({
        id,
        name,
        vendorIds: [...vendorIds],
        owners: owners.map(named),
      })),
      triageLead: triageLead === null ? null : named(triageLead),
    };
  }

  /** Gives vendors their names. */
  private async namer(ids: readonly string[]): Promise<(id: string) => AnsweringPartyView> {
    const rows = await this.database.read<{ id: string; name: string }>({
      name: 'coverage-names',
      text: 'select id, name from vendors where id = any($1)',
      values: [[...new Set(ids)].filter(isId)],
    });
    const names = new Map(rows.map(({ id, name }) => [id, name]));
    return (id) => ({ id, name: names.get(id) ?? null });
  }
}
