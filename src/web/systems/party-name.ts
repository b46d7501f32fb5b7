import { type AnsweringPartyView } from '../../demarcation/coverage/dto/system-coverage.dto';
import { type Texts } from '../../kernel/texts';

/** What somebody is called who answers for something on a system. */
export function partyName({ id, name }: AnsweringPartyView): Texts {
  if (name !== null) return { ja: name, en: name };
  return id === 'INSTITUTION'
    ? { ja: '医療機関', en: 'The institution' }
    : { ja: '台帳にない当事者', en: 'A party that is no vendor of the registry' };
}
