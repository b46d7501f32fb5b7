import { CreateWebhookReplay } from '../../exchange/webhooks/dto/webhook-delivery.dto';
import {
  CreateWebhookSubscription,
  PatchWebhookSubscription,
} from '../../exchange/webhooks/dto/webhook-subscription.dto';
import { type FieldWords, Form } from '../forms/form';
import { RESOURCE_WORDS } from './webhook-words';

const FIELDS: { readonly [K in keyof PatchWebhookSubscription]?: FieldWords } = {
  name: { help: { ja: '例: 購買ERP。送り先を後で見分ける名前です。', en: 'By which people know the receiver again.' } },
  url: {
    label: { ja: '送り先のURL', en: 'Where messages go' },
    help: {
      ja: 'https のURL。院内のネットワークへは、運用者が登録した範囲に限り送れます。転送(リダイレクト)には従いません。',
      en: 'An https address. Into the hospital’s own network only where its keeper has named it. Redirects are not followed.',
    },
  },
  resources: {
    label: { ja: '知らせる記録の種類', en: 'Kinds of records that it is told of' },
    help: {
      ja: '選ばなければ、登録した人が読める記録すべての変更を知らせます。',
      en: 'None chosen: all that whoever sets it up may read.',
    },
    words: RESOURCE_WORDS,
  },
};

export const WEBHOOK_FORM = new Form(CreateWebhookSubscription, {
  institutionId: {
    help: { ja: 'この医療機関の記録の変更を知らせます。', en: 'It is told of this institution’s records.' },
  },
  ...FIELDS,
});
export const WEBHOOK_CHANGE = new Form(PatchWebhookSubscription, FIELDS);

export const REPLAY_FORM = new Form(CreateWebhookReplay, {
  fromOn: {
    label: { ja: 'この日から', en: 'From' },
    help: { ja: '空欄なら記録の始まりから。', en: 'Empty: from the beginning of the journal.' },
  },
  toOn: { label: { ja: 'この日まで', en: 'Through' }, help: { ja: '空欄なら現在まで。', en: 'Empty: up to now.' } },
});
