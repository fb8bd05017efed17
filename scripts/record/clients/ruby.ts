import type { Client, Exchange } from '../client'
import { fieldsOf, headersOf } from '../words'

const rubyPair = (name: string, value: string) => `'${name}' => ${value}`
const headers = ({ asked }: Exchange) => `{ ${headersOf(asked, '"Bearer #{token}"', rubyPair).join(', ')} }`
const body = ({ asked }: Exchange) => {
  const fields = fieldsOf(asked, 'token', rubyPair)
  return fields === undefined
    ? asked.json === undefined
      ? undefined
      : `'${asked.json}'`
    : `{ ${fields.join(', ')} }`
}
const program = (source: string) => ({ files: { 'app.rb': source }, command: 'ruby app.rb' })
const noPush = ['asc-200', 'asc-401', 'asc-403-role', 'asc-403-agreements', 'siwa-400', 'store-401']

const net =
  (print: string, before = '') =>
  (exchange: Exchange) => {
    const { method, url, form } = exchange.asked
    return program(`require 'json'
require 'logger'
require 'net/http'

token = ENV['TOKEN']
uri = URI('${url}')
http = Net::HTTP.new(uri.host, uri.port)
http.use_ssl = true
${before}request = Net::HTTP::${method === 'GET' ? 'Get' : 'Post'}.new(uri, ${headers(exchange)})
${form === undefined ? '' : `request.set_form_data(${body(exchange)})\n`}response = http.request(request)
${print}
`)
  }

export const rubyNet: Client = {
  id: 'ruby-net-http',
  name: 'Net::HTTP',
  language: 'Ruby',
  version: 'ruby --version',
  debian: ['ruby'],
  styles: [
    {
      id: 'puts',
      request: net('puts response.code, response.message, response.body'),
      only: [...noPush, 'apns-http1'],
    },
    {
      id: 'parsed',
      request: net('p response\np JSON.parse(response.body)'),
      only: ['asc-401', 'asc-403-role', 'asc-403-agreements', 'siwa-400'],
    },
    {
      id: 'pretty',
      request: net('require "pp"\npp JSON.parse(response.body)'),
      only: ['asc-401', 'asc-403-agreements'],
    },
    { id: 'value', request: net('response.value'), only: ['asc-401', 'siwa-400', 'store-401'] },
    {
      id: 'debug',
      request: net('puts response.body', 'http.set_debug_output($stdout)\n'),
      only: ['asc-401', 'siwa-400', 'store-401'],
    },
    {
      id: 'logger',
      request: net('Logger.new($stdout).error("Apple answered #{response.code}: #{response.body}")'),
      only: ['asc-401', 'siwa-400', 'store-401'],
    },
  ],
}

const faraday = (print: string, middleware: string) => (exchange: Exchange) => {
  const { method, url, form } = exchange.asked
  const { origin, pathname, search } = new URL(url)
  const sent = body(exchange)
  return program(`require 'faraday'

token = ENV['TOKEN']
connection = Faraday.new(url: '${origin}') do |f|
${form === undefined ? '' : '  f.request :url_encoded\n'}${middleware}end
response = connection.${method.toLowerCase()}('${pathname}${search}', ${sent ?? 'nil'}, ${headers(exchange)})
${print}
`)
}

export const rubyFaraday: Client = {
  id: 'ruby-faraday',
  name: 'Faraday',
  language: 'Ruby',
  version: `ruby -e 'require "faraday"; puts Faraday::VERSION'`,
  debian: ['ruby-faraday'],
  styles: [
    { id: 'puts', request: faraday('puts response.status, response.body', ''), only: noPush },
    {
      id: 'raise',
      request: faraday('puts response.body', '  f.response :json\n  f.response :raise_error\n'),
      only: noPush,
    },
    {
      id: 'logger',
      request: faraday('p response.status', '  f.response :logger, nil, headers: true, bodies: true\n'),
      only: ['asc-401', 'asc-403-role', 'siwa-400', 'store-401'],
    },
    { id: 'inspect', request: faraday('p response', ''), only: ['asc-401', 'store-401'] },
  ],
}

const httparty = (print: string) => (exchange: Exchange) => {
  const { method, url, token } = exchange.asked
  const sent = body(exchange)
  const options = [
    ...(token === 'bearer' ? [`headers: ${headers(exchange)}`] : []),
    ...(sent === undefined ? [] : [`body: ${sent}`]),
  ]
  return program(`require 'httparty'

token = ENV['TOKEN']
response = HTTParty.${method.toLowerCase()}('${url}', ${options.join(', ')})
${print}
`)
}

export const rubyHttparty: Client = {
  id: 'ruby-httparty',
  name: 'HTTParty',
  language: 'Ruby',
  version: `ruby -e 'require "httparty"; puts HTTParty::VERSION'`,
  debian: ['ruby-httparty'],
  styles: [
    {
      id: 'puts',
      request: httparty('puts response.code, response.body'),
      only: ['asc-401', 'asc-403-agreements', 'siwa-400', 'store-401'],
    },
    { id: 'inspect', request: httparty('p response'), only: noPush },
    { id: 'parsed', request: httparty('puts response.parsed_response'), only: ['asc-401', 'asc-403-role'] },
    {
      id: 'raise',
      request: httparty('raise "Apple: #{response.inspect}" unless response.success?'),
      only: ['asc-401', 'siwa-400'],
    },
  ],
}

export const rubyJwt: Client = {
  id: 'ruby-jwt',
  name: 'ruby-jwt',
  language: 'Ruby',
  version: `ruby -e 'require "jwt"; puts JWT::VERSION::STRING'`,
  debian: ['ruby-jwt'],
  styles: [
    {
      id: 'uncaught',
      key: program(`require 'jwt'

key = OpenSSL::PKey::EC.new(File.read('key.p8'))
now = Time.now.to_i
claims = { iss: '57246542-96fe-1a63-e053-0824d011072a', iat: now, exp: now + 1200, aud: 'appstoreconnect-v1' }
puts JWT.encode(claims, key, 'ES256', { kid: '2X9R4HXF34' })
`),
    },
    {
      id: 'rescue',
      key: program(`require 'jwt'

begin
  key = OpenSSL::PKey.read(File.read('key.p8'))
  now = Time.now.to_i
  puts JWT.encode({ iss: 'DEF123GHIJ', iat: now }, key, 'ES256', { kid: 'ABC123DEFG' })
rescue => e
  puts "#{e.class}: #{e.message}"
end
`),
    },
  ],
}
