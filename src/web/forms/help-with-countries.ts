import { type Texts } from '../../kernel/texts';

/** How one country is given, whatever it is the country of. */
function one(ja: string, en: string): Texts {
  return {
    ja: `${ja}国名の一部を入力し、一覧から選びます(JP などの2文字のコードでもかまいません)。`,
    en: `${en}Type a part of its name and choose it from the list; a code such as JP will do.`,
  };
}

/** The same of several. */
function several(ja: string, en: string): Texts {
  return {
    ja: `${ja}1つの欄に1か国ずつ、国名の一部を入力し、一覧から選びます(JP などの2文字のコードでもかまいません)。欄が足りなければ「、」で区切って並べます。`,
    en: `${en}One to an entry: type a part of its name and choose it from the list; a code such as JP will do. Where there are more, part them with commas.`,
  };
}

/** What belongs into fields that hold countries; by the names of the API. */
export const COUNTRY_HELP: Readonly<Record<string, Texts>> = {
  country: one('本店や拠点のある国。', 'Where it is established. '),
  processingCountries: several('情報を取り扱う国。', 'Where information is processed. '),
  recipientCountry: one('提供先のある国。', 'Where the recipient is. '),
  storageCountries: several('情報を保存する国。', 'Where information is stored. '),
};
