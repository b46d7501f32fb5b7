/** Who stands in each contract, and on which days: its vendor, and the members of a contract with several (共同企業体). */
export const CONTRACT_PARTIES = `(select c.id as contract_id, c.institution_id, c.vendor_id, null::uuid as member_id, null::date as since, null::date as until from contracts c
    union all select m.contract_id, c.institution_id, m.vendor_id, m.id, m.member_from, m.member_to from contract_members m join contracts c on c.id = m.contract_id)`;
