import { Injectable } from '@nestjs/common';
import { DossierLoader } from '../../findings/dossier-loader';
import { XLSX } from '../../http/body';
import { FileReply } from '../../http/file-reply';
import { type Language } from '../../http/language';
import { today } from '../../kernel/calendar-date';
import { type Texts } from '../../kernel/texts';
import { SHEET_PARTS } from '../../kernel/terms/contract-terms';
import { containerFault } from '../files/unpack-workbook';
import { unreadable } from '../files/unreadable';
import { dateOn } from '../paper-date';
import { safeName } from '../paper-name';
import { Workshop } from '../workshop/workshop';
import { answerTexts, UNCONFIRMED } from './answer-texts';
import { SHEET_ITEMS } from './confirmation-items';
import { confirmationLines } from './confirmation-lines';
import { ConfirmationReader } from './confirmation.reader';
import { confirmationWorkbook } from './confirmation-workbook';
import { type ConfirmationFacts } from './confirmation-answers';
import { type ItemAnswer } from './own-copy';
import { refutedItems } from './refuted-items';

const TITLE: Texts = { ja: '役割分担確認表', en: 'role-confirmation' };

/** Makes the 確認表 of a contract: one of the registry's own, or the institution's copy of the ministries' with the answers in it. */
@Injectable()
export class ConfirmationSheets {
  constructor(
    private readonly reader: ConfirmationReader,
    private readonly loader: DossierLoader,
    private readonly workshop: Workshop,
  ) {}

  async print(contractId: string, language: Language): Promise<FileReply> {
    const facts = await this.factsOf(contractId);
    const file = await this.workshop.writeWorkbook(confirmationWorkbook(facts, today(), language), new Date());
    return new FileReply(nameOf(facts.contractNo, language), XLSX, file);
  }

  /** 400 where the file is no 確認表, 404 where there is no such contract; a file of another kind is told first, as everywhere. */
  async fill(contractId: string, language: Language, file: Buffer): Promise<FileReply> {
    const closed = containerFault(file);
    if (closed !== null) throw unreadable(closed);
    const facts = await this.factsOf(contractId);
    const say = (texts: Texts) => texts[language];
    const answers = SHEET_PARTS.flatMap((part) =>
      confirmationLines(facts, part, today(), language).flatMap(({ no, answer }): ItemAnswer[] =>
        no === null ? [] : [{ part, no, ...answerTexts(answer, say, (date) => dateOn(date, language, 'WESTERN')) }],
      ),
    );
    const filled = await this.workshop.fillCopy(file, answers, say(UNCONFIRMED));
    if ('fault' in filled) throw unreadable(filled.fault);
    return new FileReply(nameOf(facts.contractNo, language), XLSX, filled.file);
  }

  /** What is on record, without what the rules find not to stand today. */
  private async factsOf(contractId: string): Promise<ConfirmationFacts> {
    const facts = await this.reader.of(contractId);
    const refuted = refutedItems(await this.loader.ofContract(contractId), today());
    const metSince = SHEET_ITEMS.map((kind) => {
      const since = facts.metSince[kind];
      return [kind, since !== 'NOT_APPLICABLE' && refuted.has(kind) ? null : since] as const;
    });
    return { ...facts, metSince: Object.fromEntries(metSince) as ConfirmationFacts['metSince'] };
  }
}

function nameOf(contractNo: string, language: Language): string {
  return `${TITLE[language]}_${safeName(contractNo)}.xlsx`;
}
