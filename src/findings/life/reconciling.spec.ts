import { type Found, type Stored, turnedBetween } from './reconciling';

const FOUND: Found = {
  ruleId: 'CON-001',
  subjectKind: 'CONTRACT',
  subjectId: '0197f0e2-0000-7000-8000-000000000001',
  severity: 'MAJOR',
  strength: 'MUST',
  variant: null,
  section: 'OVERDUE',
  openForGate: false,
  facts: { endOn: '2026-11-30', rows: ['IR-01', 'IR-04'], count: 2, isKept: false, by: null },
  acceptanceId: null,
};

/** As it comes back from where it is kept. */
const kept = (found: Found, state: Stored['state'] = 'OPEN'): Stored => ({
  ...(JSON.parse(JSON.stringify(found)) as Found),
  id: 'of the record',
  state,
});
const turnOf = (was: Stored | null, is: Found | null) =>
  turnedBetween(was === null ? [] : [was], is === null ? [] : [is]).map(({ turn }) => turn);

describe('what becomes of a finding', () => {
  it('is nothing where it is found again as it was, whatever the order of its facts', () => {
    const { by, rows, ...others } = FOUND.facts;
    expect(turnOf(kept({ ...FOUND, facts: { by: by!, ...others, rows: rows! } }), FOUND)).toEqual([]);
  });

  it('is nothing where a fact is named that has nothing to say: it is not kept', () => {
    const facts = { ...FOUND.facts, since: undefined } as unknown as Found['facts'];
    expect(turnOf(kept(FOUND), { ...FOUND, facts })).toEqual([]);
  });

  it.each([
    ['severity', { severity: 'MINOR' }],
    ['strength', { strength: 'SHOULD' }],
    ['variant', { variant: 'UNCONFIRMED' }],
    ['section', { section: 'COMING' }],
    ['being open for a gate', { openForGate: true }],
  ] as const)('is a change where its %s is another', (_, change) => {
    expect(turnOf(kept(FOUND), { ...FOUND, ...change })).toEqual(['CHANGED']);
  });

  it.each([
    ['is another day', { ...FOUND.facts, endOn: '2026-12-01' }],
    ['is another number', { ...FOUND.facts, count: 3 }],
    ['is a number and no text', { ...FOUND.facts, count: '2' }],
    ['is known now', { ...FOUND.facts, by: 'somebody' }],
    ['is a list with one more', { ...FOUND.facts, rows: ['IR-01', 'IR-04', 'SV-02'] }],
    ['is a list with another', { ...FOUND.facts, rows: ['IR-01', 'SV-02'] }],
    ['is a list in another order', { ...FOUND.facts, rows: ['IR-04', 'IR-01'] }],
    ['is the text of a list', { ...FOUND.facts, rows: 'IR-01,IR-04' }],
    ['is new', { ...FOUND.facts, since: '2026-11-30' }],
    ['has another name', { ...FOUND.facts, by: undefined, whom: null }],
  ])('is a change where a fact %s', (_, facts) => {
    expect(turnOf(kept(FOUND), { ...FOUND, facts: facts as Found['facts'] })).toEqual(['CHANGED']);
  });

  it('is a change where a fact is told no more', () => {
    expect(turnOf(kept(FOUND), { ...FOUND, facts: { endOn: FOUND.facts['endOn']! } })).toEqual(['CHANGED']);
  });

  it('opens, is resolved, and opens again', () => {
    expect(turnOf(null, FOUND)).toEqual(['OPENED']);
    expect(turnOf(kept(FOUND), null)).toEqual(['RESOLVED']);
    expect(turnOf(kept(FOUND, 'RESOLVED'), null)).toEqual([]);
    expect(turnOf(kept(FOUND, 'RESOLVED'), FOUND)).toEqual(['REOPENED']);
  });

  it('is accepted, is so by others, and opens again where nobody carries it any more', () => {
    const carried = { ...FOUND, acceptanceId: 'by the executives' };
    expect(turnOf(kept(FOUND), carried)).toEqual(['ACCEPTED']);
    expect(turnOf(kept(carried, 'ACCEPTED'), { ...FOUND, acceptanceId: 'by others' })).toEqual(['CHANGED']);
    expect(turnOf(kept(carried, 'ACCEPTED'), FOUND)).toEqual(['REOPENED']);
  });
});
