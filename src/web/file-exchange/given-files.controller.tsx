import { Body, Controller, HttpCode, UseInterceptors } from '@nestjs/common';
import { ConfirmationFiles } from '../../exchange/files/confirmations/confirmation-files';
import { RegisterFiles } from '../../exchange/files/register/register-files';
import { XLSX } from '../../http/body';
import { PathId } from '../../http/entity-tag';
import { FileReply } from '../../http/file-reply';
import { type HtmlReply } from '../../http/html-reply';
import { statusOf } from '../../http/problem-document';
import { isCalendarDate, today } from '../../kernel/calendar-date';
import { Problem } from '../../kernel/problem';
import { ContractReader } from '../../registry/contracts/contract.reader';
import { type ContractView } from '../../registry/contracts/dto/contract.dto';
import { ReceivedWorkbook, ReceivesTable, ReceivesWorkbook } from '../forms/received-workbook';
import { type Sent, textIn } from '../forms/sent';
import { showPage } from '../frame/show-page';
import { Page, Submission } from '../page';
import { recordOf } from '../rows';
import { type Viewer, Viewing } from '../viewer';
import { GivenFilePage, type GivenFileOutcome } from './given-file.view';

/** What was made of a file that was sent; null: none was sent yet. */
type Tried = GivenFileOutcome | Problem | null;

/** Files whose form others have set: the tax agency’s register of corporate numbers, the items of the 確認表. */
@Controller()
export class GivenFilesController {
  constructor(
    private readonly registers: RegisterFiles,
    private readonly confirmations: ConfirmationFiles,
    private readonly contracts: ContractReader,
  ) {}

  @Page('register-files', 'vendor.write')
  register(@Viewing() viewer: Viewer): HtmlReply {
    return registerPage(viewer, today(), null);
  }

  @Submission('register-file-previews', 'vendor.write')
  @HttpCode(200)
  @UseInterceptors(ReceivesTable)
  lookAtRegister(
    @Viewing() viewer: Viewer,
    @Body() sent: Sent,
    @ReceivedWorkbook() file: Buffer | Problem,
  ): Promise<HtmlReply> {
    return this.ofRegister(viewer, sent, file, true);
  }

  @Submission('register-files', 'vendor.write')
  @HttpCode(200)
  @UseInterceptors(ReceivesTable)
  takeRegister(
    @Viewing() viewer: Viewer,
    @Body() sent: Sent,
    @ReceivedWorkbook() file: Buffer | Problem,
  ): Promise<HtmlReply> {
    return this.ofRegister(viewer, sent, file, false);
  }

  @Page('contracts/:id/role-confirmation-file', 'contract.write')
  confirmation(@Viewing() viewer: Viewer, @PathId() id: string): Promise<HtmlReply> {
    return this.confirmationPage(viewer, id, null);
  }

  /** The items on record, as a list that can be taken in again. */
  @Page('contracts/:id/role-confirmation-file/content', 'contract.read')
  async write(@PathId() id: string): Promise<FileReply> {
    return new FileReply(`確認表_項目_${today()}.xlsx`, XLSX, await this.confirmations.write(id, 'XLSX'));
  }

  @Submission('contracts/:id/role-confirmation-file-preview', 'contract.write')
  @HttpCode(200)
  @UseInterceptors(ReceivesWorkbook)
  lookAtConfirmation(
    @Viewing() viewer: Viewer,
    @PathId() id: string,
    @ReceivedWorkbook() file: Buffer | Problem,
  ): Promise<HtmlReply> {
    return this.ofConfirmation(viewer, id, file, true);
  }

  @Submission('contracts/:id/role-confirmation-file', 'contract.write')
  @HttpCode(200)
  @UseInterceptors(ReceivesWorkbook)
  takeConfirmation(
    @Viewing() viewer: Viewer,
    @PathId() id: string,
    @ReceivedWorkbook() file: Buffer | Problem,
  ): Promise<HtmlReply> {
    return this.ofConfirmation(viewer, id, file, false);
  }

  private async ofRegister(viewer: Viewer, sent: Sent, file: Buffer | Problem, isAsked: boolean): Promise<HtmlReply> {
    const day = textIn(sent, 'fetchedOn');
    const fetchedOn = isCalendarDate(day) ? day : today();
    const tried = await tryWith(file, async (content) => ({
      created: 0,
      ...(await this.registers.take(content, fetchedOn, isAsked, viewer.language)),
    }));
    return registerPage(viewer, fetchedOn, tried);
  }

  private async ofConfirmation(
    viewer: Viewer,
    id: string,
    file: Buffer | Problem,
    isAsked: boolean,
  ): Promise<HtmlReply> {
    const tried = await tryWith(file, (content) => this.confirmations.take(id, content, isAsked, viewer.language));
    return this.confirmationPage(viewer, id, tried);
  }

  private async confirmationPage(viewer: Viewer, id: string, tried: Tried): Promise<HtmlReply> {
    const { contractNo, title } = await recordOf<ContractView>(this.contracts, id);
    const path = `/contracts/${id}/role-confirmation-file`;
    return showPage(viewer, {
      title: viewer.say('確認表の項目をファイルで取り込む', 'Take in items of the 確認表 from a file'),
      status: statusOfTried(tried),
      body: (
        <GivenFilePage
          crumbs={[
            [`/contracts/${id}`, `${contractNo} ${title}`],
            [`/contracts/${id}/role-confirmation-sheet`, viewer.say('確認表', '確認表')],
          ]}
          about={viewer.say(
            '1行目の見出しが 区分(Part1・Part2)、項番、項目、内容、初回確認日、初回確認(はい・いいえ)、完了日、備考 の Excel か CSV。区分と項番で同じ項目とみなし、すべての行を取り込めるときだけ取り込みます。1,000行まで。',
            'XLSX or CSV with the headings 区分 (Part1, Part2), 項番, 項目, 内容, 初回確認日, 初回確認 (はい, いいえ), 完了日, 備考. An item is known by 区分 and 項番; all rows or none. Up to 1,000 rows.',
          )}
          accept=".xlsx,.csv"
          lookAt={`${path}-preview`}
          takeAt={path}
          fetchedOn={null}
          {...told(tried)}
        />
      ),
    });
  }
}

function registerPage(viewer: Viewer, fetchedOn: string, tried: Tried): HtmlReply {
  return showPage(viewer, {
    title: viewer.say(
      '国税庁の法人番号ファイルで事業者を確かめる',
      'Check vendors with the register of corporate numbers',
    ),
    status: statusOfTried(tried),
    body: (
      <GivenFilePage
        crumbs={[['/vendors', viewer.say('事業者', 'Vendors')]]}
        about={viewer.say(
          '法人番号公表サイトの全件・差分ファイル(CSV・30列、40MBまで)。法人番号が登録されている事業者の、登記上の名称・所在地・閉鎖などを記録し、空欄のフリガナ・所在地・英語名を補います。新しい事業者は作りません。',
          'A file of the tax agency’s register (CSV of 30 columns, all or differences, up to 40 MB). Of vendors whose number is on record it sets what the register says, and fills in reading, place and English name where nothing is on record. No vendor is made.',
        )}
        accept=".csv"
        lookAt="/register-file-previews"
        takeAt="/register-files"
        fetchedOn={fetchedOn}
        {...told(tried)}
      />
    ),
  });
}

async function tryWith(
  file: Buffer | Problem,
  work: (content: Buffer) => Promise<GivenFileOutcome>,
): Promise<GivenFileOutcome | Problem> {
  if (file instanceof Problem) return file;
  try {
    return await work(file);
  } catch (thrown) {
    if (thrown instanceof Problem && thrown.kind !== 'NOT_FOUND') return thrown;
    throw thrown;
  }
}

function statusOfTried(tried: Tried): number {
  return tried instanceof Problem ? statusOf(tried.kind) : 200;
}

function told(tried: Tried): { outcome: GivenFileOutcome | null; refusal: Problem | null } {
  return tried instanceof Problem ? { outcome: null, refusal: tried } : { outcome: tried, refusal: null };
}
