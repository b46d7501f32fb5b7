import { type Type } from '@nestjs/common';
import { ProvisionQuery, type ProvisionView } from '../../registry/provisions/dto/provision.dto';
import { ProvisionEntity } from '../../registry/provisions/provision.entity';
import { ProvisionReader } from '../../registry/provisions/provision.reader';
import { ProvisionsService } from '../../registry/provisions/provisions.service';
import { PROVISION_EVIDENCE } from '../evidence/evidence-places';
import { recordPages } from '../record-pages/record-pages.controllers';
import { PROVISION_CHANGE, PROVISION_FORM } from './provision-form';
import { COUNTRIES_BY_NAME, countryWords } from '../../kernel/country-words';
import { LEGAL_BASIS_WORDS, PROVISION_CLASS_WORDS, PROVISION_SCHEME_WORDS } from './provision-words';

/** 第三者提供 (1.4): to whom medical information goes besides those that work with it by contract. */
export const PROVISION_PAGES: readonly Type[] = recordPages({
  path: 'provisions',
  read: 'provision.read',
  write: 'provision.write',
  entity: ProvisionEntity,
  reader: ProvisionReader,
  register: ProvisionsService,
  query: ProvisionQuery,
  create: PROVISION_FORM,
  patch: PROVISION_CHANGE,
  many: { ja: '第三者提供', en: 'Provisions to third parties' },
  ofVendor: false,
  titleOf: (_, { recipient }: ProvisionView) => recipient,
  columns: ({ date, text }, names) => [
    {
      name: { ja: '提供先', en: 'Recipient' },
      sort: 'recipient',
      isName: true,
      of: ({ recipient }) => recipient,
    },
    { name: { ja: '目的', en: 'Purpose' }, of: ({ purpose }) => purpose },
    {
      name: { ja: '形態', en: 'Form' },
      of: ({ scheme }) => (scheme === null || scheme === undefined ? null : text(PROVISION_SCHEME_WORDS[scheme])),
    },
    {
      name: { ja: '区分', en: 'Classified as' },
      of: ({ classification }) => text(PROVISION_CLASS_WORDS[classification ?? 'UNKNOWN']),
    },
    {
      name: { ja: '根拠', en: 'Rests on' },
      of: ({ legalBasis }) =>
        legalBasis === null || legalBasis === undefined ? null : text(LEGAL_BASIS_WORDS[legalBasis]),
    },
    {
      name: { ja: '開始した日', en: 'Began on' },
      of: ({ startedOn }) => startedOn,
      shown: ({ startedOn }) => (startedOn === null || startedOn === undefined ? null : date(startedOn)),
    },
    {
      name: { ja: '国', en: 'Country' },
      of: ({ recipientCountry }) => recipientCountry && text(countryWords(recipientCountry)),
    },
    {
      name: { ja: '医療機関', en: 'Institution' },
      shown: null,
      of: ({ institutionId }) => names.get(institutionId)?.name,
    },
  ],
  filters: [
    {
      name: 'recipientCountry',
      label: { ja: '提供先の国', en: 'Country' },
      words: Object.fromEntries(COUNTRIES_BY_NAME.ja.map(([code]) => [code, countryWords(code)])),
    },
  ],
  evidence: PROVISION_EVIDENCE,
  isCorrected: true,
  judgedAs: { kind: 'PROVISION', about: 'provision' },
  step: {
    folder: 'activation',
    name: { ja: '提供を開始する', en: 'Begin it' },
    mayBeTaken: ({ startedOn, endedOn }) => (startedOn ?? null) === null && (endedOn ?? null) === null,
  },
  none: { ja: '当てはまる第三者提供はありません。', en: 'There is no such provision.' },
  toCreate: { ja: '第三者提供を登録する', en: 'Record a provision' },
  toChange: { ja: '第三者提供を変更する', en: 'Change a provision' },
});
