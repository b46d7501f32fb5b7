import { Controller } from '@nestjs/common';
import { AccountQuery } from '../../access/accounts/dto/account.dto';
import { type FileReply } from '../../http/file-reply';
import { JournalQuery } from '../../journal/dto/journal-query.dto';
import { notFound } from '../../kernel/problems';
import { CertificationReader } from '../../registry/certifications/certification.reader';
import { CertificationQuery, type CertificationView } from '../../registry/certifications/dto/certification.dto';
import { Asked } from '../asked';
import { JournalReading } from '../history/journal-reading';
import { Page } from '../page';
import { PeopleReading } from '../people/people-reading';
import { AcceptanceListQuery } from '../risk-acceptances/acceptance-query';
import { AcceptanceReading } from '../risk-acceptances/acceptance-reading';
import { VendorNames } from '../vendors/vendor-names';
import { type Viewer, Viewing } from '../viewer';
import { everyRow, exportOf, wholeList } from './list-export';
import { certificateColumns } from '../certifications/certificate-columns';
import { acceptanceColumns, journalColumns, peopleColumns } from './more-columns';

/** As many entries of the journal as a file for Excel holds. */
const MOST_ENTRIES = 20_001;

/** Hands out what is not a record of the registry’s own, or stands on more pages than one, as it is seen. */
@Controller()
export class MoreExportsController {
  constructor(
    private readonly certifications: CertificationReader,
    private readonly names: VendorNames,
    private readonly acceptances: AcceptanceReading,
    private readonly people: PeopleReading,
    private readonly journal: JournalReading,
  ) {}

  @Page('certifications/export', 'certification.read')
  async ofCertificates(
    @Viewing() viewer: Viewer,
    @Asked(CertificationQuery) query: CertificationQuery,
  ): Promise<FileReply> {
    const rows = await everyRow<CertificationView>(this.certifications, query);
    const vendorOf = await this.names.of(
      viewer,
      rows.map(({ vendorId }) => vendorId),
    );
    return exportOf(viewer, { ja: '認証', en: 'certificates' }, certificateColumns(viewer, vendorOf), rows);
  }

  @Page('risk-acceptances/export', 'risk.read')
  async ofAcceptances(
    @Viewing() viewer: Viewer,
    @Asked(AcceptanceListQuery) query: AcceptanceListQuery,
  ): Promise<FileReply> {
    const content = await this.acceptances.list(viewer, query, wholeList);
    if (content === null) throw notFound();
    const columns = acceptanceColumns(viewer, content.nameOf);
    return exportOf(viewer, { ja: 'リスクの受容', en: 'accepted-risks' }, columns, content.acceptances.items);
  }

  @Page('people/export', 'account.read')
  async ofPeople(@Viewing() viewer: Viewer, @Asked(AccountQuery) query: AccountQuery): Promise<FileReply> {
    const content = await this.people.of(viewer, query, wholeList);
    if (content === null) throw notFound();
    return exportOf(viewer, { ja: '利用者', en: 'people' }, peopleColumns(viewer, content), content.people.items);
  }

  @Page('journal/export', 'journal.read')
  async ofJournal(@Viewing() viewer: Viewer, @Asked(JournalQuery) query: JournalQuery): Promise<FileReply> {
    const asked: JournalQuery = { ...query, limit: MOST_ENTRIES };
    delete asked.cursor;
    const { entries, names } = await this.journal.of(viewer, asked);
    return exportOf(viewer, { ja: '記録の履歴', en: 'journal' }, journalColumns(viewer, names), entries);
  }
}
