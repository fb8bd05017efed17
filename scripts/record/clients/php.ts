import type { Client, Exchange } from '../client'
import { fieldsOf, headersOf } from '../words'

const program = (source: string, command = 'php app.php') => ({ files: { 'app.php': source }, command })
const phpPair = (name: string, value: string) => `'${name}' => ${value}`
const noPush = ['asc-200', 'asc-401', 'asc-403-role', 'asc-403-agreements', 'siwa-400', 'store-401']

const curl =
  (print: string, options = '') =>
  ({ asked }: Exchange) => {
    const headers = headersOf(asked, '$token', (name, value) =>
      value === '$token' ? '"Authorization: Bearer $token"' : `'${name}: ${value.slice(1, -1)}'`,
    )
    const fields = fieldsOf(asked, '$token', phpPair)
    const data =
      fields === undefined ? asked.json && `'${asked.json}'` : `http_build_query([${fields.join(', ')}])`
    return program(`<?php
$token = getenv('TOKEN');
$ch = curl_init('${asked.url}');
curl_setopt($ch, CURLOPT_RETURNTRANSFER, true);
curl_setopt($ch, CURLOPT_HTTPHEADER, [${headers.join(', ')}]);
${data === undefined ? '' : `curl_setopt($ch, CURLOPT_POSTFIELDS, ${data});\n`}${options}$response = curl_exec($ch);
$code = curl_getinfo($ch, CURLINFO_HTTP_CODE);
${print}
`)
  }

export const phpCurl: Client = {
  id: 'php-curl',
  name: 'PHP cURL',
  language: 'PHP',
  version: 'php --version',
  debian: ['php-cli', 'php-curl'],
  styles: [
    { id: 'echo', request: curl('echo $code . "\\n" . $response;') },
    { id: 'dump', request: curl('var_dump($code, json_decode($response, true));'), only: noPush },
    {
      id: 'print-r',
      request: curl('print_r(json_decode($response));'),
      only: ['asc-401', 'asc-403-agreements', 'apns-403-invalid', 'siwa-400'],
    },
    {
      id: 'header',
      request: curl('echo $response;', 'curl_setopt($ch, CURLOPT_HEADER, true);\n'),
      only: ['asc-401', 'apns-403-expired', 'siwa-400'],
    },
    { id: 'info', request: curl('print_r(curl_getinfo($ch));'), only: ['asc-401', 'store-401'] },
    {
      id: 'export',
      request: curl('var_export(json_decode($response, true));'),
      only: ['asc-401', 'asc-403-role'],
    },
    {
      id: 'exception',
      request: curl(
        'if ($code !== 200) {\n    throw new RuntimeException("Apple API returned $code: $response");\n}',
      ),
      only: ['asc-401', 'apns-403-invalid', 'siwa-400', 'store-401'],
    },
    {
      id: 'contents',
      request: ({ asked }) =>
        program(`<?php
$token = getenv('TOKEN');
$context = stream_context_create(['http' => ['header' => "Authorization: Bearer $token\\r\\n"]]);
$response = file_get_contents('${asked.url}', false, $context);
var_dump($response, $http_response_header);
`),
      only: ['asc-401', 'store-401'],
    },
  ],
}

const guzzle =
  (print: string) =>
  ({ asked }: Exchange) => {
    const fields = fieldsOf(asked, '$token', phpPair)
    const options = [
      ...(asked.token === 'bearer'
        ? [`'headers' => [${headersOf(asked, '"Bearer $token"', phpPair).join(', ')}]`]
        : []),
      ...(fields === undefined ? [] : [`'form_params' => [${fields.join(', ')}]`]),
      ...(asked.json === undefined ? [] : [`'body' => '${asked.json}'`]),
      ...(asked.json === undefined ? [] : ["'version' => 2.0"]),
    ]
    return program(`<?php
require '/usr/share/php/GuzzleHttp/autoload.php';

$token = getenv('TOKEN');
$client = new GuzzleHttp\\Client();
${print.replace('SEND', `$client->request('${asked.method}', '${asked.url}', [${options.join(', ')}])`)}
`)
  }

export const phpGuzzle: Client = {
  id: 'php-guzzle',
  name: 'Guzzle',
  language: 'PHP',
  version: `php -r 'require "/usr/share/php/GuzzleHttp/autoload.php"; echo GuzzleHttp\\ClientInterface::MAJOR_VERSION, ".", "";' > /dev/null; dpkg-query -W -f '\${Version}' php-guzzlehttp-guzzle`,
  debian: ['php-guzzlehttp-guzzle'],
  styles: [
    { id: 'uncaught', request: guzzle('$response = SEND;\necho $response->getBody();') },
    {
      id: 'message',
      request: guzzle(
        'try {\n    $response = SEND;\n} catch (GuzzleHttp\\Exception\\ClientException $e) {\n    echo $e->getMessage();\n}',
      ),
      only: ['asc-401', 'asc-403-agreements', 'apns-403-invalid', 'siwa-400'],
    },
    {
      id: 'response',
      request: guzzle(
        'try {\n    $response = SEND;\n} catch (GuzzleHttp\\Exception\\RequestException $e) {\n    echo GuzzleHttp\\Psr7\\Message::toString($e->getRequest()), "\\n\\n", GuzzleHttp\\Psr7\\Message::toString($e->getResponse());\n}',
      ),
      only: ['asc-401', 'asc-403-role', 'siwa-400', 'store-401'],
    },
  ],
}

export const phpOpenssl: Client = {
  id: 'php-openssl',
  name: 'PHP OpenSSL',
  language: 'PHP',
  version: 'php --version',
  debian: ['php-cli'],
  styles: [
    {
      id: 'sign',
      key: program(`<?php
$key = openssl_pkey_get_private(file_get_contents('key.p8'));
if (!openssl_sign('eyJhbGciOiJFUzI1NiJ9.e30', $signature, $key, OPENSSL_ALGO_SHA256)) {
    while ($message = openssl_error_string()) {
        echo $message, "\\n";
    }
    throw new Exception('Unable to sign');
}
echo 'eyJhbGciOiJFUzI1NiJ9.e30.', base64_encode($signature);
`),
    },
  ],
}
