import { type Type } from '@nestjs/common';
import { today } from '../../kernel/calendar-date';
import { CreateVendorAttestation, PatchVendorAttestation } from '../../registry/vendors/dto/vendor-attestation.dto';
import { CreateVendorContact, PatchVendorContact } from '../../registry/vendors/dto/vendor-contact.dto';
import {
  CreateVendorDisclosureDocument,
  PatchVendorDisclosureDocument,
} from '../../registry/vendors/dto/vendor-disclosure-document.dto';
import { CreateVendorNote, PatchVendorNote } from '../../registry/vendors/dto/vendor-note.dto';
import { VENDOR_NOTE } from '../../registry/vendors/vendor-note-part';
import { VendorNoteEntity } from '../../registry/vendors/vendor-note.entity';
import { VendorNoteReader } from '../../registry/vendors/vendor-note.reader';
import { VENDOR_ATTESTATION } from '../../registry/vendors/vendor-attestation-part';
import { VendorAttestationEntity } from '../../registry/vendors/vendor-attestation.entity';
import { VendorAttestationReader } from '../../registry/vendors/vendor-attestation.reader';
import { VENDOR_CONTACT } from '../../registry/vendors/vendor-contact-part';
import { VendorContactEntity } from '../../registry/vendors/vendor-contact.entity';
import { VendorContactReader } from '../../registry/vendors/vendor-contact.reader';
import { VendorContactsService } from '../../registry/vendors/vendor-contacts.service';
import { VENDOR_DISCLOSURE_DOCUMENT } from '../../registry/vendors/vendor-disclosure-document-part';
import { VendorDisclosureDocumentEntity } from '../../registry/vendors/vendor-disclosure-document.entity';
import { VendorDisclosureDocumentReader } from '../../registry/vendors/vendor-disclosure-document.reader';
import { VendorReader } from '../../registry/vendors/vendor.reader';
import { type FieldWords, Form } from '../forms/form';
import { ANSWER_WORDS } from '../parts/registry-words';
import { partForms } from '../record-parts/part-forms';
import { CONTACT_WORDS } from '../../reports/words';
import { DISCLOSURE_WORDS, GUIDELINE_WORDS } from './vendor-part-words';

const PARENT = { reader: VendorReader, nameOf: ({ name }: Readonly<Record<string, unknown>>) => String(name) };

const CONTACT: { readonly [K in keyof CreateVendorContact]: FieldWords } = {
  kind: {
    help: {
      ja: '3.4.2: 非常時に24時間連絡できる窓口は「緊急」として登録します。',
      en: '3.4.2: whoever can be reached round the clock is an emergency contact.',
    },
    words: CONTACT_WORDS,
  },
  name: {
    label: { ja: '担当者・窓口', en: 'Person or desk' },
    help: { ja: '人の氏名か、窓口の名前。', en: 'A person’s name, or a desk’s.' },
  },
  department: { help: { ja: '部署があれば。', en: 'Where there is one.' } },
  phone: { help: { ja: 'つながる番号。', en: 'A number that is answered.' } },
  secondChannel: { help: { ja: '電話がつながらないときの手段。', en: 'Where nobody answers the telephone.' } },
  email: {},
  reachable24h: {
    help: { ja: '3.4.2: 夜間・休日もつながるなら「はい」。', en: '3.4.2: yes where somebody answers at night.' },
  },
  verifiedOn: { help: { ja: '実際に連絡してつながることを確かめた日。', en: 'When somebody tried it.' } },
};

const ATTESTATION: { readonly [K in keyof CreateVendorAttestation]: FieldWords } = {
  guideline: {
    help: { ja: '5①: どのガイドラインを守ると事業者が述べたか。', en: '5①: with which guideline it says it complies.' },
    words: GUIDELINE_WORDS,
  },
  edition: { help: { ja: '例: 7.0。', en: 'Such as 7.0.' } },
  attestedOn: { help: { ja: '表明書の日付。', en: 'The date on the paper.' } },
  complies: { help: { ja: '「はい」だけが表明になります。', en: 'Only yes counts.' }, words: ANSWER_WORDS },
  validTo: { help: { ja: '期限が書かれていれば。', en: 'Where the paper names one.' } },
  documentRef: { help: { ja: '書面の保管場所。例: 契約書庫/表明書-7。', en: 'Where it is kept.' } },
};

const DISCLOSURE: { readonly [K in keyof CreateVendorDisclosureDocument]: FieldWords } = {
  type: {
    help: { ja: '5.1.2: 製品ならMDS、サービスならSDS。', en: '5.1.2: MDS for products, SDS for services.' },
    words: DISCLOSURE_WORDS,
  },
  product: { help: { ja: '開示書に書かれた製品・サービスの名称。', en: 'As it stands in the document.' } },
  edition: { help: { ja: '様式の版。例: 5.0。', en: 'The edition of the form.' } },
  issuedOn: { help: { ja: '開示書に書かれた作成日。', en: 'The date on it.' } },
  receivedOn: { help: { ja: '医療機関が受け取った日。', en: 'When it came in.' } },
  itemsAnsweredNo: {
    help: {
      ja: '「いいえ」と答えた項目の数。回答票を取り込めば数えられ、対応を項目ごとに残せます。',
      en: 'How many items are answered no; counted from the sheet of answers, where that is entered.',
    },
  },
  documentRef: { help: { ja: '書面の保管場所。例: 契約書庫/MDS-3。', en: 'Where it is kept.' } },
};

const NOTE: { readonly [K in keyof PatchVendorNote]: FieldWords } = {
  note: {
    label: { ja: 'メモ', en: 'Note' },
    help: {
      ja: 'この医療機関の中だけで読めます。事業者や他の医療機関には見えません。',
      en: 'Read in this institution only: neither by the vendor nor by others.',
    },
  },
};

/** What a vendor says of itself, recorded at its page, by its own people too. */
export const VENDOR_PART_CONTROLLERS: readonly Type[] = [
  ...partForms({
    kind: VENDOR_CONTACT,
    entity: VendorContactEntity,
    reader: VendorContactReader,
    register: VendorContactsService,
    create: new Form(CreateVendorContact, CONTACT),
    patch: new Form(PatchVendorContact, CONTACT),
    parent: PARENT,
    toCreate: { ja: '連絡先を登録する', en: 'Record a contact' },
    toChange: { ja: '連絡先を変更する', en: 'Change a contact' },
  }),
  ...partForms({
    kind: VENDOR_ATTESTATION,
    entity: VendorAttestationEntity,
    reader: VendorAttestationReader,
    create: new Form(CreateVendorAttestation, ATTESTATION),
    patch: new Form(PatchVendorAttestation, ATTESTATION),
    parent: PARENT,
    usual: () => ({ guideline: 'MHLW', edition: '7.0', attestedOn: today() }),
    toCreate: { ja: '遵守の表明を登録する', en: 'Record an attestation' },
    toChange: { ja: '遵守の表明を変更する', en: 'Change an attestation' },
  }),
  ...partForms({
    kind: VENDOR_DISCLOSURE_DOCUMENT,
    entity: VendorDisclosureDocumentEntity,
    reader: VendorDisclosureDocumentReader,
    create: new Form(CreateVendorDisclosureDocument, DISCLOSURE),
    patch: new Form(PatchVendorDisclosureDocument, DISCLOSURE),
    parent: PARENT,
    toCreate: { ja: '開示書を登録する', en: 'Record a disclosure document' },
    toChange: { ja: '開示書を変更する', en: 'Change a disclosure document' },
  }),
  ...partForms({
    kind: VENDOR_NOTE,
    entity: VendorNoteEntity,
    reader: VendorNoteReader,
    create: new Form(CreateVendorNote, { institutionId: { label: { ja: '医療機関', en: 'Institution' } }, ...NOTE }),
    patch: new Form(PatchVendorNote, NOTE),
    parent: PARENT,
    options: async (records, viewer) => ({ institutionId: await records.writable(viewer, 'evaluation.write') }),
    toCreate: { ja: '事業者についてのメモを残す', en: 'Note something of a vendor' },
    toChange: { ja: 'メモを変更する', en: 'Change a note' },
  }),
];
