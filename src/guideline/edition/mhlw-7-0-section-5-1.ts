import { type Demand, held } from './demand';

/** 5.1 of 経営管理編 7.0, sentence by sentence: 事業者選定. */
export const SECTION_5_1: readonly Demand[] = [
  held(
    '5.1.1',
    'SHOULD',
    '外部委託により、医療情報システムの安全管理を行う',
    { ja: '適切な情報システム・サービスを選ぶ', en: 'Suitable systems and services are chosen' },
    'VND-001',
  ),
  held(
    '5.1.1',
    'MUST',
    '選定に際しては、それらの機能や仕様等が',
    {
      ja: '機能や仕様が要求に合うこと、セキュリティ対策が十分であることを確認する',
      en: 'It is confirmed that functions fit what is asked for and that security is sufficient',
    },
    'VND-001',
    'VND-002',
    'VND-003',
  ),
  held(
    '5.1.1',
    'SHOULD',
    'システムの機能や仕様等だけでなく',
    {
      ja: '事業者自体を評価し、組織として情報セキュリティを管理していることを確かめる',
      en: 'The vendor itself is evaluated: it manages information security as an organisation',
    },
    'VND-004',
  ),
  held(
    '5.1.1',
    'EXPLAINS',
    '個人情報保護法では委託先の監督が',
    {
      ja: '安全管理措置が適切な委託先を選ぶことは、法の監督義務に含まれる',
      en: 'To choose a vendor whose safety measures are adequate is part of the duty of supervision by law',
    },
    'VND-001',
  ),
  held(
    '5.1.1',
    'MUST',
    'また、医療情報を医療機関等の外部に委託して保存する',
    {
      ja: '外部保存の受託者は、厚労省と総務省・経産省の両ガイドラインを遵守している',
      en: 'Whoever stores outside the hospital complies with both guidelines, the ministry’s and MIC/METI’s',
    },
    'GL-002',
    'GL-011',
  ),
  held(
    '5.1.2',
    'SHOULD',
    '外部委託においては、医療情報の取扱いに関する内容',
    {
      ja: '委託先でも個人情報保護等の安全性が確保されている',
      en: 'The protection of personal information is secured at the vendor too',
    },
    'CERT-001',
  ),
  held(
    '5.1.2',
    'EXPLAINS',
    '個人情報保護に関しては「JIS Q 15001',
    {
      ja: 'プライバシーマークやISMSの認証により情報管理の安全性を確認できる',
      en: 'Certificates (P-mark, ISMS) let the safety of its information management be confirmed',
    },
    'CERT-001',
    'CERT-005',
  ),
  held(
    '5.1.2',
    'MUST',
    '医療情報の取扱いに関する委託先事業者を選定する際には',
    {
      ja: 'これらの認証を取得している事業者から選ぶ',
      en: 'The vendor is chosen from those who hold these certificates',
    },
    'CERT-001',
  ),
  held(
    '5.1.2',
    'SHOULD',
    '委託する内容に応じて、適宜、第三者認証など',
    {
      ja: '委託する内容に応じて第三者認証などで信頼性を確認する',
      en: 'Trust is confirmed by third-party certificates that fit what is entrusted',
    },
    'CERT-010',
    'CERT-020',
  ),
  held(
    '5.1.2',
    'SHOULD',
    '特に、プライバシーマーク認定を取得',
    { ja: 'プライバシーマークの認定があることが望ましい（注4）', en: 'A P-mark is preferred (footnote 4)' },
    'CERT-005',
  ),
  held(
    '5.1.2',
    'MUST',
    'また ISMS 認証については',
    {
      ja: 'ISMS認証は対策の有効性までを認証するものではないことに留意する（注4）',
      en: 'It is kept in mind that an ISMS certificate does not certify that measures are effective (footnote 4)',
    },
    'CERT-006',
  ),
  held(
    '5.1.2',
    'SHOULD',
    'そのため、ISMS 認証のみを取得',
    {
      ja: 'ISMS認証のみの事業者には、有効性を示す資料の提供を求める（注4）',
      en: 'A vendor with nothing but ISMS is asked for documents that show effectiveness (footnote 4)',
    },
    'CERT-006',
    'CERT-007',
  ),
  held(
    '5.1.2',
    'EXPLAINS',
    'システム運用編においては、物理的安全管理',
    {
      ja: 'システム運用編の対策を行うためにシステムやサービスを選定する',
      en: 'Systems and services are chosen so that the measures of the system operation volume can be taken',
    },
    'SYS-002',
  ),
  held(
    '5.1.2',
    'MUST',
    '例えば二要素認証に対応したシステムは',
    {
      ja: '二要素認証に対応したシステムを、原則、令和9年度時点で選ぶ',
      en: 'As a rule, systems that support two-factor authentication are chosen as of fiscal year Reiwa 9',
    },
    'SYS-002',
  ),
  held(
    '5.1.2',
    'SHOULD',
    '経営層においても、これらの趣旨を理解し',
    {
      ja: '経営層は趣旨を理解し、適切な選定を指示する',
      en: 'The executives understand this and instruct that vendors are chosen well',
    },
    'VND-021',
  ),
  held(
    '5.1.2',
    'EXPLAINS',
    'パスワードの使い回しや推測が容易な',
    {
      ja: 'パスワードの使い回しや推測しやすいものが被害の主な要因である',
      en: 'Passwords that are used again or easily guessed are a main cause of harm',
    },
    'SYS-004',
  ),
  held(
    '5.1.2',
    'MUST',
    'これらのリスクを最小限とするため、パスワードに加えて',
    {
      ja: '二要素認証を可能な限り迅速に採用する',
      en: 'Two-factor authentication is adopted as soon as possible',
    },
    'SYS-004',
  ),
];
