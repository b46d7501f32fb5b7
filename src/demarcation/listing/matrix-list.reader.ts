import { Injectable } from '@nestjs/common';
import { Database } from '../../database/database';
import { columns, equals, headerFields, JsonReader } from '../../database/json-view';

const OWN = 'scope_side_in(m.id)';
const OTHER = `case scope_side_in(m.id) when 'INSTITUTION' then 'VENDOR' when 'VENDOR' then 'INSTITUTION' end`;

const APPLICABLE = `from matrix_rows r where r.matrix_id = m.id and r.applicability = 'APPLICABLE'`;
const declaredBy = (side: string) =>
  `exists (select from matrix_declarations d where d.row_id = r.id and d.side = ${side})`;
const BOTH = `${declaredBy(`'INSTITUTION'`)} and ${declaredBy(`'VENDOR'`)}`;
const PARTLESS = 'not exists (select from matrix_allocations a where a.row_id = r.id)';
const confirmedBy = (side: string) =>
  `exists (select from matrix_agreements g where g.matrix_id = m.id and g.side = ${side} and (not g.on_behalf or g.checked_at is not null)
    and not exists (select from moved_since_confirmed(array[g.id], today_in_japan())))`;

const DIFFERING = `exists (select ${APPLICABLE} and ${BOTH} and ${PARTLESS})`;

/** Whether a side has something to do: declare, talk over, confirm; the institution also takes the last step. */
const waitsFor = (
  side: string,
) => `(m.status in ('DRAFT','UNDER_CONSULTATION') and ${side} is not null and case m.conclusion
  when 'RECORDED' then ${side} = 'INSTITUTION'
  else exists (select ${APPLICABLE} and not (${declaredBy(side)})) or ${DIFFERING}
    or m.status = 'UNDER_CONSULTATION' and not (${confirmedBy(side)})
    or ${side} = 'INSTITUTION' and (m.status = 'DRAFT' or ${confirmedBy(`'INSTITUTION'`)} and ${confirmedBy(`'VENDOR'`)})
      and not exists (select ${APPLICABLE} and not (${BOTH})) end)`;

const STALE_SINCE = `(select min(lower(d.days)) from matrix_divergences(array[m.id]) as d where d.days @> today_in_japan())`;
const countOf = (condition: string) => `(select count(*) ${APPLICABLE} and ${condition})`;

/** Lists revisions with how they stand: for whom they wait, what differs, what no longer fits. */
@Injectable()
export class MatrixListReader extends JsonReader {
  constructor(database: Database) {
    super(database, {
      name: 'matrix-list',
      from: 'matrices m join contracts c on c.id = m.contract_id',
      alias: 'm',
      fields: {
        ...headerFields('m'),
        ...columns('m', 'contractId'),
        contractNo: 'c.contract_no',
        contractTitle: 'c.title',
        vendorId: 'c.vendor_id',
        ...columns('m', 'revision', 'status', 'conclusion', 'agreedOn'),
        staleSince: STALE_SINCE,
        waitsForInstitution: waitsFor(`'INSTITUTION'`),
        waitsForVendor: waitsFor(`'VENDOR'`),
        counts: `json_build_object('rows', ${countOf('true')},
          'undeclared', ${countOf(`not ${declaredBy(`'INSTITUTION'`)} and not ${declaredBy(`'VENDOR'`)}`)},
          'declaredByOne', ${countOf(`(${declaredBy(`'INSTITUTION'`)}) <> (${declaredBy(`'VENDOR'`)})`)},
          'differing', ${countOf(`${BOTH} and ${PARTLESS}`)},
          'agreements', (select count(*) from matrix_agreements g where g.matrix_id = m.id))`,
      },
      filters: {
        contractId: equals('m.contract_id'),
        status: equals('m.status'),
        waitsFor: {
          sql: (value) => `case ${value} when 'ME' then ${waitsFor(OWN)} else ${waitsFor(`(${OTHER})`)} end`,
        },
        stale: { sql: (value) => `(m.status = 'AGREED' and ${STALE_SINCE} is not null) = ${value}::boolean` },
        differing: {
          sql: (value) =>
            `(m.conclusion = 'DECLARED' and m.status in ('DRAFT','UNDER_CONSULTATION') and ${DIFFERING}) = ${value}::boolean`,
        },
      },
      sorts: {
        updatedAt: { sql: 'm.updated_at', type: 'timestamptz' },
        contractNo: { sql: 'c.contract_no', type: 'text' },
      },
    });
  }
}
