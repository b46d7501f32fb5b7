import { ApiProperty } from '@nestjs/swagger';
import { type Answer, ANSWERS } from '../../kernel/terms/answers';
import { GATE_DECISIONS, type GateDecision } from '../gates/gate';
import { PURCHASE_QUESTIONS, type PurchaseQuestion } from '../gates/purchase';
import { GateView } from './finding.dto';

/** What is bought. */
export class PurchaseAnswers {
  @ApiProperty({
    description: 'A line, a VPN, remote maintenance or a device brought in, into the hospital’s network',
    enum: ANSWERS,
    enumName: 'Answer',
    example: 'NO',
  })
  externalConnection!: Answer;

  @ApiProperty({
    description: 'A part in the hospital’s systems or equipment',
    enum: ANSWERS,
    enumName: 'Answer',
    example: 'NO',
  })
  worksOnSystems!: Answer;

  @ApiProperty({ description: 'Medical information', enum: ANSWERS, enumName: 'Answer', example: 'UNKNOWN' })
  handlesMedicalInfo!: Answer;
}

/** The one question that would settle it. */
export class SettlingQuestionView {
  @ApiProperty({
    description: 'Parameters of this route, or fields of a purchase, that answer it; NO to all of them',
    enum: PURCHASE_QUESTIONS,
    enumName: 'PurchaseQuestion',
    isArray: true,
    example: ['handlesMedicalInfo'],
  })
  parameters!: PurchaseQuestion[];

  @ApiProperty({
    description: 'The question, in the language asked for',
    example: '購入するものは、医療情報に関わりますか',
  })
  question!: string;

  @ApiProperty({
    description: 'What the gate would say if the answer were no; YES leaves it as it is',
    enum: GATE_DECISIONS,
    enumName: 'GateDecision',
    example: 'allow',
  })
  ifNo!: GateDecision;
}

/** What the gate says of a purchase. */
export class ProcurementGateView extends GateView {
  @ApiProperty({
    description: 'What was judged: as asked; what was not asked, as it is on record',
    type: PurchaseAnswers,
  })
  purchase!: PurchaseAnswers;

  @ApiProperty({
    description:
      'The strictest that the institution’s records of this vendor tell on the day: purchases, contracts, equipment, interfaces',
    type: PurchaseAnswers,
  })
  onRecord!: PurchaseAnswers;

  @ApiProperty({
    description: 'The question whose answer NO would open the gate furthest; null: no answer would',
    type: SettlingQuestionView,
    nullable: true,
  })
  settledBy!: SettlingQuestionView | null;
}
