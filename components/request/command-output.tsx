'use client'

import { useId, useState } from 'react'
import { CopyButton } from '@/components/copy-button'
import { useLate } from '@/components/use-late'
import type { ServiceOperation } from '@/lib/profile/profile'
import type { ServiceRequest } from '@/lib/profile/service-request'
import type { ClientId, Snippet } from '@/lib/request/client'
import { command, exchangeCommand } from '@/lib/request/command'
import { type CommandOptions, commandOptions } from '@/lib/request/command-options'
import { shells } from '@/lib/request/shell'
import type { TokenPlacement } from '@/lib/request/token-placement'

const MODES = [
  { value: 'inline', label: 'written out' },
  { value: 'variable', label: 'from a variable' },
  { value: 'prompt', label: 'asked for when it runs' },
] as const

const OPTIONS: Record<keyof CommandOptions, string> = {
  allPages: 'All pages',
  showRateLimit: 'Show the rate limit',
}

type Mode = TokenPlacement['mode']

const loadClients = () => import('@/lib/request/client')

interface CommandOutputProps {
  operation: ServiceOperation
  /** Whether the key belongs to one user. */
  personal: boolean
  built: ServiceRequest
  compact: string | undefined
  /** Whether the time of that token is over. */
  expired: boolean
}

/** The request written for a shell, a client or a language. */
export function CommandOutput({ operation, personal, built, compact, expired }: CommandOutputProps) {
  const id = useId()
  const clients = useLate(loadClients)
  const [target, setTarget] = useState<string>(shells[0].id)
  const [mode, setMode] = useState<Mode>('inline')
  const [options, setOptions] = useState<CommandOptions>({})

  const shell = shells.find((each) => each.id === target)
  const client = shell ? undefined : clients?.clients.find((each) => each.id === target)
  const offered = commandOptions(operation).filter(
    (option) => shell && (shell.options as readonly string[]).includes(option),
  )
  const chosen: CommandOptions = Object.fromEntries(
    offered.filter((option) => options[option]).map((option) => [option, true]),
  )
  const placement: TokenPlacement | undefined =
    mode !== 'inline' ? { mode } : compact === undefined || expired ? undefined : { mode, token: compact }
  const missing = [
    ...(placement ? [] : [expired ? 'a new token, since the one above has expired' : 'the token above']),
    ...(built.status === 'incomplete' ? built.missing : []),
  ]
  const written = placement && write()
  const notes = [
    ...(operation.notes ?? []),
    ...(operation.teamKeyOnly && personal
      ? ['Apple bars individual keys from this request; it needs a team key.']
      : []),
    ...(written?.status === 'ready' ? written.notes : []),
  ]

  function write(): Snippet | undefined {
    if (built.status === 'incomplete' || !placement) return undefined
    if (shell) {
      return built.status === 'request'
        ? {
            status: 'ready',
            text: command(shell.id, built.request, placement, chosen),
            notes: shell.notes(built.request, mode, chosen),
          }
        : {
            status: 'ready',
            text: exchangeCommand(shell.id, built.exchange, placement),
            notes: shell.notes(built.exchange.first, mode),
          }
    }
    if (!clients || !client) return undefined
    const clientId: ClientId = client.id
    return built.status === 'request'
      ? clients.snippet(clientId, built.request, placement)
      : clients.exchangeSnippet(clientId, built.exchange, placement)
  }

  return (
    <>
      <div className="mt-4 grid gap-3 border-t border-rule pt-3 sm:grid-cols-2">
        <div className="min-w-0">
          <label htmlFor={`${id}-shell`} className="text-sm font-semibold">
            Shell or client
          </label>
          <select
            id={`${id}-shell`}
            className="field mt-1"
            value={target}
            onChange={(event) => setTarget(event.currentTarget.value)}
          >
            <optgroup label="Shells, with curl">
              {shells.map((each) => (
                <option key={each.id} value={each.id}>
                  {each.name}
                </option>
              ))}
            </optgroup>
            {clients && (
              <optgroup label="Clients and languages">
                {clients.clients.map((each) => (
                  <option key={each.id} value={each.id}>
                    {each.name}
                  </option>
                ))}
              </optgroup>
            )}
          </select>
        </div>
        <div className="min-w-0">
          <label htmlFor={`${id}-mode`} className="text-sm font-semibold">
            Token in the command
          </label>
          <select
            id={`${id}-mode`}
            className="field mt-1"
            value={mode}
            onChange={(event) => setMode(event.currentTarget.value as Mode)}
          >
            {MODES.map((each) => (
              <option key={each.value} value={each.value}>
                {each.label}
              </option>
            ))}
          </select>
        </div>
      </div>
      {offered.length > 0 && (
        <div className="mt-2 flex flex-wrap gap-x-5 gap-y-1 text-sm">
          {offered.map((option) => (
            <label key={option} className="flex items-center gap-2">
              <input
                type="checkbox"
                className="accent-accent"
                checked={options[option] ?? false}
                onChange={(event) => {
                  const on = event.currentTarget.checked
                  setOptions((before) => ({ ...before, [option]: on || undefined }))
                }}
              />
              {OPTIONS[option]}
            </label>
          ))}
        </div>
      )}
      <section aria-label="Command" className="mt-3">
        <div className="min-h-36 rounded-md bg-well p-3">
          {written?.status === 'ready' ? (
            <pre data-command className="code break-all whitespace-pre-wrap">
              {written.text}
            </pre>
          ) : (
            <p className="text-sm text-faint">
              {written?.status === 'impossible' ? written.reason : lacking(missing)}
            </p>
          )}
        </div>
        <div className="mt-2 flex min-h-8 flex-wrap items-center gap-3">
          {written?.status === 'ready' && <CopyButton main text={written.text} label="Copy command" />}
          {written?.status === 'ready' && written.fileName && (
            <span className="text-xs text-faint">
              Save it as <code className="code">{written.fileName}</code>.
            </span>
          )}
        </div>
        {notes.length > 0 && (
          <ul className="mt-2 list-disc space-y-0.5 pl-5 text-xs text-faint">
            {notes.map((note) => (
              <li key={note}>{note}</li>
            ))}
          </ul>
        )}
      </section>
    </>
  )
}

const lacking = (missing: readonly string[]): string =>
  missing.length > 0
    ? `The command appears here once ${missing.length === 1 ? 'this is' : 'these are'} given: ${missing.join(', ')}.`
    : 'A value above cannot be sent as it is.'
