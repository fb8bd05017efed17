import { describe, expect, test } from 'vitest'
import { signsLike } from '../../../testing/signs-like'
import { type ThrowawayKey, throwawayKey } from '../../../testing/throwaway-key'
import { readKey } from '../read-key'

/** A key with “//” in its base64, which some formats read as a comment. */
const key: ThrowawayKey = (() => {
  for (;;) {
    const made = throwawayKey()
    if (Buffer.from(made.der['pkcs8-150']).toString('base64').includes('//')) return made
  }
})()
const { pem } = key
const lines = pem.trimEnd().split('\n')
const body = lines.slice(1, -1).join('')
const escaped = pem.trimEnd().replaceAll('\n', '\\n')
const base64 = Buffer.from(pem).toString('base64')
const b64 = (text: string) => Buffer.from(text).toString('base64')
const indented = (count: number) => lines.map((line) => ' '.repeat(count) + line).join('\n')

const KID = 'D383SF739A'
const TEAM = 'Q7W2EX9M4K'
const ISS = '57246542-96fe-1a63-e053-0824d011072a'
const BID = 'io.tallywhale.app'
const CID = 'io.tallywhale.web'

const asc = { keyId: KID, issuerId: ISS }
const apns = { keyId: KID, teamId: TEAM }
const siwa = { keyId: KID, teamId: TEAM, clientId: CID }

const FIELDS = ['keyId', 'issuerId', 'teamId', 'bundleId', 'clientId', 'serviceId'] as const

type Case = readonly [name: string, text: string, fields: Partial<Record<(typeof FIELDS)[number], string>>]

const languages: readonly Case[] = [
  [
    'Dart, named arguments',
    `final api = AppStoreServerAPI(\n  AppStoreEnvironment.live(\n    bundleId: '${BID}',\n    issuerId: '${ISS}',\n    keyId: '${KID}',\n    privateKey: '''\n${pem}''',\n  ),\n);\n`,
    { ...asc, bundleId: BID },
  ],
  [
    'Dart, typed constants',
    `class Secrets {\n  static const String appleTeamId = '${TEAM}';\n  static const String appleKeyId = '${KID}';\n  static final String applePrivateKey = '''${pem}''';\n  static const String googleClientId = '921-abc.apps.googleusercontent.com';\n}\n`,
    apns,
  ],
  [
    'Elixir, pigeon',
    `import Config\n\nconfig :pigeon, :apns,\n  apns_default: %{\n    key: """\n${indented(4)}\n    """,\n    key_identifier: "${KID}",\n    team_id: "${TEAM}",\n    mode: :prod\n  }\n`,
    apns,
  ],
  [
    'Elixir, ueberauth_apple',
    `config :ueberauth, Ueberauth.Strategy.Google.OAuth,\n  client_id: System.get_env("GOOGLE_CLIENT_ID"),\n  client_secret: System.get_env("GOOGLE_CLIENT_SECRET")\n\nconfig :ueberauth, Ueberauth.Strategy.Apple.OAuth,\n  client_id: "${CID}",\n  team_id: "${TEAM}",\n  key_id: "${KID}",\n  private_key: "${escaped}"\n`,
    siwa,
  ],
  [
    'Elixir, Assent with atoms and arrows',
    `config = [\n  client_id: "${CID}",\n  team_id: "${TEAM}",\n  private_key_id: "${KID}",\n  private_key: "${escaped}",\n  redirect_uri: "http://localhost:4000/auth/callback"\n]\n`,
    siwa,
  ],
  [
    'Erlang, sys.config',
    `[\n {my_push, [\n   {apns, #{\n     key_id => <<"${KID}">>,\n     team_id => <<"${TEAM}">>,\n     topic => <<"${BID}">>,\n     private_key => <<"${escaped}">>\n   }}\n ]}\n].\n`,
    { ...apns, bundleId: BID },
  ],
  [
    'Erlang, proplist',
    `[{apns_erl, [\n  {apple_key_id, "${KID}"},\n  {apple_team_id, "${TEAM}"},\n  {apple_private_key, "${escaped}"}\n]}].\n`,
    apns,
  ],
  [
    'PHP, config/services.php',
    `<?php\n\nreturn [\n    'google' => [\n        'client_id' => '123456789012-abcdef.apps.googleusercontent.com',\n    ],\n    'apple' => [\n        'client_id' => '${CID}',\n        'key_id' => '${KID}',\n        'team_id' => '${TEAM}',\n        'private_key' => "${escaped}",\n        'redirect' => env('APPLE_REDIRECT_URI'),\n    ],\n];\n`,
    siwa,
  ],
  [
    'PHP, config/broadcasting.php with env and default',
    `'apn' => [\n    'key_id' => env('APN_KEY_ID', '${KID}'),\n    'team_id' => env('APN_TEAM_ID', '${TEAM}'),\n    'app_bundle_id' => env('APN_BUNDLE_ID', '${BID}'),\n    'private_key_content' => env('APN_PRIVATE_KEY', '${base64}'),\n    'private_key_secret' => env('APN_PRIVATE_SECRET'),\n    'production' => env('APN_PRODUCTION', true),\n],\n`,
    { ...apns, bundleId: BID },
  ],
  [
    'Ruby, rpush',
    `app = Rpush::Apnsp8::App.new\napp.name = "ios_app"\napp.apn_key = "${escaped}"\napp.environment = "production"\napp.apn_key_id = "${KID}"\napp.team_id = "${TEAM}"\napp.bundle_id = "${BID}"\napp.connections = 1\napp.save!\n`,
    { ...apns, bundleId: BID },
  ],
  [
    'Ruby, omniauth-apple',
    `Rails.application.config.middleware.use OmniAuth::Builder do\n  provider :google_oauth2, '123-abc.apps.googleusercontent.com', 'GOCSPX-abcdefgh'\n  provider :apple, '${CID}', '',\n           {\n             scope: 'email name',\n             team_id: '${TEAM}',\n             key_id: '${KID}',\n             pem: "${escaped}"\n           }\nend\n`,
    apns,
  ],
  [
    'Ruby, squiggly here-document',
    `APNOTIC = {\n  auth_method: :token,\n  key_id: "${KID}",\n  team_id: "${TEAM}",\n  cert: <<~PEM\n${indented(4)}\n  PEM\n}\n`,
    apns,
  ],
  [
    'Python, Django with a dict',
    `PUSH_NOTIFICATIONS_SETTINGS = {\n    "FCM_API_KEY": "AIzaSyA1234567890abcdefghijklmnopqrstuv",\n    "APNS_AUTH_KEY": """${pem}""",\n    "APNS_AUTH_KEY_ID": "${KID}",\n    "APNS_TEAM_ID": "${TEAM}",\n    "APNS_TOPIC": "${BID}",\n    "APNS_USE_SANDBOX": False,\n}\n`,
    { ...apns, bundleId: BID },
  ],
  [
    'Python, python-social-auth',
    `SOCIAL_AUTH_GOOGLE_OAUTH2_KEY = '123-abc.apps.googleusercontent.com'\nSOCIAL_AUTH_APPLE_ID_CLIENT = '${CID}'\nSOCIAL_AUTH_APPLE_ID_TEAM = '${TEAM}'\nSOCIAL_AUTH_APPLE_ID_KEY = '${KID}'\nSOCIAL_AUTH_APPLE_ID_SECRET = """\n${pem}"""\nSOCIAL_AUTH_APPLE_ID_SCOPE = ['email', 'name']\n`,
    siwa,
  ],
  [
    'Python, aioapns',
    `apns_key_client = APNs(\n    key="""${pem}""",\n    key_id="${KID}",\n    team_id='${TEAM}',\n    topic='${BID}',  # Bundle ID\n    use_sandbox=False,\n)\n`,
    { ...apns, bundleId: BID },
  ],
  [
    'Swift, typed constants',
    `enum APNs {\n    static let keyIdentifier: String = "${KID}"\n    static let teamIdentifier: String = "${TEAM}"\n    static let topic: String = "${BID}"\n    static let privateKey: String = """\n${indented(4)}\n    """\n}\n`,
    { ...apns, bundleId: BID },
  ],
  [
    'Swift, APNSwift configuration',
    `let config = APNSClientConfiguration(\n    authenticationMethod: .jwt(\n        privateKey: try .init(pemRepresentation: """\n${indented(8)}\n        """),\n        keyIdentifier: "${KID}",\n        teamIdentifier: "${TEAM}"\n    ),\n    environment: .sandbox\n)\n`,
    apns,
  ],
  [
    'Kotlin, typed constants',
    `object Keys {\n    const val APPLE_KEY_ID: String = "${KID}"\n    val appleTeamId: String = "${TEAM}"\n    val applePrivateKey: String = """\n${indented(8)}\n    """.trimIndent()\n    lateinit var session: String\n}\n`,
    apns,
  ],
  [
    'C#, CorePush',
    `var settings = new ApnSettings\n{\n    AppBundleIdentifier = "${BID}",\n    P8PrivateKey = "${body}",\n    P8PrivateKeyId = "${KID}",\n    TeamId = "${TEAM}",\n    ServerType = ApnServerType.Development,\n};\n`,
    { ...apns, bundleId: BID },
  ],
  [
    'C#, typed strings',
    `private const string KeyId = "${KID}";\nprivate static readonly string IssuerId = "${ISS}";\nprivate const string PrivateKey = @"${pem}";\n`,
    asc,
  ],
  [
    'Java, App Store Server Library',
    `String issuerId = "${ISS}";\nString keyId = "${KID}";\nString bundleId = "${BID}";\nString encodedKey = "${escaped}";\nEnvironment environment = Environment.SANDBOX;\n\nAppStoreServerAPIClient client =\n    new AppStoreServerAPIClient(encodedKey, keyId, issuerId, bundleId, environment);\n`,
    { ...asc, bundleId: BID },
  ],
  [
    'Go, goth',
    `secret, _ := apple.MakeSecret(apple.SecretParams{\n\tPKCS8PrivateKey: \`${pem}\`,\n\tTeamId:          "${TEAM}",\n\tKeyId:           "${KID}",\n\tClientId:        "${CID}",\n\tIat:             int(time.Now().Unix()),\n\tExp:             int(time.Now().Unix()) + 15777000,\n})\n`,
    siwa,
  ],
  [
    'Go, constants in a block',
    `const (\n\ttopic  = "${BID}"\n\tkeyID  = "${KID}"\n\tteamID = "${TEAM}"\n)\n\nconst apnsPrivateKey = \`${pem}\`\n`,
    { ...apns, bundleId: BID },
  ],
  [
    'Rust, struct',
    `let config = AppleConfig {\n    key_id: "${KID}".to_string(),\n    team_id: String::from("${TEAM}"),\n    private_key: r#"${pem}"#.to_owned(),\n};\n`,
    apns,
  ],
  [
    'JavaScript, node-apn options',
    `var options = {\n  token: {\n    key: \`${pem}\`,\n    keyId: "${KID}",\n    teamId: "${TEAM}"\n  },\n  production: false\n};\n\nvar apnProvider = new apn.Provider(options);\nnote.topic = "${BID}";\n`,
    { ...apns, bundleId: BID },
  ],
  [
    'TypeScript, Parse Server push',
    `push: {\n  android: { firebaseServiceAccount: 'fb.json' },\n  ios: {\n    token: {\n      key: '${escaped}',\n      keyId: '${KID}',\n      teamId: '${TEAM}',\n    },\n    topic: '${BID}',\n    production: true,\n  },\n},\n`,
    { ...apns, bundleId: BID },
  ],
  [
    'TypeScript, annotated constants',
    `const kid: string = '${KID}'\nconst iss: string = "${ISS}"\nconst privateKey: string = process.env.KEY ?? \`${pem}\`\n`,
    asc,
  ],
  [
    'Objective-C, defines',
    `#define kASCKeyID @"${KID}"\n#define kASCIssuerID @"${ISS}"\n#define kASCPrivateKey @"${escaped}"\n`,
    asc,
  ],
  [
    'JSON5 with comments',
    `// keys of the app\n{\n  keyId: '${KID}', // from App Store Connect\n  issuerId: '${ISS}',\n  /* the file itself */\n  privateKey: '${escaped}',\n}\n`,
    asc,
  ],
]

const files: readonly Case[] = [
  [
    'INI with continuation lines',
    `[DEFAULT]\ndebug = no\n\n[apns]\nkey_id = ${KID}\nteam_id = ${TEAM}\nprivate_key = ${lines[0]}\n${lines
      .slice(1)
      .map((line) => `    ${line}`)
      .join('\n')}\ntopic = ${BID}\n; sandbox = yes\n`,
    { ...apns, bundleId: BID },
  ],
  [
    'xcconfig',
    `// Config/Secrets.xcconfig\n#include? "Local.xcconfig"\n\nASC_KEY_ID = ${KID} // App Store Connect\nASC_ISSUER_ID = ${ISS}\nASC_PRIVATE_KEY = ${body}\nAPI_HOST = https:/$()/api.tallywhale.io\n`,
    asc,
  ],
  [
    'xcconfig with the workaround for comments',
    `ASC_KEY_ID = ${KID}\nASC_ISSUER_ID = ${ISS}\nASC_PRIVATE_KEY = ${body.replaceAll('//', '/$()/')}\n`,
    asc,
  ],
  [
    'properties with continued lines',
    `# application.properties\nspring.datasource.url=jdbc:postgresql://localhost/app\napple.key-id=${KID}\napple.team-id: ${TEAM}\napple.client-id ${CID}\napple.private-key=${body.match(/.{1,64}/g)?.join('\\\n    ')}\n`,
    siwa,
  ],
  [
    'properties as Java writes them',
    `#Mon Sep 21 10:00:00 UTC 2026\napns.keyId=${KID}\napns.teamId=${TEAM}\napns.privateKey=${escaped.replaceAll('=', '\\=')}\n`,
    apns,
  ],
  [
    'Spring application.yml',
    `spring:\n  security:\n    oauth2:\n      client:\n        registration:\n          google:\n            client-id: 1234-abc.apps.googleusercontent.com\n          apple:\n            client-id: ${CID}\n            client-authentication-method: client_secret_post\napple:\n  team-id: ${TEAM}\n  key-id: ${KID}\n  private-key: |\n${indented(4)}\n`,
    siwa,
  ],
  [
    'appsettings.json',
    JSON.stringify(
      {
        Logging: { LogLevel: { Default: 'Information' } },
        Authentication: {
          Google: { ClientId: '123-abc.apps.googleusercontent.com', ClientSecret: 'GOCSPX-abcdefghijk' },
          Apple: { ClientId: CID, KeyId: KID, TeamId: TEAM, PrivateKey: pem },
        },
      },
      null,
      2,
    ),
    siwa,
  ],
  [
    'ASP.NET settings as variables',
    `Authentication__Google__ClientId=123-abc.apps.googleusercontent.com\nAuthentication__Apple__ClientId=${CID}\nAuthentication__Apple__KeyId=${KID}\nAuthentication__Apple__TeamId=${TEAM}\nAuthentication__Apple__PrivateKey=${base64}\n`,
    siwa,
  ],
  [
    'Rails credentials',
    `aws:\n  access_key_id: AKIAIOSFODNN7EXAMPLE\n  secret_access_key: wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY\n\napple:\n  client_id: ${CID}\n  team_id: ${TEAM}\n  key_id: ${KID}\n  pem: |\n${indented(4)}\n\n# Used as the base secret for all MessageVerifiers in Rails.\nsecret_key_base: 0f3c\n`,
    siwa,
  ],
  [
    'Terraform variables',
    `aws_region    = "eu-west-1"\napns_key_id   = "${KID}"\napns_team_id  = "${TEAM}"\napns_bundle_id = "${BID}"\napns_signing_key = <<-EOT\n${indented(2)}\n  EOT\n`,
    { ...apns, bundleId: BID },
  ],
  [
    'Terraform, SNS platform application',
    `resource "aws_sns_platform_application" "apns" {\n  name                      = "app"\n  platform                  = "APNS"\n  platform_credential       = <<EOT\n${pem}EOT\n  platform_principal        = "${KID}"\n  apple_platform_team_id    = "${TEAM}"\n  apple_platform_bundle_id  = "${BID}"\n}\n`,
    { ...apns, bundleId: BID },
  ],
  [
    'Terraform, a Pinpoint channel',
    `resource "aws_pinpoint_apns_channel" "apns" {\n  application_id = aws_pinpoint_app.app.application_id\n  bundle_id    = "${BID}"\n  team_id      = "${TEAM}"\n  token_key    = "${escaped}"\n  token_key_id = "${KID}"\n}\n`,
    { ...apns, bundleId: BID },
  ],
  [
    'TOML, Supabase beside our own',
    `[auth.external.google]\nclient_id = "123-abc.apps.googleusercontent.com"\n\n[apple.siwa]\nclient_id = "${CID}"\nteam_id = "${TEAM}"\nkey_id = "${KID}"\nprivate_key = '''\n${pem}'''\n`,
    siwa,
  ],
  [
    'Xcode scheme',
    `<?xml version="1.0" encoding="UTF-8"?>\n<Scheme version = "1.7">\n   <LaunchAction>\n      <EnvironmentVariables>\n         <EnvironmentVariable\n            key = "ASC_KEY_ID"\n            value = "${KID}"\n            isEnabled = "YES">\n         </EnvironmentVariable>\n         <EnvironmentVariable\n            key = "ASC_ISSUER_ID"\n            value = "${ISS}"\n            isEnabled = "YES">\n         </EnvironmentVariable>\n         <EnvironmentVariable\n            key = "ASC_PRIVATE_KEY"\n            value = "${base64}"\n            isEnabled = "YES">\n         </EnvironmentVariable>\n      </EnvironmentVariables>\n   </LaunchAction>\n</Scheme>\n`,
    asc,
  ],
  [
    'Web.config',
    `<?xml version="1.0"?>\n<configuration>\n  <appSettings>\n    <add key="ApnsKeyId" value="${KID}" />\n    <add key="ApnsTeamId" value="${TEAM}" />\n    <add key="ApnsBundleId" value="${BID}" />\n    <add key="ApnsPrivateKey" value="${pem.replaceAll('\n', '&#xA;')}" />\n    <add key="GoogleClientId" value="123-abc.apps.googleusercontent.com" />\n  </appSettings>\n</configuration>\n`,
    { ...apns, bundleId: BID },
  ],
  [
    'Info.plist',
    `<?xml version="1.0" encoding="UTF-8"?>\n<!DOCTYPE plist PUBLIC "-//Apple//DTD PLIST 1.0//EN" "http://www.apple.com/DTDs/PropertyList-1.0.dtd">\n<plist version="1.0">\n<dict>\n\t<key>CFBundleIdentifier</key>\n\t<string>${BID}</string>\n\t<key>WeatherKitKeyID</key>\n\t<string>${KID}</string>\n\t<key>WeatherKitTeamID</key>\n\t<string>${TEAM}</string>\n\t<key>WeatherKitPrivateKey</key>\n\t<string>${pem}</string>\n\t<key>GIDClientID</key>\n\t<string>123-abc.apps.googleusercontent.com</string>\n</dict>\n</plist>\n`,
    { ...apns, bundleId: BID },
  ],
  [
    '.strings',
    `/* keys */\n"ASC_KEY_ID" = "${KID}";\n"ASC_ISSUER_ID" = "${ISS}";\n"ASC_PRIVATE_KEY" = "${escaped}";\n`,
    asc,
  ],
  [
    'HOCON',
    `apns {\n  key-id = "${KID}"\n  team-id = "${TEAM}"\n  topic = "${BID}"\n  signing-key = """${pem}"""\n}\ngcm.api-key = "AIzaSyA1234567890abcdefghijklmnopqrstuv"\n`,
    { ...apns, bundleId: BID },
  ],
  [
    'Gorush',
    `core:\n  key_base64: ""\nandroid:\n  enabled: true\nios:\n  enabled: true\n  key_path: ""\n  key_base64: "${base64}"\n  key_type: "p8"\n  key_id: "${KID}"\n  team_id: "${TEAM}"\n`,
    apns,
  ],
  [
    'authentik blueprint',
    `entries:\n  - model: authentik_sources_oauth.oauthsource\n    attrs:\n      provider_type: apple\n      consumer_key: ${CID};${TEAM};${KID}\n      consumer_secret: |\n${indented(8)}\n`,
    siwa,
  ],
  ['authentik as an assignment', `consumer_key=${CID};${TEAM};${KID}\nconsumer_secret="${escaped}"\n`, siwa],
  [
    'authentik, JSON',
    JSON.stringify({ provider_type: 'apple', consumer_key: `${CID};${TEAM};${KID}`, consumer_secret: pem }),
    siwa,
  ],
  [
    'Ory Kratos',
    `selfservice:\n  methods:\n    oidc:\n      config:\n        providers:\n          - id: google\n            client_id: 123-abc.apps.googleusercontent.com\n          - id: apple\n            provider: apple\n            client_id: ${CID}\n            apple_team_id: ${TEAM}\n            apple_private_key_id: ${KID}\n            apple_private_key: |\n${indented(14)}\n`,
    siwa,
  ],
  [
    'Signal server',
    `apn:\n  sandbox: true\n  bundleId: ${BID}\n  keyId: ${KID}\n  teamId: ${TEAM}\n  signingKey: |\n${indented(4)}\n`,
    { ...apns, bundleId: BID },
  ],
]

const secrets: readonly Case[] = [
  [
    'Bitwarden',
    JSON.stringify({
      encrypted: false,
      items: [
        {
          name: 'App Store Connect API',
          notes: pem,
          fields: [
            { name: 'Key ID', value: KID, type: 0 },
            { name: 'Issuer ID', value: ISS, type: 0 },
          ],
          login: { username: 'dev@tallywhale.io', password: 'x', totp: null },
        },
      ],
    }),
    asc,
  ],
  [
    'Bitwarden Secrets Manager',
    JSON.stringify([
      { object: 'secret', key: 'APNS_KEY_ID', value: KID, note: '' },
      { object: 'secret', key: 'APNS_TEAM_ID', value: TEAM, note: '' },
      { object: 'secret', key: 'APNS_PRIVATE_KEY', value: pem, note: '' },
    ]),
    apns,
  ],
  [
    '1Password, JSON',
    JSON.stringify({
      id: 'abcdefghijklmnopqrstuvwxyz',
      title: 'APNs key',
      vault: { id: 'x', name: 'Mobile' },
      fields: [
        { id: 'notesPlain', type: 'STRING', label: 'notesPlain', value: pem },
        { id: 'a1', type: 'STRING', label: 'key id', value: KID, reference: 'op://Mobile/APNs key/key id' },
        {
          id: 'a2',
          type: 'STRING',
          label: 'team id',
          value: TEAM,
          reference: 'op://Mobile/APNs key/team id',
        },
      ],
    }),
    apns,
  ],
  [
    '1Password, plain listing',
    `ID:          abcdefghijklmnopqrstuvwxyz\nTitle:       App Store Connect\nVault:       Mobile (abc)\nCategory:    SECURE_NOTE\nFields:\n  key id:       ${KID}\n  issuer id:    ${ISS}\n  notesPlain:\n${pem}`,
    asc,
  ],
  [
    'docker inspect',
    JSON.stringify([
      {
        Id: '9f8d',
        Config: {
          Hostname: '9f8d',
          Env: [
            'PATH=/usr/local/bin',
            'AWS_ACCESS_KEY_ID=AKIAIOSFODNN7EXAMPLE',
            `APNS_KEY_ID=${KID}`,
            `APNS_TEAM_ID=${TEAM}`,
            `APNS_PRIVATE_KEY=${pem}`,
          ],
        },
      },
    ]),
    apns,
  ],
  [
    'printenv',
    `PATH=/usr/local/bin:/usr/bin\nHOSTNAME=9f8d\nAPNS_KEY_ID=${KID}\nAPNS_TEAM_ID=${TEAM}\nAPNS_PRIVATE_KEY=${pem}HOME=/root\n`,
    apns,
  ],
  [
    'Kubernetes Secret, base64',
    `apiVersion: v1\nkind: Secret\nmetadata:\n  name: apns\ntype: Opaque\ndata:\n  APNS_KEY_ID: ${b64(`${KID}\n`)}\n  APNS_TEAM_ID: ${b64(TEAM)}\n  APNS_PRIVATE_KEY: ${base64}\n`,
    apns,
  ],
  [
    'Kubernetes Secret, JSON with its annotation',
    JSON.stringify({
      apiVersion: 'v1',
      kind: 'Secret',
      metadata: {
        name: 'asc',
        annotations: {
          'kubectl.kubernetes.io/last-applied-configuration': JSON.stringify({
            kind: 'Secret',
            data: { 'key-id': b64(KID), 'issuer-id': b64(ISS), 'private-key': base64 },
          }),
        },
      },
      data: { 'key-id': b64(KID), 'issuer-id': b64(ISS), 'private-key': base64 },
    }),
    asc,
  ],
  [
    'Kubernetes Secret, stringData',
    `apiVersion: v1\nkind: Secret\nmetadata:\n  name: siwa\nstringData:\n  clientId: ${CID}\n  teamId: ${TEAM}\n  keyId: ${KID}\n  privateKey: |\n${indented(4)}\n`,
    siwa,
  ],
  [
    'Kubernetes Secret from a file',
    `apiVersion: v1\ndata:\n  AuthKey_${KID}.p8: ${base64}\nkind: Secret\nmetadata:\n  creationTimestamp: "2026-01-01T00:00:00Z"\n  name: apns-auth-key\n  namespace: default\n`,
    { keyId: KID },
  ],
  [
    'Kubernetes ConfigMap',
    `apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: push\ndata:\n  APNS_KEY_ID: ${KID}\n  APNS_TEAM_ID: "${TEAM}"\n  APNS_TOPIC: ${BID}\n  apns.p8: |\n${indented(4)}\n`,
    { ...apns, bundleId: BID },
  ],
  [
    'Helm values',
    `image:\n  repository: ghcr.io/tallywhale/push\ngoogle:\n  clientId: 123-abc.apps.googleusercontent.com\napple:\n  clientId: ${CID}\n  teamId: ${TEAM}\n  keyId: ${KID}\n  privateKey: |-\n${indented(4)}\n`,
    siwa,
  ],
  [
    'helm upgrade --set',
    `helm upgrade push ./chart --set apns.keyId=${KID} --set-string apns.teamId=${TEAM} --set apns.privateKey=${base64}`,
    apns,
  ],
  [
    'helm upgrade --set with commas',
    `helm upgrade push ./chart --set apns.keyId=${KID},apns.teamId=${TEAM},apns.privateKey=${base64}`,
    apns,
  ],
  [
    'kubectl create secret',
    `kubectl create secret generic apns --from-literal=APNS_KEY_ID=${KID} --from-literal=APNS_TEAM_ID=${TEAM} --from-literal=APNS_PRIVATE_KEY="${escaped}"`,
    apns,
  ],
  [
    'Heroku, listing',
    `=== tallywhale-api Config Vars\n\nAPNS_KEY_ID:      ${KID}\nAPNS_PRIVATE_KEY: ${pem}APNS_TEAM_ID:     ${TEAM}\nDATABASE_URL:     postgres://u:p@ec2-1-2-3-4.compute-1.amazonaws.com:5432/d\n`,
    apns,
  ],
  [
    'Heroku, for the shell',
    `APNS_KEY_ID=${KID}\nAPNS_PRIVATE_KEY='${pem.trimEnd()}'\nAPNS_TEAM_ID=${TEAM}\nAWS_ACCESS_KEY_ID=AKIAIOSFODNN7EXAMPLE\n`,
    apns,
  ],
  [
    'heroku config:set',
    `heroku config:set APNS_KEY_ID=${KID} APNS_TEAM_ID=${TEAM} APNS_PRIVATE_KEY="${pem.trimEnd()}" -a tallywhale-api`,
    apns,
  ],
  [
    'vercel env pull',
    `# Created by Vercel CLI\nAPPLE_CLIENT_ID="${CID}"\nAPPLE_KEY_ID="${KID}"\nAPPLE_PRIVATE_KEY="${escaped}\\n"\nAPPLE_TEAM_ID="${TEAM}"\nVERCEL_ENV="development"\nVERCEL_GIT_COMMIT_SHA=""\n`,
    siwa,
  ],
  [
    'systemd unit',
    `[Unit]\nDescription=Push\n\n[Service]\nEnvironment="APNS_KEY_ID=${KID}" "APNS_TEAM_ID=${TEAM}"\nEnvironment="APNS_PRIVATE_KEY=${escaped}"\nExecStart=/usr/bin/node server.js\n`,
    apns,
  ],
  [
    'systemd unit without quotes',
    `[Service]\nEnvironment=APNS_KEY_ID=${KID}\nEnvironment=APNS_TEAM_ID=${TEAM}\nEnvironment=APNS_PRIVATE_KEY=${base64}\n`,
    apns,
  ],
  [
    'AWS SSM parameters',
    JSON.stringify({
      Parameters: [
        { Name: '/app/prod/ios/asc-key-id', Type: 'String', Value: KID, Version: 1 },
        { Name: '/app/prod/ios/asc-issuer-id', Type: 'String', Value: ISS, Version: 1 },
        {
          Name: '/app/prod/ios/asc-private-key',
          Type: 'SecureString',
          Value: pem,
          ARN: 'arn:aws:ssm:eu-west-1:123456789012:parameter/app',
        },
      ],
    }),
    asc,
  ],
  [
    'AWS Secrets Manager',
    JSON.stringify({
      ARN: 'arn:aws:secretsmanager:eu-west-1:123456789012:secret:prod/siwa-AbCdEf',
      Name: 'prod/siwa',
      SecretString: JSON.stringify({ client_id: CID, team_id: TEAM, key_id: KID, private_key: pem }),
    }),
    siwa,
  ],
  [
    'ECS task definition',
    JSON.stringify({
      containerDefinitions: [
        {
          name: 'push',
          environment: [
            { name: 'AWS_REGION', value: 'eu-west-1' },
            { name: 'APNS_KEY_ID', value: KID },
            { name: 'APNS_TEAM_ID', value: TEAM },
            { name: 'APNS_PRIVATE_KEY', value: pem },
          ],
        },
      ],
    }),
    apns,
  ],
  [
    'Vault',
    `====== Data ======\nKey            Value\n---            -----\nkey_id         ${KID}\nteam_id        ${TEAM}\nprivate_key    ${pem}`,
    apns,
  ],
  [
    'Vault, JSON',
    JSON.stringify({
      request_id: '8f2f',
      data: { data: { key_id: KID, issuer_id: ISS, private_key: pem }, metadata: { version: 3 } },
    }),
    asc,
  ],
  [
    'Doppler',
    `┌──────────────────┬────────────────────────────────────────────────────────────────────┐\n│ NAME             │ VALUE                                                              │\n├──────────────────┼────────────────────────────────────────────────────────────────────┤\n│ APNS_KEY_ID      │ ${KID}                                                         │\n│ APNS_TEAM_ID     │ ${TEAM}                                                         │\n${lines.map((line, index) => `│ ${index === 0 ? 'APNS_PRIVATE_KEY' : '                '} │ ${line.padEnd(66)} │`).join('\n')}\n└──────────────────┴────────────────────────────────────────────────────────────────────┘\n`,
    apns,
  ],
  ['query string', new URLSearchParams({ key_id: KID, issuer_id: ISS, private_key: pem }).toString(), asc],
]

const pipelines: readonly Case[] = [
  [
    'GitHub workflow',
    `name: release\non: push\njobs:\n  ios:\n    runs-on: macos-15\n    steps:\n      - uses: actions/checkout@v4\n      - uses: apple-actions/upload-testflight-build@v3\n        with:\n          app-path: build/App.ipa\n          issuer-id: ${ISS}\n          api-key-id: ${KID}\n          api-private-key: |\n${indented(12)}\n        env:\n          GITHUB_TOKEN: \${{ secrets.GITHUB_TOKEN }}\n`,
    asc,
  ],
  [
    'GitHub workflow, a step that writes the environment',
    `      - run: |\n          echo "ASC_KEY_ID=${KID}" >> $GITHUB_ENV\n          echo "ASC_ISSUER_ID=${ISS}" >> $GITHUB_ENV\n          echo "ASC_PRIVATE_KEY=${base64}" >> $GITHUB_ENV\n`,
    asc,
  ],
  [
    'GITHUB_ENV with a delimiter',
    `ASC_KEY_ID=${KID}\nASC_ISSUER_ID=${ISS}\nASC_PRIVATE_KEY<<EOF\n${pem}EOF\n`,
    asc,
  ],
  [
    'GitLab',
    `variables:\n  APP_STORE_CONNECT_API_KEY_KEY_ID: "${KID}"\n  APP_STORE_CONNECT_API_KEY_ISSUER_ID: "${ISS}"\n  APP_STORE_CONNECT_API_KEY_KEY: "${base64}"\n  APP_STORE_CONNECT_API_KEY_IS_KEY_CONTENT_BASE64: "true"\n\nbeta:\n  script:\n    - fastlane beta\n`,
    asc,
  ],
  [
    'GitLab, variables with descriptions',
    `variables:\n  ASC_KEY_ID:\n    value: "${KID}"\n    description: "Key ID"\n  ASC_ISSUER_ID:\n    value: "${ISS}"\n  ASC_PRIVATE_KEY:\n    value: "${base64}"\n`,
    asc,
  ],
  [
    'Bitrise',
    `app:\n  envs:\n  - ASC_KEY_ID: ${KID}\n    opts:\n      is_expand: false\n  - ASC_ISSUER_ID: ${ISS}\n    opts:\n      is_expand: false\n  - opts:\n      is_expand: false\n    ASC_PRIVATE_KEY: |\n${indented(6)}\n`,
    asc,
  ],
  [
    'Codemagic',
    `workflows:\n  ios:\n    environment:\n      groups:\n        - app_store\n      vars:\n        APP_STORE_CONNECT_ISSUER_ID: ${ISS}\n        APP_STORE_CONNECT_KEY_IDENTIFIER: ${KID}\n        APP_STORE_CONNECT_PRIVATE_KEY: |\n${indented(10)}\n        CERTIFICATE_PRIVATE_KEY: Encrypted(Z0FBQUFBQmZz)\n        BUNDLE_ID: "${BID}"\n        APP_STORE_ID: 1555555551\n`,
    { ...asc, bundleId: BID },
  ],
  [
    'CircleCI',
    `version: 2.1\njobs:\n  beta:\n    macos:\n      xcode: 26.0.0\n    environment:\n      FL_OUTPUT_DIR: output\n      ASC_KEY_ID: ${KID}\n      ASC_ISSUER_ID: ${ISS}\n      ASC_PRIVATE_KEY: ${escaped}\n`,
    asc,
  ],
  [
    'Azure Pipelines',
    `variables:\n- name: ASC_KEY_ID\n  value: ${KID}\n- name: ASC_ISSUER_ID\n  value: ${ISS}\n- name: ASC_PRIVATE_KEY\n  value: ${base64}\n- group: secrets\n`,
    asc,
  ],
  [
    'Azure App Service settings',
    JSON.stringify([
      { name: 'APPLE_KEY_ID', value: KID, slotSetting: false },
      { name: 'APPLE_TEAM_ID', value: TEAM, slotSetting: false },
      { name: 'APPLE_PRIVATE_KEY', value: pem.replaceAll('\n', ' '), slotSetting: false },
      { name: 'AzureAd__ClientId', value: '4f6b2f0e-0d0b-4e4e-9c66-6f8f1c2b3a4d', slotSetting: false },
    ]),
    apns,
  ],
  [
    'eas.json beside the key',
    `{\n  "cli": { "version": ">= 12.0.0" },\n  "submit": {\n    "production": {\n      "ios": {\n        "appleId": "dev@tallywhale.io",\n        "ascAppId": "1555555551",\n        "appleTeamId": "${TEAM}",\n        "ascApiKeyPath": "./AuthKey_${KID}.p8",\n        "ascApiKeyId": "${KID}",\n        "ascApiKeyIssuerId": "${ISS}"\n      }\n    }\n  }\n}\n\n${pem}`,
    { ...asc, teamId: TEAM },
  ],
  [
    'EAS internal object',
    JSON.stringify({ keyP8: pem, keyId: KID, issuerId: ISS, teamId: TEAM, teamName: 'Tallywhale' }),
    { ...asc, teamId: TEAM },
  ],
  [
    'Jenkinsfile',
    `environment {\n    ASC_KEY_ID = '${KID}'\n    ASC_ISSUER_ID = '${ISS}'\n    ASC_PRIVATE_KEY = '''${pem}'''\n    AWS_ACCESS_KEY_ID = credentials('aws-key')\n}\n`,
    asc,
  ],
  [
    'Compose',
    `services:\n  push:\n    image: push\n    environment:\n      - AWS_ACCESS_KEY_ID=AKIAIOSFODNN7EXAMPLE\n      - APNS_KEY_ID=${KID}\n      - APNS_TEAM_ID=${TEAM}\n      - "APNS_PRIVATE_KEY=${escaped}"\n`,
    apns,
  ],
  [
    'Dockerfile',
    `FROM node:22\nENV APNS_KEY_ID=${KID} \\\n    APNS_TEAM_ID=${TEAM}\nENV APNS_PRIVATE_KEY="${escaped}"\n`,
    apns,
  ],
]

const commands: readonly Case[] = [
  [
    'rcodesign, positional',
    `rcodesign encode-app-store-connect-api-key ${ISS} ${KID} ./AuthKey_${KID}.p8 > key.json\n\n${pem}`,
    asc,
  ],
  [
    'pushy',
    `ApnsSigningKey.loadFromPkcs8File(new File("/keys/push.p8"), "${TEAM}", "${KID}")\n\n${pem}`,
    apns,
  ],
  ['PyAPNs2', `TokenCredentials('push.p8', '${KID}', '${TEAM}')\n\n${pem}`, apns],
  [
    'App Store Server Library',
    `const client = new AppStoreServerAPIClient(\`${pem}\`, "${KID}", "${ISS}", "${BID}", Environment.SANDBOX)\n`,
    { ...asc, bundleId: BID },
  ],
  [
    'Arctic',
    `const apple = new Apple("${CID}", "${TEAM}", "${KID}", decodePem("${escaped}"), "https://tallywhale.io/callback")\n`,
    siwa,
  ],
  [
    'go-signin-with-apple',
    `secret, err := apple.GenerateClientSecret(\`${pem}\`, "${TEAM}", "${CID}", "${KID}")\n`,
    siwa,
  ],
  ['mapkit/jwt', `$token = JWT::getToken("${escaped}", '${KID}', '${TEAM}');\n`, apns],
  ['Ponytech', `api = Api('${KID}', '/keys/asc.p8', '${ISS}')\n\n${pem}`, asc],
  ['an unknown call decides nothing', `signer = Signer("${escaped}", "${TEAM}", "${KID}")\n`, {}],
  [
    'fly secrets set',
    `fly secrets set \\\n  DATABASE_URL="postgresql://u:p@db/app" \\\n  APPLE_ISSUER_ID="${ISS}" \\\n  APPLE_KEY_ID="${KID}" \\\n  APPLE_PRIVATE_KEY="${pem.trimEnd()}"\n`,
    asc,
  ],
  [
    'supabase secrets set',
    `supabase secrets set APNS_KEY_ID=${KID} APNS_TEAM_ID=${TEAM} APNS_PRIVATE_KEY=${base64}`,
    apns,
  ],
  [
    'firebase functions:config:set',
    `firebase functions:config:set apple.key_id="${KID}" apple.team_id="${TEAM}" apple.private_key="${escaped}"`,
    apns,
  ],
  [
    'eas secret:create',
    `eas secret:create --scope project --name ASC_KEY_ID --value ${KID} --type string\neas secret:create --scope project --name ASC_ISSUER_ID --value ${ISS}\neas secret:create --scope project --name ASC_PRIVATE_KEY --value "${escaped}"\n`,
    asc,
  ],
  [
    'aws ssm put-parameter',
    `aws ssm put-parameter --name /app/prod/asc-key-id --type String --value ${KID}\naws ssm put-parameter --name "/app/prod/asc-issuer-id" --value "${ISS}"\naws ssm put-parameter --name /app/prod/asc-private-key --type SecureString --value "${escaped}"\n`,
    asc,
  ],
  [
    'netlify env:set',
    `netlify env:set APPLE_KEY_ID ${KID}\nnetlify env:set APPLE_TEAM_ID "${TEAM}"\nnetlify env:set APPLE_PRIVATE_KEY ${base64}\n`,
    apns,
  ],
  [
    'gh secret set',
    `gh secret set ASC_KEY_ID --body "${KID}"\ngh secret set ASC_ISSUER_ID --body "${ISS}"\ngh secret set ASC_PRIVATE_KEY --body "${base64}"\n`,
    asc,
  ],
  [
    'gcloud run deploy',
    `gcloud run deploy push --image gcr.io/p/push --set-env-vars APNS_KEY_ID=${KID},APNS_TEAM_ID=${TEAM},APNS_PRIVATE_KEY=${base64}\n`,
    apns,
  ],
  [
    'az webapp config appsettings',
    `az webapp config appsettings set -g rg -n push --settings APNS_KEY_ID=${KID} APNS_TEAM_ID=${TEAM} APNS_PRIVATE_KEY="${escaped}"\n`,
    apns,
  ],
  [
    'pytest, setenv',
    `monkeypatch.setenv("IOS_APNS_TEAM_ID", "${TEAM}")\nmonkeypatch.setenv("IOS_APNS_KEY_ID", "${KID}")\nmonkeypatch.setenv(\n    "IOS_APNS_KEY",\n    "${escaped}",\n)\n`,
    apns,
  ],
  [
    'triple quotes in a .env file',
    `APPLE_TEAM_ID=${TEAM}\nAPPLE_KEY_ID=${KID}\nAPPLE_PRIVATE_KEY="""${escaped}\\n"""\nSOCIAL_APPLE_CLIENT_ID=$APPLE_CLIENT_ID\n`,
    apns,
  ],
  [
    'the path is empty and the key is inline',
    `APNS_KEY_ID=${KID}\nAPNS_TEAM_ID=${TEAM}\nAPNS_KEY_PATH=\nAPNS_KEY="${escaped}"\n`,
    apns,
  ],
  [
    'another key is named and empty',
    `FERRY_KEY_ID=H4T9V2LQ7C\nFERRY_ISSUER_ID=${ISS}\nFERRY_PRIVATE_KEY=\nHARBOR_KEY_ID=${KID}\nHARBOR_TEAM_ID=${TEAM}\nHARBOR_PRIVATE_KEY="${escaped}"\n`,
    apns,
  ],
  [
    'xcodebuild',
    `xcodebuild -exportArchive -archivePath App.xcarchive -authenticationKeyPath ./AuthKey_${KID}.p8 -authenticationKeyID ${KID} -authenticationKeyIssuerID ${ISS} DEVELOPMENT_TEAM=${TEAM}\n\n${pem}`,
    { ...asc, teamId: TEAM },
  ],
  ['altool', `xcrun altool --upload-app -f App.ipa --apiKey ${KID} --apiIssuer ${ISS}\n\n${pem}`, asc],
  [
    'mapkitjs-token',
    `npx mapkitjs-token --kid ${KID} --iss ${TEAM} --key ./AuthKey_${KID}.p8 --exp 364d\n\n${pem}`,
    apns,
  ],
  [
    'az notification hub',
    `az notification-hub credential apns update --app-id ${TEAM} --app-name ${BID} --key-id ${KID} --token "${body}"\n`,
    { ...apns, bundleId: BID },
  ],
]

describe.each<[string, readonly Case[]]>([
  ['languages', languages],
  ['files', files],
  ['secret stores and orchestration', secrets],
  ['pipelines', pipelines],
  ['commands and calls', commands],
])('%s', (_, cases) => {
  test.each(cases)('%s', async (_name, text, fields) => {
    const reading = await readKey(text)
    if (reading.status !== 'read') throw new Error(JSON.stringify(reading))
    expect(await signsLike(reading.key, key)).toBe(true)
    const found = Object.fromEntries(
      FIELDS.flatMap((field) => (reading.fields?.[field] ? [[field, reading.fields[field]]] : [])),
    )
    expect(found).toEqual(fields)
  })
})
