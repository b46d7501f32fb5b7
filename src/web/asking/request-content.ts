import { type EvidenceLinkView } from '../../exchange/evidence/links/evidence-link.dto';
import { type EvidenceAnswerView } from '../../exchange/evidence/dto/evidence-answer.dto';
import { type EvidenceRequestView } from '../../exchange/evidence/dto/evidence-request.dto';
import { type Draft, draftOf } from '../forms/draft';

/** What somebody has tried to do about it, and why it was not taken. */
export interface TriedAct {
  readonly act: 'answer' | 'share' | 'acceptance' | 'refusal' | 'withdrawal' | 'links';
  readonly draft: Draft;
}

export interface RequestContent {
  readonly request: EvidenceRequestView;
  /** What the vendor could share instead of answering anew. */
  readonly shareable: readonly EvidenceAnswerView[];
  /** Mailed to people without an account; for whoever asks. */
  readonly links: readonly EvidenceLinkView[];
  readonly tried: TriedAct | null;
}

/** What was tried and not taken, or what the form begins with. */
export function draftFor(act: TriedAct['act'], request: EvidenceRequestView, tried: TriedAct | null, sent = {}): Draft {
  return tried?.act === act ? tried.draft : draftOf(sent, request.version);
}
