import { type MigrationInterface, type QueryRunner } from 'typeorm';

const letters = (from: number, to: number) =>
  Array.from({ length: to - from + 1 }, (_, i) => String.fromCodePoint(from + i)).join('');
const HIRAGANA = letters(0x3041, 0x3096);
const KATAKANA = letters(0x30a1, 0x30f6);

/** Old and variant forms of letters, each before the form that it is searched by. */
const VARIANTS =
  '髙高﨑崎𠮷吉濵浜濱浜邊辺邉辺齋斎齊斉澤沢櫻桜廣広國国會会嶋島德徳惠恵眞真榮栄學学醫医藥薬縣県瀨瀬淸清靑青';
const everySecond = (from: 0 | 1) => [...VARIANTS].filter((_, i) => i % 2 === from).join('');

const FORMS = [
  '(株式|有限|合同|合資|合名|相互)会社',
  '(一般|公益)(社団|財団)法人',
  '(社会)?医療法人(社団|財団)?',
  '社会福祉法人',
  '特定非営利活動法人',
  '(カブシキ|ユウゲン|ゴウドウ|ゴウシ|ゴウメイ)[カガ]イシャ',
  '[(](株|有|同|資|名|相|社|財|医|福|一社|一財|公社|公財|社福|特非)[)]',
].join('|');
/** Behind a space or a comma only: "Zinc" is no company form. */
const ENGLISH = String.raw`[ ,]+(co[.]?,? *ltd[.]?|inc[.]?|corp[.]?|corporation|ltd[.]?|llc|k[.]k[.])(?= |$)`;

/** Voiced and small kana sort with their plain letter, a long vowel as that vowel (JIS X 4061). */
const VOICED =
  'ガカギキグクゲケゴコザサジシズスゼセゾソダタヂチヅツデテドトバハビヒブフベヘボホパハピヒプフペヘポホヴウァアィイゥウェエォオッツャヤュユョヨヮワヵカヶケ';
const voiced = (from: 0 | 1) => [...VOICED].filter((_, i) => i % 2 === from).join('');
const VOWELS = {
  ア: 'アカサタナハマヤラワ',
  イ: 'イキシチニヒミリ',
  ウ: 'ウクスツヌフムユル',
  エ: 'エケセテネヘメレ',
  オ: 'オコソトノホモヨロヲ',
};
const SPOKEN = Object.entries(VOWELS).reduce(
  (sql, [vowel, row]) => `regexp_replace(${sql}, '(?<=[${row}])ー', '${vowel}', 'g')`,
  `translate(search_key(said), '${voiced(0)}', '${voiced(1)}')`,
);

const HOW_A_VENDOR_IS_FOUND = `search_key(new.name) || coalesce(' ' || search_key(new.name_kana), '') || coalesce(' ' || search_key(new.name_en), '')`;

/**
 * Names keep their letters; how they are compared is a matter of the database, one and the same for whoever writes: searched by
 * kanji, kana and English name without width, case, variants and legal form, sorted by their reading, numbers told apart
 * by more than width and case.
 */
export class Letters1764000000110 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- A text that is a legal form and nothing else stays what it is: it finds no more than what is called so.
      create function search_key(said text) returns text language sql immutable strict parallel safe as $$
        select coalesce(nullif(regexp_replace(plain, '${FORMS}', '', 'g'), ''), plain)
        from (select normalize(translate(
          regexp_replace(regexp_replace(lower(normalize(said, NFKC)), '${ENGLISH}', ''), '[\\s\\u30fb\\ufe00-\\ufe0f\\U000e0100-\\U000e01ef]', '', 'g'),
          '${HIRAGANA}${everySecond(0)}', '${KATAKANA}${everySecond(1)}'), NFC) as plain) as folded $$;
      create function reading_key(said text) returns text language sql immutable strict parallel safe as $$
        select ${SPOKEN} || ' ' || search_key(said) $$;
      create function number_key(said text) returns text language sql immutable strict parallel safe as $$
        select translate(lower(regexp_replace(normalize(said, NFKC), '\\s', '', 'g')), '‐‑‒–—−', '------') $$;

      -- Filled in by the trigger, unless triggers are passed over.
      alter table vendors alter column name_search set default '', add column reading text collate "C" not null default '';
      create function place_vendor_name() returns trigger language plpgsql as $$
      begin
        new.name_search := ${HOW_A_VENDOR_IS_FOUND};
        new.reading := reading_key(coalesce(new.name_kana, new.name));
        return new;
      end $$;
      create trigger vendors_name before insert or update on vendors for each row execute function place_vendor_name();
      alter table vendors disable trigger vendors_version;
      update vendors set name = name;
      alter table vendors enable trigger vendors_version;
      drop index ix_vendors__name_search;
      create index ix_vendors__reading on vendors (reading, id);

      alter table contracts drop constraint uq_contracts__contract_no__taken;
      create unique index uq_contracts__contract_no__taken on contracts (institution_id, number_key(contract_no));
      alter table equipment drop constraint uq_equipment__asset_no__taken;
      create unique index uq_equipment__asset_no__taken on equipment (institution_id, number_key(asset_no));
      create unique index uq_external_keys__key__taken on external_keys (subject_kind, number_key(system), number_key(key), realm);
      alter table external_keys drop constraint uq_external_keys__system__twice;
      create unique index uq_external_keys__system__twice on external_keys (realm, subject_kind, subject_id, number_key(system));
      select build_past();
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop schema past cascade;
      drop index uq_external_keys__system__twice;
      alter table external_keys add constraint uq_external_keys__system__twice unique (realm, subject_kind, subject_id, system);
      drop index uq_external_keys__key__taken;
      drop index uq_equipment__asset_no__taken;
      alter table equipment add constraint uq_equipment__asset_no__taken unique (institution_id, asset_no);
      drop index uq_contracts__contract_no__taken;
      alter table contracts add constraint uq_contracts__contract_no__taken unique (institution_id, contract_no);
      drop index ix_vendors__reading;
      create index ix_vendors__name_search on vendors (name_search, id);
      drop trigger vendors_name on vendors;
      drop function place_vendor_name();
      alter table vendors alter column name_search drop default, drop column reading;
      drop function number_key(text);
      drop function reading_key(text);
      drop function search_key(text);
      select build_past();
    `);
  }
}
