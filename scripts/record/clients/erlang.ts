import type { Client, Exchange } from '../client'

const bodyOf = ({ asked }: Exchange, token: string, concat: string) =>
  asked.form === undefined
    ? undefined
    : `"${Object.entries(asked.form)
        .map(([name, value]) => `${name}=${value}`)
        .join('&')}&client_secret=" ${concat} ${token}`

const erl = (print: string) => (exchange: Exchange) => {
  const { url, method } = exchange.asked
  const body = bodyOf(exchange, 'Token', '++')
  const request =
    body === undefined
      ? `{"${url}", [{"authorization", "Bearer " ++ Token}]}`
      : `{"${url}", [], "application/x-www-form-urlencoded", ${body}}`
  return {
    files: {
      'apple.escript': `#!/usr/bin/env escript
main(_) ->
    {ok, _} = application:ensure_all_started(inets),
    {ok, _} = application:ensure_all_started(ssl),
    Token = os:getenv("TOKEN"),
    Options = [{ssl, [{verify, verify_peer}, {cacerts, public_key:cacerts_get()}]}],
    Result = httpc:request(${method.toLowerCase()}, ${request}, Options, []),
    ${print}
`,
    },
    command: 'escript apple.escript',
  }
}
const noPush = ['asc-200', 'asc-401', 'asc-403-role', 'asc-403-agreements', 'siwa-400', 'store-401']

export const erlang: Client = {
  id: 'erlang-httpc',
  name: 'httpc',
  language: 'Erlang',
  version: `erl -noshell -eval 'io:format("OTP ~s.0~n", [erlang:system_info(otp_release)]), halt().'`,
  debian: ['erlang-inets', 'erlang-ssl', 'erlang-base'],
  styles: [
    { id: 'print', request: erl('io:format("~p~n", [Result]).'), only: noPush },
    {
      id: 'match',
      request: erl('{ok, {{_, 200, _}, _, Body}} = Result,\n    io:put_chars(Body).'),
      only: ['asc-401', 'siwa-400', 'store-401'],
    },
    {
      id: 'logger',
      request: erl('logger:error("Apple refused: ~p", [Result]),\n    timer:sleep(200).'),
      only: ['asc-401', 'asc-403-role', 'store-401'],
    },
  ],
}

const exs = (print: string) => (exchange: Exchange) => {
  const { url, method } = exchange.asked
  const body = bodyOf(exchange, 'token', '<>')
  const request =
    body === undefined
      ? `{'${url}', [{'authorization', 'Bearer ' ++ String.to_charlist(token)}]}`
      : `{'${url}', [], 'application/x-www-form-urlencoded', ${body}}`
  return {
    files: {
      'apple.exs': `require Logger
{:ok, _} = Application.ensure_all_started(:inets)
{:ok, _} = Application.ensure_all_started(:ssl)

token = System.get_env("TOKEN")
options = [ssl: [verify: :verify_peer, cacerts: :public_key.cacerts_get()]]
result = :httpc.request(:${method.toLowerCase()}, ${request}, options, [])
${print}
`,
    },
    command: 'elixir apple.exs',
  }
}

export const elixir: Client = {
  id: 'elixir-httpc',
  name: ':httpc',
  language: 'Elixir',
  version: 'elixir --version | tail -1',
  debian: ['elixir', 'erlang-inets', 'erlang-ssl'],
  styles: [
    { id: 'inspect', request: exs('IO.inspect(result)'), only: noPush },
    {
      id: 'match',
      request: exs('{:ok, {{_, 200, _}, _, body}} = result\nIO.puts(body)'),
      only: ['asc-401', 'asc-403-agreements', 'store-401'],
    },
    {
      id: 'logger',
      request: exs(
        '{:ok, {{_, status, _}, _, body}} = result\nLogger.error("Apple API error #{status}: #{body}")\nLogger.flush()',
      ),
      only: ['asc-401', 'siwa-400', 'store-401'],
    },
    {
      id: 'strings',
      request: exs(
        '{:ok, {{_, status, _}, _, body}} = result\nIO.inspect(%{status: status, body: to_string(body)})',
      ),
      only: ['asc-401', 'siwa-400'],
    },
  ],
}
