/**
 * The rows of the demarcation matrix as the domain material lists them (domain 2.1), kept apart from the template so that
 * the template can be held against it. Columns: key, group, layer (L legal, O operational), phase (N normal, E emergency,
 * B both, X exit), non-delegable, applies, table 4-1 category, clauses, accountable, responsible, title ja, title en.
 * Parties: I institution (I.P planning manager, I.O operators), V vendor, S sub-entrustee, C cloud, N network, O owner,
 * M maintainer, T recipient; TBD and "per …": no default fits every deployment model.
 */
export const MATRIX_FACT_SHEET = `
LG-01 | A | L | N | Y | always | - | 1.2.1, 表1-1 | I(経営層) | I.P | 管理方法・体制等に関する患者等への説明責任 | Explaining management method/structure to patients
LG-02 | A | L | N | N | always | - | 1.2.1, 企2.1.2(v6) | V | V | 説明に必要な機能仕様・運用状況資料の提供 | Supplying spec/operation material for explanation
LG-03 | A | L | N | Y | always | - | 1.2.1, 表1-1 | I(経営層) | I.P | 管理及び監査を実施する責任 | Managing and auditing
LG-04 | A | L | N | Y | always | - | 1.2.1, 表1-1 | I(経営層) | I.P, I.O | 定期的な見直しと改善 | Periodic review and improvement
LG-05 | A | L | N | Y | always | - | 表1-1, 5①② | I(経営層) | I.P | 適切な事業者を選定する責任 | Selecting an appropriate vendor
LG-06 | A | L | B | Y | always | - | 表1-1, 1.3.1, APPI25 | I(経営層) | I.P | 受託事業者の過失等に対する管理責任(監督) | Supervision of the entrusted vendor
LG-07 | A | L | E | Y | always | - | 1.2.2, 表1-1, 1⑨ | I(経営層) | I.P(広報) | インシデントの原因・影響等に関する患者・社会への説明責任 | Explaining incident cause/impact to patients/public
LG-08 | A | L | E | Y | always | - | 1.2.2, 表1-1, 1⑫ | I(経営層) | I.P, V | 再発防止策等の善後策を講じる責任 | Taking remedial and preventive measures
LG-09 | A | L | E | Y | always | - | 3⑱, 3.4.3, APPI26 | I(経営層) | I.P | 所管官庁・警察・個人情報保護委員会への報告 | Reporting to authorities / police / PPC
LG-10 | A | L | E | N | always | - | 1.3.1, 1.3.2 | V | V | 委託先の過失による損害の賠償・求償の範囲 | Liability and indemnity scope for vendor fault
LG-11 | A | L | N | N | personalData≠NOT_HANDLED | - | 5.2.1, 1② | V | V, S | 個人情報の遵守義務・守秘(従事者含む) | Privacy compliance and confidentiality incl. personnel
LG-12 | A | L | N | Y | CLOUD_EXCEPTION | - | 1.3.1 fn1, APPI23 | I(経営層) | I.P, I.O | クラウド例外時の医療機関自らの安全管理措置 | Institution's own measures under cloud exception
SV-01 | B | O | N | N | always | サーバ側:事業者選定と管理 | 5④, 5.2.1 | V | V | 委託先の管理責任者の設置・体制変更の通知 | Vendor manager in place; notice of structural change
SV-02 | B | O | N | N | always | - | 5.2.1, 3⑨ | V | V, S | 従事者の教育・訓練の実施と報告 | Training of personnel and reporting
SV-03 | B | O | N | N | always | サーバ側:事業者選定と管理 | 1⑥, 5①, 5.1.1 | V | V | 遵守状況の定期報告(両ガイドライン) | Periodic compliance report (both guidelines)
SV-04 | B | O | N | N | re-entrustment | - | 5⑤, 5.2.2 | V | V | 再委託の事前情報提供 | Prior information on re-entrustment
SV-05 | B | O | N | Y | re-entrustment | - | 5⑤, 5.2.2 | I(経営層/I.P) | I.P | 再委託の協議・合意・可否判断(承認) | Consultation, consensus and approval decision
SV-06 | B | O | N | N | re-entrustment | サーバ側:事業者選定と管理 | 5.2.2, APPI25 | V | V | 再委託先の安全管理の監督・報告 | Supervision of the sub-entrustee
SV-07 | B | O | N | Y | overseas sub | - | 5.2.2, APPI28 | I(経営層) | V, I.P | 海外再委託先の法制度・相当措置の定期確認 | Periodic check of overseas sub's regime/measures
SV-08 | B | O | N | N | always | - | 5② | V | V | 認証の更新・失効の通知 | Notice of certification renewal/lapse
CL-01 | C | O | N | N | always | クライアント側:情報の持出し・管理・破棄等 | 表4-1 | I.P | I.O | 情報の持出しの管理(許可・記録・暗号化) | Take-out control of information
CL-02 | C | O | N | N | always | クライアント側:情報の持出し・管理・破棄等 | 表4-1 | O(所有者) | M | 端末・媒体の廃棄・消去 | Disposal/erasure of terminals and media
CL-03 | C | O | N | N | always | クライアント側:利用機器・サービス | 表4-1 | TBD | TBD | 端末の構成・更新プログラム・マルウェア対策 | Terminal hardening, patching, anti-malware
CL-04 | C | O | N | N | always | クライアント側:利用機器・サービス | 表4-1, チェックリスト | I.P | I.O | 外部記憶媒体・接続機器の制限 | Restriction of external media/devices
SR-01 | D | O | N | N | always | サーバ側:ソフトウェア・サービスに対する要求事項 | 表4-1, 5③ | V | V | ソフトウェア・サービスの要求仕様適合と品質 | Conformity/quality of software and service
SR-02 | D | O | N | N | always | サーバ側:ソフトウェア・サービスに対する要求事項 | 表4-1, 3⑰ | V | V | アプリケーションの脆弱性対応・更新 | Application vulnerability fixing and updates
SR-03 | D | O | N | N | always | サーバ側:ソフトウェア・サービスに対する要求事項 | 表4-1, 保守委託機関編(v7) | per §2.2 | per §2.2 | OS・ミドルウェアの更新(セキュリティアップデート責任) | OS/middleware security-update responsibility
SR-04 | D | O | N | N | maintenance | サーバ側:保守対応等 | 表4-1 | I.P(許可) | V/M | 保守作業の許可・立会・記録・アカウント | Maintenance work permission, attendance, record, accounts
SR-05 | D | O | N | N | remoteMaintenance | サーバ側:保守対応等 | 表4-1, チェックリスト2② | TBD | V | リモート保守の接続管理・ログ確認 | Remote-maintenance access control and log review
SR-06 | D | O | N | N | always | サーバ側:システム運用管理 | 表4-1 | V | V | 通常時の運用・監視・障害一次受付 | Normal operation, monitoring, first-line support
SR-07 | D | O | E | Y | always | サーバ側:システム運用管理 | 表4-1, 3.4.1 | I(経営層) | I.O, V | 非常時のシステム運用(縮退・停止・切替)判断 | Emergency operation decision (degrade/stop/switch)
IN-01 | E | O | N | N | on-prem or colocation | インフラ:物理的安全管理 | 表4-1 | per location owner | per location owner | サーバールーム等の物理的安全管理 | Physical security of server room
IN-02 | E | O | N | N | always | インフラ:物理的安全管理 | 表4-1, 3.4.1 | TBD | V | バックアップの取得・世代・隔離保管 | Backup acquisition, generations, isolation
IN-03 | E | O | N | N | always | インフラ:物理的安全管理 | 3⑭, 3.4.1 | I.P | V, I.O | バックアップからの復元試験 | Restore test
IN-04 | E | O | N | N | on-prem | インフラ:ネットワーク | 表4-1 | I.P | N/M | 院内LAN・無線・区画分離 | Internal LAN, wireless, segmentation
IN-05 | E | O | N | N | external connection | インフラ:ネットワーク | 表4-1, 5.3 | TBD | TBD(N/V/M) | 外部接続回線・VPN装置の管理と更新 | External line / VPN appliance management and updates
IN-06 | E | O | B | N | always | インフラ:インフラ運用管理 | 表4-1 | per §2.2 | per §2.2 | 基盤の運用・容量・障害復旧 | Infrastructure operation, capacity, recovery
SE-01 | F | O | N | N | always | セキュリティ:認証・認可 | 表4-1 | I.P | I.O | 利用者アカウント・権限の付与/削除 | User account/authorisation lifecycle
SE-02 | F | O | N | N | always | セキュリティ:認証・認可 | 5.1.2 | V(提供) | V, I.O(採用) | 二要素認証の提供と採用 | 2FA provision and adoption
SE-03 | F | O | N | N | if used | セキュリティ:電子署名、タイムスタンプ | 表4-1 | TBD | V | 電子署名・タイムスタンプの検証・更新 | E-signature/timestamp validation and renewal
SE-04 | F | O | N | N | always | セキュリティ:証跡のレビュー、システム監査 | 表4-1, 4.2 | I.P(レビュー) | V(取得), I.O | ログの取得・保存・レビュー | Log collection, retention, review
SE-05 | F | O | N | Y | always | セキュリティ:証跡のレビュー、システム監査 | 3⑪, 表4-1 | I(経営層) | 独立監査者 | システム監査の受検・協力 | System audit and cooperation
SE-06 | F | O | N | N | always | セキュリティ:外部からの攻撃 | 表4-1, 4.2 | TBD | V/セキュリティ事業者 | 外部攻撃の検知・防御(FW/EDR/監視) | Detection/defence against attacks
SE-07 | F | O | N | N | always | セキュリティ:外部からの攻撃 | 3⑰, 3.4.2 | V | V, C | 脆弱性・EOS情報の収集と通知 | Vulnerability/EOS information gathering and notice
SE-08 | F | O | N | Y | always | セキュリティ:外部からの攻撃 | 3.4.2 | I(経営層) | I.P | EOS到来時の更新・補完・廃止の経営判断 | Executive decision on EOS
EQ-01 | G | L | B | N | per equipment | - | 5.3 | O | O | 機器の所有者(資産・廃棄・保険) | Owner
EQ-02 | G | O | N | N | per equipment | - | 5.3 | 設置責任者 | V/M | 設置責任者(設置・設定・配線・受入) | Installer
EQ-03 | G | O | B | N | per equipment | - | 5.3 | M | M | 保守管理者(点検・修理・更新・部品) | Maintenance manager
EQ-04 | G | O | B | N | always | - | 5.3, チェックリスト2① | I.P | I.O | 管理主体の一覧・変更管理(台帳) | Register of managing parties and changes
CD-01 | H | O | B | Y | cloud | - | 5.3 | I(経営層) | I.P | データ(内容・分類・アクセス権) | Data and access rights
CD-02 | H | O | B | N | cloud | - | 5.3, 企2.2(2) | per §2.2 | per §2.2 | アプリケーション層 | Application layer
CD-03 | H | O | B | N | cloud | - | 5.3, 企2.2(2) | per §2.2 | per §2.2 | ミドルウェア・実行環境層 | Middleware/runtime layer
CD-04 | H | O | B | N | cloud | - | 5.3, 企2.2(2) | per §2.2 | per §2.2 | OS・仮想化・ハードウェア・DC層 | OS/virtualisation/hardware/DC layer
CD-05 | H | O | B | N | ≥2 vendors | - | 1.3.2, 企2.2(1) | TBD(いずれか一社) | 各社 | 事業者間インターフェース・連携部分 | Interface between vendors
CD-06 | H | O | E | N | always | - | 5.3, 1⑪ | TBD(いずれか一社) | V, C, N | 障害時の切り分け・原因究明の主担当(取りまとめ) | Lead for triage and cause analysis across providers
IR-01 | I | O | E | N | always | - | 3.4.2, 3.4.3 | V | V | 検知・第一報(連絡網・時限) | Detection and first notice
IR-02 | I | O | E | N | always | - | 3.4.3 | I.P | I.O, V | 初動・被害拡大防止(隔離・遮断) | Initial response and containment
IR-03 | I | O | E | N | always | - | 1.3.2, 1⑪ | V | V, C | 証拠保全・ログ提供 | Evidence preservation and log provision
IR-04 | I | O | E | N | always | - | 1.3.1, 1.3.2, 5.3 | V(技術) | V, C, I.O | 原因究明(具体的運用・対応範囲) | Cause investigation (scope of work)
IR-05 | I | O | E | N | always | - | 3.4.3, APPI26 | I.P | V | 影響範囲・漏えい有無の特定 | Impact and leakage determination
IR-06 | I | O | E | Y | always | - | 1⑩, 3⑬ | I(経営層) | I(各部門) | 診療継続(BCP発動・代替運用) | Care continuity (BCP)
IR-07 | I | O | E | N | always | - | 3⑭, 3.4.1 | I.P(判定) | V, M | 復旧作業・復旧判定 | Recovery work and sign-off
IR-08 | I | O | E | N | always | - | 1⑨, システム運用編3④ | V | V | 事業者側の公表・対外説明の支援 | Vendor-side publicity / support for external explanation
IR-09 | I | O | E | N | always | - | 1⑫, 1.2.2 | I(経営層) | V, I.O | 再発防止策の検討・実装・検証 | Prevention design, implementation, verification
IR-10 | I | O | N | N | always | - | 3⑮⑯, 3.4.2 | I.P | I.O, V | 連絡網・合同訓練の維持 | Maintaining contact network and joint drills
EX-01 | J | O | X | N | always | - | ガイダンスIV7(3) | V | V, C | データの返却(形式・期限) | Data return (format, deadline)
EX-02 | J | O | X | N | always | クライアント側:情報の持出し・管理・破棄等 | ガイダンスIV7(3), 表4-1 | V | V, S, C | データの消去と証明(バックアップ含む) | Erasure and certificate incl. backups
EX-03 | J | O | X | N | always | - | 標準仕様(案)D-M-07 | V | V | 後継システムへの移行支援 | Migration support
EX-04 | J | O | X | N | always | - | 5.3 | V | V, M, O | アカウント・接続・機器の撤去/返還 | Removal of accounts, connections, equipment
EX-05 | J | L | X | Y | always | - | 1.1.1, 医師法24 | I(経営層) | I.P | 終了後の守秘・法定保存期間の情報保持責任 | Post-termination confidentiality and statutory retention
TP-01 | K | L | N | Y | third-party provision | - | 1⑯, 1.4, APPI27 | I(経営層) | I.P | 提供の適法性確認・手続記録 | Legality check and procedure record
TP-02 | K | O | N | N | third-party provision | - | 1.4 | I.P | I.O/V | 送信までの責任(抽出・暗号化・宛先確認) | Responsibility up to sending
TP-03 | K | O | N | N | third-party provision | - | 1.4, システム運用編3.5 | TBD | N/V | 伝送中の責任(回線・サービス) | Responsibility in transit
TP-04 | K | L | N | N | third-party provision | - | 1.4, 1⑰ | T | T | 受領後の管理責任(提供先) | Responsibility after receipt (recipient)
TP-05 | K | L | N | Y | third-party provision | - | 1.4 | I(経営層) | I.P | 提供元に残る情報の管理責任 | Responsibility for retained source data
`
  .trim()
  .split('\n')
  .map((line) => {
    const [key, group, layer, phase, nonDelegable, applies, table41, clauses, accountable, responsible, ja, en] =
      line.split(' | ');
    return { key, group, layer, phase, nonDelegable, applies, table41, clauses, accountable, responsible, ja, en };
  });
