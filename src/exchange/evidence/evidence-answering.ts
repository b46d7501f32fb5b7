import { Injectable } from '@nestjs/common';
import { Database } from '../../database/database';
import { type Expected, Records } from '../../database/records';
import { type CalendarDate, today } from '../../kernel/calendar-date';
import { type Fault } from '../../kernel/problem';
import { fault, invalid, notFound } from '../../kernel/problems';
import { type Texts } from '../../kernel/texts';
import { type AnswerContent, contentOf, isShareable, needsFile } from './answer-content';
import { type AnswerEvidence } from './dto/answer-evidence.dto';
import { EvidenceAnswerEntity } from './evidence-answer.entity';
import { EvidenceRequestEntity } from './evidence-request.entity';
import { EvidenceShareEntity } from './evidence-share.entity';
import { isPossible, stateAfter } from './evidence-steps';

const ANY_VERSION = null;

/** What a vendor's people do: answer, share what they have answered before, and take that back. */
@Injectable()
export class EvidenceAnswering {
  constructor(
    private readonly database: Database,
    private readonly records: Records,
  ) {}

  /** Answers a request, and shares the answer with whoever asked. Returns the answer’s id. */
  answer(expected: Expected, answeredBy: string, said: AnswerEvidence): Promise<string> {
    return this.database.transact(async (manager) => {
      const request = await this.records.lock(manager, EvidenceRequestEntity, expected);
      const state = stateAfter(request.state, 'ANSWER');
      const { file, note = null } = said;
      const content = contentOf(request.kind, said);
      if (file === undefined && needsFile(request.kind))
        throw invalid([fault('/file', 'REQUIRED', { ja: 'ファイルを添えてください', en: 'A file is needed' })]);
      const unfit = await this.unfitToFollow(request, content);
      if (unfit.length > 0) throw invalid(unfit);
      const answerId = await this.records.create(EvidenceAnswerEntity, {
        vendorId: request.vendorId,
        aboutVendorId: request.aboutVendorId,
        kind: request.kind,
        content: content as object,
        note,
        answeredBy,
        ...(file === undefined
          ? {}
          : { sha256: file.sha256, size: file.size, mediaType: file.mediaType, fileName: file.name }),
      });
      await this.shareNow(request.id, answerId, answeredBy, state);
      return answerId;
    });
  }

  /** Shares, with whoever asks, what was answered to another before. */
  async share(expected: Expected, sharedBy: string, answerId: string): Promise<void> {
    await this.database.transact(async (manager) => {
      const request = await this.records.lock(manager, EvidenceRequestEntity, expected);
      const state = stateAfter(request.state, 'ANSWER');
      if (!isShareable(request.kind))
        throw invalid([
          fault('/answerId', 'OTHER_KIND', {
            ja: '契約・責任分界表ごとの回答は、ほかの依頼に共有できません',
            en: 'What is answered about one contract or matrix answers no other',
          }),
        ]);
      const answer = await manager.findOne(EvidenceAnswerEntity, { where: { id: answerId } });
      if (answer === null)
        throw invalid([
          fault('/answerId', 'NOT_FOUND', { ja: '指す先の記録がありません', en: 'The record it names does not exist' }),
        ]);
      const unfit = await this.unfitToFollow(request, answer.content);
      if (unfit.length > 0) throw invalid(unfit.map((one) => ({ ...one, pointer: '/answerId' })));
      await this.shareNow(request.id, answerId, sharedBy, state);
    });
  }

  /**
   * Shares an answer with an institution no longer. Where nobody has reviewed it, what was asked is still to be answered; what was
   * accepted stays in the institution's record.
   */
  async revoke(expected: Expected): Promise<string> {
    return this.database.transact(async (manager) => {
      const [found] = await manager.find(EvidenceShareEntity, { where: { id: expected.id } });
      if (found === undefined) throw notFound();
      // The request first, as everybody takes it, so that nobody waits for each other.
      const asked = { id: found.requestId, version: ANY_VERSION };
      const { state } = await this.records.lock(manager, EvidenceRequestEntity, asked);
      const { verdict } = await this.records.change(EvidenceShareEntity, expected, ({ revokedOn }) => ({
        revokedOn: revokedOn ?? today(),
      }));
      if (verdict === null && found.revokedOn === null && isPossible(state, 'TAKE_BACK'))
        await this.records.change(EvidenceRequestEntity, asked, { state: stateAfter(state, 'TAKE_BACK') });
      return found.requestId;
    });
  }

  /** Why a certificate could not follow the one that was asked for: nobody could accept it, and its vendor is the one to know. */
  private async unfitToFollow({ certificationId }: EvidenceRequestEntity, said: AnswerContent): Promise<Fault[]> {
    const { scheme, validTo } = said;
    if (certificationId === null || scheme === undefined || validTo === undefined) return [];
    const [before] = await this.database.read<{ validTo: CalendarDate; isOfFamily: boolean }>({
      name: 'certificate-to-follow',
      text: `select valid_to::text as "validTo", scheme_family(scheme) = scheme_family($2) as "isOfFamily" from certifications where id = $1`,
      values: [certificationId, scheme],
    });
    if (before === undefined) return [];
    return [
      ...(before.isOfFamily ? [] : [fault('/scheme', 'OTHER_SCHEME', OTHER_SCHEME)]),
      ...(validTo > before.validTo ? [] : [fault('/validTo', 'NO_LATER', NO_LATER)]),
    ];
  }

  private async shareNow(
    requestId: string,
    answerId: string,
    sharedBy: string,
    state: EvidenceRequestEntity['state'],
  ): Promise<void> {
    await this.records.create(EvidenceShareEntity, { requestId, answerId, sharedBy });
    await this.records.change(EvidenceRequestEntity, { id: requestId, version: ANY_VERSION }, { state });
  }
}

const OTHER_SCHEME: Texts = {
  ja: '依頼された認証とは別の系統の制度です',
  en: 'It is of another family of schemes than what was asked for',
};
const NO_LATER: Texts = {
  ja: '依頼された認証より後まで有効ではありません',
  en: 'It is valid no longer than the one that it was asked to follow',
};
