import { Controller } from '@nestjs/common';
import { GateQuery } from '../../findings/dto/gap-query.dto';
import { PathId } from '../../http/entity-tag';
import { type HtmlReply } from '../../http/html-reply';
import { ContractQuery } from '../../registry/contracts/dto/contract-query.dto';
import { Asked } from '../asked';
import { showPage } from '../frame/show-page';
import { Page } from '../page';
import { type Viewer, Viewing } from '../viewer';
import { ContractCalendar } from './contract-calendar.view';
import { ContractList } from './contract-list.view';
import { ContractReading } from './contract-reading';
import { ContractPage } from './contract.view';

@Controller()
export class ContractPagesController {
  constructor(private readonly contracts: ContractReading) {}

  @Page('contracts', 'contract.read')
  async list(@Viewing() viewer: Viewer, @Asked(ContractQuery) query: ContractQuery): Promise<HtmlReply> {
    const content = await this.contracts.list(viewer, query);
    return showPage(viewer, { title: viewer.say('契約', 'Contracts'), body: <ContractList {...content} /> });
  }

  @Page('contracts/calendar', 'contract.read')
  async calendar(@Viewing() viewer: Viewer): Promise<HtmlReply> {
    const content = await this.contracts.calendar(viewer);
    return showPage(viewer, {
      title: viewer.say('これから半年の契約の期限', 'Deadlines of the coming half year'),
      body: <ContractCalendar {...content} />,
    });
  }

  @Page('contracts/:id', 'contract.read')
  async show(@Viewing() viewer: Viewer, @PathId() id: string, @Asked(GateQuery) query: GateQuery): Promise<HtmlReply> {
    const content = await this.contracts.one(viewer, id, query);
    const { contractNo, title } = content.contract;
    return showPage(viewer, {
      title: `${contractNo} ${title}`,
      body: <ContractPage {...content} />,
    });
  }
}
