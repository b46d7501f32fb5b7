import { type CalendarDate } from '../../kernel/calendar-date';

/** 第三者提供 (1.4). */
export interface ProvisionSnapshot {
  readonly id: string;
  readonly institutionId: string;
  /** Day from which provision is planned or under way; null: not decided. */
  readonly plannedFrom: CalendarDate | null;
  readonly startedOn: CalendarDate | null;
  readonly endedOn: CalendarDate | null;
  /** 双方の責任範囲を書面で合意した日 (1⑰). */
  readonly scopeAgreedOn: CalendarDate | null;
  /** 送信〜受信の責任 (1.4): who answers up to sending, in transit and from receipt. */
  readonly senderResponsibility: string | null;
  readonly transportResponsibility: string | null;
  readonly receiverResponsibility: string | null;
}
