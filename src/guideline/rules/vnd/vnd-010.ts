import { addMonths } from '../../../kernel/calendar-date';
import { ofEachVendor } from '../../each-vendor';
import { rule, SILENT } from '../../rule';
import { fixed } from '../../rule-number';
import { isActive } from '../../snapshots/contract-life';

const COUNTS_FOR_MONTHS = fixed(24, 'OURS', {
  ja: '開示書は発行から24か月間有効とみなす',
  en: 'a disclosure counts for 24 months after it was issued',
});

/** 企画管理編 2.1.2 of edition 6.0: the provider says of its service how it meets the guidelines, and says it anew when the service changes. After how long it is too old by itself is ours. */
export const VND_010 = rule({
  id: 'VND-010',
  about: 'contract',
  clauses: [{ document: 'MHLW-6.0/企画管理編', clause: '2.1.2' }],
  grades: { OTHER_DOCUMENT: ['ADVISORY'], PRODUCT: ['ADVISORY'] },
  title: {
    ja: 'サービス仕様適合開示書を入手していない/版が古い',
    en: 'Service-specification conformity disclosure missing or outdated',
  },
  variants: {
    CHANGED: {
      ja: 'サービス仕様適合開示書が直近のサービス変更より古い',
      en: 'The service-specification conformity disclosure is older than the last change of the service',
    },
    LATE: {
      ja: 'サービス仕様適合開示書の発行から当社の定めた期間を過ぎている',
      en: 'The service-specification conformity disclosure was issued longer ago than we let it count',
    },
  },
  remedy: {
    ja: '最新のサービス仕様適合開示書を事業者から入手し、発行日・受領日とともに登録する',
    en: 'Obtain the latest service-specification conformity disclosure, and register when it was issued and received',
  },
  fixedNumbers: [COUNTS_FOR_MONTHS],
  judge: ofEachVendor(({ subject, contract, vendor, attestations }, clock) => {
    if (contract.handlesMedicalInfo === 'NO' || !isActive(contract, clock)) return SILENT;
    const received = vendor.disclosures.filter(
      ({ type, receivedOn }) => type === 'SERVICE_SPEC_CONFORMITY' && receivedOn !== null && clock.hasCome(receivedOn),
    );
    const issuedOn = clock.latest(received.map((one) => one.issuedOn));
    // Of what nobody said whether it was a change, it is taken for one.
    const changes = attestations.filter(({ topic, conclusion }) => topic === 'SERVICE_CHANGE' && conclusion !== 'NO');
    const changedOn = clock.latest(changes.map(({ on }) => on));
    const facts = { vendorId: contract.vendorId, issuedOn, changedOn };
    const finding = { subject, severity: 'ADVISORY', strength: 'OTHER_DOCUMENT', facts } as const;
    if (issuedOn === null) return [finding];
    if (changedOn !== null && changedOn > issuedOn) return [{ ...finding, variant: 'CHANGED' }];
    if (!clock.isPast(addMonths(issuedOn, COUNTS_FOR_MONTHS.value))) return SILENT;
    return [{ ...finding, strength: 'PRODUCT', variant: 'LATE' }];
  }),
});
