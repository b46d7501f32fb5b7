import { type Agent } from 'supertest';
import { addDays, today } from '../../src/kernel/calendar-date';
import { newId } from '../../src/kernel/identifier';
import { anInstitutionBody } from '../factories/bodies';
import { Client, type Shown } from '../support/client';
import { dice } from '../support/dice';
import { ordealSeed, rounds } from '../support/ordeal';
import { TestRegistry } from '../support/registry';

const NOW = today();
const DAYS = [addDays(NOW, -40), addDays(NOW, -1), NOW, addDays(NOW, 30)] as const;
const TURNS = 16;

type Kind = 'systems' | 'equipment' | 'provisions';

/** Since when it is used; null: it is only planned. */
const BEGUN: Readonly<Record<Kind, string>> = { systems: 'liveFrom', equipment: 'liveFrom', provisions: 'startedOn' };

/** What a provision needs, piece by piece: whatever is missing stops its gate. */
const PIECES = [
  { scopeAgreedOn: addDays(NOW, -60), scopeAgreementRef: '契約書庫/提供-2' },
  { scopeAgreedOn: null },
  { senderResponsibility: '本院', transportResponsibility: '連携網', receiverResponsibility: '協議会' },
  { sourceRetentionOwner: '医療情報部', procedureRef: '手順書', transferRecordRef: '記録簿' },
  { classification: 'PROVISION', legalBasis: 'CONSENT', consentEvidenceRef: '同意書綴' },
  { legalBasis: null },
  { recipientCountry: 'VN' },
  { recipientCountry: 'JP' },
];

/**
 * Random patches, upserts, activations and corrections of systems, devices and provisions, once the day is over until which what
 * runs may be entered: nothing is in use but what its gate let begin, and on no other day than that or one that two people say
 * was mistyped and its gate lets it begin on.
 */
describe('no way round the gates of what begins', () => {
  let registry: TestRegistry;
  let api: Client;
  let second: Agent;
  let institutionId: string;
  const roll = dice(ordealSeed());
  const pick = <T>(items: readonly T[]): T => items[roll(items.length)] as T;
  const seen = { begun: 0, stopped: 0, refused: 0, moved: 0, corrected: 0, uncorrected: 0 };

  beforeAll(async () => {
    registry = await TestRegistry.start();
    api = new Client(registry.http);
    second = await registry.as({ roles: ['PLANNING_MANAGER'] });
    institutionId = (await api.create('institutions', anInstitutionBody())).id;
    await registry.sql(`alter table take_over_days disable trigger user`);
    await registry.sql(
      `insert into take_over_days (id, institution_id, cut_over_on, approved_at) values ($1, $2, today_in_japan(), now())`,
      [newId(), institutionId],
    );
  });
  afterAll(() => registry.stop());

  const bodyOf = (kind: Kind): object => {
    switch (kind) {
      case 'systems':
        return { institutionId, name: `電子カルテ ${newId()}`, status: 'PLANNED', provider: 'VENDOR' };
      case 'equipment':
        return { institutionId, assetNo: `SA-${newId()}`, name: 'VPN装置', status: 'PLANNED' };
      case 'provisions':
        return { institutionId, recipient: '見本協議会', purpose: '診療情報の連携', recipientCountry: 'JP' };
    }
  };
  const asLive = (kind: Kind, day: string): object =>
    kind === 'provisions' ? { startedOn: day } : { status: 'LIVE', liveFrom: day };
  /** What the gate says of a beginning on a day: it is asked for that day, and for today where that is over. */
  const gateOf = async (path: string, day: string) => {
    const asked = day < NOW ? [day, NOW] : [day];
    const said = asked.map((on) => api.read<{ decision: string }>(`${path}/activation-gate`, { on }));
    return (await Promise.all(said)).some(({ decision }) => decision === 'block') ? 'block' : 'allow';
  };

  it.each([...Array(rounds(3, 150)).keys()])('in life %i', async (life) => {
    const kind = (['provisions', 'systems', 'equipment'] as const)[life % 3] ?? 'provisions';
    const [key, body, since] = [newId(), bodyOf(kind), BEGUN[kind]];
    const put = (over: object) =>
      registry.http
        .put(`/v1/external/${kind}/erp/${key}`)
        .set('If-Match', '*')
        .send({ ...body, ...over });
    const { id } = (await registry.http.put(`/v1/external/${kind}/erp/${key}`).send(body)).body as Shown;
    const path = `${kind}/${id}`;
    const patch = (changes: object) =>
      registry.http
        .patch(`/v1/${path}`)
        .set('If-Match', '*')
        .set('Content-Type', 'application/merge-patch+json')
        .send(JSON.stringify(changes));
    const correct = async (day: string) => {
      const proposed = await registry.http.post(`/v1/${path}/corrections`).send({ [since]: day, reason: '転記誤り' });
      if (proposed.status !== 201) return proposed;
      const approval = second.post(`/v1/fact-corrections/${(proposed.body as Shown).id}/approval`);
      return approval.set('If-Match', '"1"').send({ checkedAgainst: '稼働報告書' });
    };

    for (let turn = 0; turn < TURNS; turn++) {
      const before = await api.read(path);
      const [deed, day] = [roll(8), pick(DAYS)];
      const decision = await gateOf(path, day);
      const answer =
        deed === 0
          ? await patch(asLive(kind, day))
          : deed === 1
            ? await put(asLive(kind, day))
            : deed < 4
              ? await registry.http.post(`/v1/${path}/activation`).set('If-Match', '*').send({ on: day })
              : deed === 4
                ? await correct(day)
                : await patch(
                    kind === 'provisions' ? pick(PIECES) : { [since === 'liveFrom' ? 'category' : 'purpose']: null },
                  );
      const after = await api.read(path);
      const story = [path, turn, deed, day, decision, answer.status, answer.text];
      expect([...story, answer.status < 500]).toEqual([...story, true]);
      const isBegun = (shown: Shown) => (kind === 'provisions' ? shown[since] !== null : shown['status'] === 'LIVE');
      const isSame = after[since] === before[since] && after['status'] === before['status'];
      if (answer.status >= 400) {
        seen[deed === 4 ? 'uncorrected' : deed < 4 && deed > 1 && decision === 'block' ? 'stopped' : 'refused']++;
        expect([...story, isSame]).toEqual([...story, true]);
      } else if (!isBegun(before) && isBegun(after)) {
        seen.begun++;
        const isLet = (deed === 2 || deed === 3) && decision === 'allow' && after[since] === day;
        expect([...story, isLet]).toEqual([...story, true]);
      } else if (!isSame && isBegun(before)) {
        seen[deed === 4 ? 'corrected' : 'moved']++;
        expect([...story, deed]).toEqual([...story, 4]);
      }
    }
  });

  it('and all of it was tried', () => {
    const untried = Object.entries(seen).filter(([name, times]) => times === 0 && name !== 'moved');
    expect(untried.length).toBeLessThanOrEqual(rounds(3, 0));
    expect(seen.moved).toBe(0);
  });
});
