'use client'

import { type ReactNode, useState } from 'react'
import { LatePlace } from '@/components/late-place'
import { useLate } from '@/components/use-late'
import type { ServiceOperation } from '@/lib/profile/profile'
import type { ServiceRequest } from '@/lib/profile/service-request'
import { type CommandOptions, commandOptions } from '@/lib/request/command-options'
import { shells } from '@/lib/request/shell'
import { type RequestTarget, writeFor } from '@/lib/request/target'
import type { TokenPlacement } from '@/lib/request/token-placement'
import { TargetOptions } from '../target-options'
import { Checkbox } from '../ui/checkbox'
import { CopyButton } from '../ui/copy-button'
import { Select } from '../ui/field'
import { icon } from '../ui/icons'
import { CommandText, PLACEHOLDER } from './command-text'

const MODES = [
  { value: 'inline', label: 'in the command' },
  { value: 'variable', label: 'from $APPLE_TOKEN' },
  { value: 'prompt', label: 'asked when it runs' },
] as const

const OPTIONS: Record<keyof CommandOptions, string> = {
  allPages: 'All pages',
  showRateLimit: 'Show the rate limit',
}

type Mode = TokenPlacement['mode']

/** The other targets load after the shells. */
const loadTargets = () => import('@/lib/target').then(({ requestTargets }) => requestTargets)

interface CommandOutputProps {
  operation: ServiceOperation
  /** Whether the key belongs to one user. */
  personal: boolean
  built: ServiceRequest
  compact: string | undefined
  /** Whether that token has expired. */
  expired: boolean
  /** How many parameters are folded away, and whether one of them has a value. */
  drawer: { readonly count: number; readonly filled: boolean }
  /** Values that are set from the start, shown in the row of choices. */
  preset: ReactNode
  /** Values that the command needs. */
  needed: ReactNode
  /** The contents of the drawer. */
  children: ReactNode
}

/** The request written for a shell, a client or a language, with the choices that it depends on. */
export function CommandOutput({
  operation,
  personal,
  built,
  compact,
  expired,
  drawer,
  preset,
  needed,
  children,
}: CommandOutputProps) {
  const all = useLate(loadTargets)
  const targets: readonly RequestTarget[] = all ?? shells
  const [targetId, setTargetId] = useState<string>(shells[0].id)
  const [mode, setMode] = useState<Mode>('inline')
  const [options, setOptions] = useState<CommandOptions>({})
  const [opened, setOpened] = useState(false)
  const open = opened || drawer.filled

  const target = targets.find(({ id }) => id === targetId) ?? shells[0]
  const offered = commandOptions(operation).filter((option) => target.options?.includes(option) === true)
  const chosen: CommandOptions = Object.fromEntries(
    offered.filter((option) => options[option]).map((option) => [option, true]),
  )
  const usable = mode !== 'inline' || (compact !== undefined && !expired)
  const placement: TokenPlacement =
    mode === 'inline' ? { mode, token: usable ? (compact ?? PLACEHOLDER) : PLACEHOLDER } : { mode }
  const missing = built.status === 'incomplete' ? built.missing : []
  const written = built.status === 'incomplete' ? undefined : writeFor(target, built, placement, chosen)
  const ready = usable && written?.status === 'ready' ? written : undefined
  const notes = [
    ...(operation.notes ?? []),
    ...(operation.teamKeyOnly && personal
      ? ['Apple doesn’t allow individual keys for this request. It needs a team key.']
      : []),
    ...(ready?.notes ?? []),
  ]

  return (
    <div className="mt-3 flex flex-wrap items-center gap-x-2 gap-y-3">
      <Select label="Shell or client" value={target.id} onChange={setTargetId} className="choice">
        <TargetOptions targets={targets} />
      </Select>
      <Select
        label="Token in the command"
        prefix="Token"
        value={mode}
        onChange={(value) => setMode(value as Mode)}
        className="choice grow wide:grow-0"
      >
        {MODES.map((each) => (
          <option key={each.value} value={each.value}>
            {each.label}
          </option>
        ))}
      </Select>
      {preset}
      <button
        type="button"
        aria-label="Parameters"
        aria-expanded={open}
        className="field order-last inline-flex w-auto cursor-pointer items-center gap-2 wide:order-none"
        onClick={() => setOpened(!open)}
      >
        {/* Each number gets a new element, so the browser counts no layout shift. */}
        <span key={drawer.count} className="contents">
          Parameters {drawer.count > 0 && <span className="text-ink-2">{drawer.count}</span>}
          {icon('chevron', `-mr-1 text-ink-2 ${open ? 'rotate-180' : ''}`)}
        </span>
      </button>
      <span className="ml-auto hidden wide:block">
        <Copy text={ready?.text} />
      </span>
      {needed && <div className="basis-full">{needed}</div>}
      {open && (
        <div className="order-last min-w-0 basis-full rounded-control border border-line p-3 wide:order-none">
          {children}
          {offered.length > 0 && (
            <div className="mt-3 flex flex-wrap gap-x-5 gap-y-1">
              {offered.map((option) => (
                <Checkbox
                  key={option}
                  checked={options[option] ?? false}
                  onChange={(on) => setOptions((before) => ({ ...before, [option]: on || undefined }))}
                >
                  {OPTIONS[option]}
                </Checkbox>
              ))}
            </div>
          )}
        </div>
      )}
      {!all && <LatePlace className="basis-full" />}
      <div className="well min-h-20.5 min-w-0 basis-full px-3 py-2.5">
        {written?.status === 'ready' ? (
          // A new element takes the place of the old one, so what follows the token does not count as shifted.
          <CommandText
            key={ready ? 'ready' : 'waiting'}
            text={written.text}
            token={compact}
            ready={ready !== undefined}
            expired={expired}
          />
        ) : (
          <p className="text-ink-2">{written?.status === 'impossible' ? written.reason : lacking(missing)}</p>
        )}
      </div>
      <div className="flex basis-full wide:hidden">
        <Copy text={ready?.text} />
      </div>
      <Notice
        lacking={usable ? undefined : expired ? EXPIRED : NEEDED}
        risk={mode === 'inline' && target.group === shells[0].group}
        notes={notes}
        fileName={ready?.fileName}
        onKeepOut={() => setMode('prompt')}
      />
    </div>
  )
}

const NEEDED = 'Needs a token. The command can be copied once there is one.'
const EXPIRED = 'The token has expired. Mint again to copy this command.'

const inWords = new Intl.ListFormat('en')

const lacking = (missing: readonly string[]): string =>
  missing.length > 0 ? `Fill in ${inWords.format(missing)} to get the command.` : 'A value above isn’t valid.'

function Copy({ text }: { text: string | undefined }) {
  return (
    <CopyButton
      text={text ?? ''}
      label="Copy command"
      look="primary w-full wide:w-38"
      shortcut="K"
      disabled={text === undefined}
    />
  )
}

interface NoticeProps {
  lacking: string | undefined
  /** Whether the token is part of a command that a shell keeps in its history. */
  risk: boolean
  notes: readonly string[]
  fileName: string | undefined
  onKeepOut: () => void
}

/**
 * The line that is always below the command: what is missing, or the most important note. A click shows the other
 * notes.
 */
function Notice({ lacking, risk, notes, fileName, onKeepOut }: NoticeProps) {
  const [all, setAll] = useState(false)
  const said = fileName === undefined ? notes : [`Save as ${fileName}.`, ...notes]
  const history = !lacking && risk ? said.find((note) => note.includes('history')) : undefined
  const rest = lacking ? [] : said.filter((note) => note !== history)
  const first = history ? 'The token ends up in your shell history.' : rest[0]
  const more = history ? [history, ...rest] : rest.slice(1)
  return (
    <div className="hint min-h-4 basis-full">
      {lacking ? (
        <p className="flex items-start gap-2">
          {icon('info')} <span className="min-w-0">{lacking}</span>
        </p>
      ) : (
        first && (
          <>
            <div className="flex items-start gap-2">
              {icon(history ? 'triangle' : 'info', history ? 'text-risk' : '')}
              <div className="flex min-w-0 flex-wrap gap-x-2">
                <span className="min-w-0">{first}</span>
                <span className="flex gap-x-2">
                  {history && (
                    <button type="button" className="link" onClick={onKeepOut}>
                      Keep it out
                    </button>
                  )}
                  {more.length > 0 && (
                    <button
                      type="button"
                      className="link"
                      aria-expanded={all}
                      onClick={() => setAll((shown) => !shown)}
                    >
                      {all ? 'Less' : `${more.length} more`}
                    </button>
                  )}
                </span>
              </div>
            </div>
            {all && (
              <ul className="mt-1 list-disc space-y-0.5 pl-6">
                {more.map((note) => (
                  <li key={note}>{note}</li>
                ))}
              </ul>
            )}
          </>
        )
      )}
    </div>
  )
}
