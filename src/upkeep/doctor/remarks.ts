/** A sentence in both languages. */
interface Said {
  readonly ja: string;
  readonly en: string;
}

/** What was found, and what is to be done about it. */
interface Remark {
  /** FAULT: it will not run, or not safely. NOTICE: somebody should know. */
  readonly state: 'FAULT' | 'NOTICE';
  /** `{}` stands for what it is about. */
  readonly found: Said;
  readonly remedy: Said;
}

const fault = (found: Said, remedy: Said): Remark => ({ state: 'FAULT', found, remedy });
const notice = (found: Said, remedy: Said): Remark => ({ state: 'NOTICE', found, remedy });
const said = (ja: string, en: string): Said => ({ ja, en });

const MAKE_KEY = `node -p "require('crypto').randomBytes(32).toString('base64url')"`;

/** Everything that can stand in the way of running it for real. */
export const REMARKS = {
  ENVIRONMENT: fault(
    said('環境変数が使えません: {}', 'The environment cannot be used: {}'),
    said(
      `README の表のとおりに直してください。SECRET_KEY は ${MAKE_KEY} で作れます`,
      `Mend it as the README's table says. A SECRET_KEY is made by ${MAKE_KEY}`,
    ),
  ),
  NODE_OLD: fault(
    said('Node.js {} は古すぎます', 'Node.js {} is too old'),
    said('Node.js 24(最低 20.19)を入れてください', 'Install Node.js 24 (at least 20.19)'),
  ),
  EMBEDDED_MISSING: fault(
    said('同梱の PostgreSQL が使えません: {}', 'The PostgreSQL that is brought along cannot be used: {}'),
    said(
      '`npm ci` をやり直すか、DATABASE_URL に自前の PostgreSQL を指定してください',
      'Run `npm ci` again, or set DATABASE_URL to a PostgreSQL of your own',
    ),
  ),
  EMBEDDED_IN_PRODUCTION: notice(
    said('本番で同梱の PostgreSQL({})を使っています', 'Production runs on the PostgreSQL that is brought along ({})'),
    said(
      '本番では DATABASE_URL に保守された PostgreSQL 15 以降を指定することを勧めます',
      'For production, rather set DATABASE_URL to a PostgreSQL 15 or newer that somebody maintains',
    ),
  ),
  DATABASE_UNREACHABLE: fault(
    said('データベースに接続できません: {}', 'The database cannot be reached: {}'),
    said(
      'PostgreSQL が起動しているか、URL のホストとポート、ファイアウォールを確かめてください',
      'See that PostgreSQL is running, and check host and port in the URL and the firewall',
    ),
  ),
  DATABASE_REFUSED: fault(
    said('データベースがログインを拒みました: {}', 'The database refuses the login: {}'),
    said(
      'URL のユーザー名とパスワード、pg_hba.conf を確かめてください(パスワード中の記号は %40 のように書きます)',
      'Check user and password in the URL (signs in a password are written like %40) and pg_hba.conf',
    ),
  ),
  DATABASE_MISSING: fault(
    said('データベースがありません: {}', 'There is no such database: {}'),
    said('README の SQL(create database …)で作ってください', 'Make it with the SQL in the README (create database …)'),
  ),
  DATABASE_TLS: fault(
    said('データベースとの TLS が成り立ちません: {}', 'TLS with the database fails: {}'),
    said(
      '証明書と URL の sslmode、sslrootcert を確かめてください',
      'Check the certificate, and sslmode and sslrootcert in the URL',
    ),
  ),
  DATABASE_OTHER: fault(
    said('データベースが使えません: {}', 'The database cannot be used: {}'),
    said('PostgreSQL のログを見てください', "Look into PostgreSQL's log"),
  ),
  DATABASE_OLD: fault(
    said('PostgreSQL {} は古すぎます', 'PostgreSQL {} is too old'),
    said('PostgreSQL 15 以降にしてください', 'Use PostgreSQL 15 or newer'),
  ),
  DATABASE_ENCODING: fault(
    said('データベースの文字符号化が {} です', 'The encoding of the database is {}'),
    said(
      "UTF8 で作り直してください: create database … encoding 'UTF8' template template0",
      "Make it anew in UTF8: create database … encoding 'UTF8' template template0",
    ),
  ),
  DATABASE_READ_ONLY: fault(
    said('データベースは読み取り専用です: {}', 'The database can only be read: {}'),
    said('待機系ではなく主系の URL を指定してください', 'Give the URL of the primary, not of a standby'),
  ),
  OWNER_SCHEMA: fault(
    said('{} は public スキーマに表を作れません', '{} may not make tables in the schema public'),
    said('alter database … owner to {} を実行してください', 'Run: alter database … owner to {}'),
  ),
  OWNER_ROLE: fault(
    said(
      '{} はロール bunkaiten_service を作れず、与えることもできません',
      '{} may neither make the role bunkaiten_service nor grant it',
    ),
    said(
      'alter role {} createrole を実行するか、管理者が create role bunkaiten_service nologin noinherit と grant bunkaiten_service to {} with admin option を実行してください',
      'Run: alter role {} createrole; or, as an administrator: create role bunkaiten_service nologin noinherit and grant bunkaiten_service to {} with admin option',
    ),
  ),
  SERVICE_TOO_MIGHTY: fault(
    said(
      'サービスのログイン {} は表の所有者か、行レベルセキュリティを越えられるロールです',
      "The service's login {} owns the tables or passes by row-level security",
    ),
    said(
      '所有者とは別のログインを作り、DATABASE_URL に指定してください(README の SQL)',
      'Make a login of its own, other than the owner, and put it into DATABASE_URL (SQL in the README)',
    ),
  ),
  SERVICE_NOT_ADMITTED: fault(
    said(
      'サービスのログイン {} はまだ bunkaiten_service の一員ではありません',
      "The service's login {} is no member of bunkaiten_service yet",
    ),
    said(
      'DATABASE_OWNER_URL と DATABASE_URL を指定して `npm run migrate` を実行してください',
      'Run `npm run migrate` with DATABASE_OWNER_URL and DATABASE_URL set',
    ),
  ),
  SERVICE_SETTINGS: fault(
    said('サービスのログインに固有の設定があります: {}', "The service's login has settings of its own: {}"),
    said(
      'alter role … reset all を実行し、誰が設定したか調べてください',
      'Run: alter role … reset all; and find out who set them',
    ),
  ),
  SERVICE_LARGE_OBJECTS: notice(
    said('サービスのログイン {} はラージオブジェクトを作れます', "The service's login {} may make large objects"),
    said(
      'スーパーユーザーが psql -f docker/close-large-objects.sql を実行すると塞げます',
      'A superuser closes this with psql -f docker/close-large-objects.sql',
    ),
  ),
  MIGRATIONS_PENDING: fault(
    said(
      'スキーマが古いままです: {} 件の移行が未適用',
      'The schema is older than the program: {} migrations are pending',
    ),
    said(
      'バックアップを取り、DATABASE_OWNER_URL を指定して `npm run migrate` を実行してください',
      'Take a backup, then run `npm run migrate` with DATABASE_OWNER_URL set',
    ),
  ),
  MIGRATIONS_NEWER: fault(
    said('スキーマがプログラムより新しい: {}', 'The schema is newer than the program: {}'),
    said('新しい版のプログラムを使ってください', 'Use the newer version of the program'),
  ),
  CLOCK: fault(
    said('時計がデータベースと {} 秒ずれています', 'The clock differs from that of the database by {} s'),
    said(
      '双方で NTP(chrony など)を動かしてください。ずれると二要素のコードが通りません',
      'Run NTP (such as chrony) on both: the codes of second factors fail otherwise',
    ),
  ),
  FOLDER_UNWRITABLE: fault(
    said('フォルダーに書けません: {}', 'The folder cannot be written: {}'),
    said(
      'サービスを動かすアカウントに所有させるか、DATA_FOLDER(アンカーは JOURNAL_ANCHOR_FILE)を変えてください',
      'Give it to the account that runs the service, or set DATA_FOLDER (for anchors JOURNAL_ANCHOR_FILE) to another',
    ),
  ),
  EXCHANGE_FOLDER: fault(
    said(
      'ファイルを受け渡すフォルダーがないか、読み書きできません: {}',
      'The folder of exchanged files is not there, or cannot be read and written: {}',
    ),
    said(
      'EXCHANGE_FOLDER のフォルダーを作り、サービスを動かすアカウントが読み書きできるようにしてください',
      'Make the folder that EXCHANGE_FOLDER names, and let the account that runs the service read and write it',
    ),
  ),
  EMERGENCY_FOLDER: fault(
    said(
      '緊急時一覧を書くフォルダーがないか、書けません: {}',
      'The folder for emergency sheets is not there, or cannot be written: {}',
    ),
    said(
      'EMERGENCY_FOLDER に別の機械の共有を接続し、サービスを動かすアカウントが読み書きできるようにしてください',
      'Mount a share of another machine where EMERGENCY_FOLDER says, and let the account that runs the service read and write it',
    ),
  ),
  EMERGENCY_HERE: notice(
    said(
      '緊急時一覧のフォルダーがデータと同じディスクにあります: {}',
      'The folder for emergency sheets is on the disk of the data: {}',
    ),
    said(
      'このサーバーが止まると読めません。EMERGENCY_FOLDER を別の機械の共有にしてください(接続が外れていないかも確認)',
      'When this server is down it cannot be read. Let EMERGENCY_FOLDER be a share of another machine, and see that it is mounted',
    ),
  ),
  EMERGENCY_NOWHERE: notice(
    said('緊急時一覧がサーバーの外に書かれません', 'Emergency sheets are written nowhere off this server'),
    said(
      'ランサムウェアでは台帳も止まりえます。EMERGENCY_FOLDER か EMERGENCY_PREFIX を定めてください',
      'In ransomware the registry may be down too. Set EMERGENCY_FOLDER or EMERGENCY_PREFIX',
    ),
  ),
  FOLDER_SPACE: fault(
    said('ディスクの空きが足りません: {}', 'The disk has too little space: {}'),
    said('空きを 1 GB 以上にしてください', 'Free 1 GB or more'),
  ),
  BUCKET: fault(
    said('証跡のバケットが使えません: {}', 'The bucket for evidence cannot be used: {}'),
    said('S3_* の値とバケットの権限を確かめてください', 'Check the S3_* variables and the rights on the bucket'),
  ),
  MAIL: fault(
    said('メールサーバーが使えません: {}', 'The mail server cannot be used: {}'),
    said(
      'SMTP_URL(サーバー、ユーザー、パスワード)と SMTP_TLS を確かめてください',
      'Check SMTP_URL (server, user, password) and SMTP_TLS',
    ),
  ),
  PORT_TAKEN: fault(
    said('ポートは他のプログラムが使っています: {}', 'Another program uses the port: {}'),
    said('それを止めるか、PORT で別のポートを指定してください', 'Stop it, or choose another with PORT'),
  ),
  PORT_FORBIDDEN: fault(
    said('そこで待ち受けることはできません: {}', 'It may not listen there: {}'),
    said('HOST と PORT(1024 以上)を確かめてください', 'Check HOST and PORT (1024 or above)'),
  ),
  PROXY_UNKNOWN: notice(
    said(
      '本番で TRUST_PROXY がありません。前段にプロキシがあれば、全員が同じ接続元に見え、制限を共有します',
      'TRUST_PROXY is not set in production: behind a proxy everybody seems to come from one address and shares its limits',
    ),
    said(
      'プロキシのアドレスか段数を TRUST_PROXY に指定してください(同じ機械なら loopback)',
      'Say in TRUST_PROXY from where the proxy asks (loopback on the same machine) or how many there are',
    ),
  ),
  NO_TLS: notice(
    said('{} で平文の HTTP を外に開きます', 'It opens plain HTTP to others on {}'),
    said(
      'HOST=127.0.0.1 にして TLS を終端するプロキシを前に置いてください',
      'Set HOST=127.0.0.1 and put a proxy with TLS in front',
    ),
  ),
} satisfies Record<string, Remark>;

export type RemarkCode = keyof typeof REMARKS;
